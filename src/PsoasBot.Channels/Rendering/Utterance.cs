using System.Text.Json;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.Rendering;

/// <summary>The utterance of a message: what was typed, or the value of the pressed button.</summary>
internal static class Utterance
{
    /// <returns>May be empty: a picture alone says nothing.</returns>
    public static string Of(Activity message) =>
        string.IsNullOrWhiteSpace(message.Text)
            ? OfButton(message.Value)
            : Mentions.Strip(message.Text, message);

    /// <summary>A button's value is the utterance itself, or an object that carries it as <c>utterance</c>.</summary>
    private static string OfButton(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString() ?? "",
        { ValueKind: JsonValueKind.Object } data
            when data.TryGetProperty("utterance", out var text) && text.ValueKind == JsonValueKind.String => text.GetString() ?? "",
        _ => "",
    };
}
