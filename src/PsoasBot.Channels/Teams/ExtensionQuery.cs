using System.Text.Json;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.Teams;

/// <summary>What was typed into the search of the message extension.</summary>
/// <param name="Text">Empty at the start.</param>
/// <param name="Skip">Results that the client has already; 0 or more.</param>
/// <param name="Count">Results that it wants; 1 to 25.</param>
internal sealed record ExtensionQuery(string Text, int Skip, int Count)
{
    private const int Most = 25;

    /// <summary>Reads leniently: some clients leave names out, and the first call says <c>initialRun</c> instead of a text.</summary>
    public static ExtensionQuery Read(Activity invoke)
    {
        var parameters = JsonFields.Of(invoke.Value, "parameters") is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : default;
        var text = parameters.Where(parameter => JsonFields.Text(parameter, "name") != "initialRun").Select(parameter => JsonFields.Text(parameter, "value")).FirstOrDefault();
        var options = JsonFields.Of(invoke.Value, "queryOptions");
        return new ExtensionQuery(text?.Trim() ?? "", Math.Max(0, JsonFields.Number(options, "skip") ?? 0), Math.Clamp(JsonFields.Number(options, "count") ?? Most, 1, Most));
    }
}
