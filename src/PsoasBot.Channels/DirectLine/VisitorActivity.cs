using System.Text.Json;
using System.Text.Json.Nodes;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.DirectLine;

/// <summary>
/// What is taken of an activity that a visitor sends: the fields that the bot, the website's chat or Web Chat use. The rest is dropped before anything is
/// kept, so that nobody stores what we never asked for.
/// </summary>
internal static class VisitorActivity
{
    /// <summary>Characters of a name, an id or a language that anybody really sends.</summary>
    private const int LongestName = 200;

    /// <summary>What Web Chat looks for in the echo of its own message.</summary>
    private static readonly string[] EchoedData = ["clientActivityID", "postBack", "messageBack"];

    /// <summary>What a button or a thumb carries.</summary>
    private static readonly string[] UsedValue = ["utterance", "actionName", "actionValue"];

    private static readonly string[] UsedParts = ["displayText", "reaction", "feedback"];

    /// <summary>The same activity without what nothing of ours uses; who sent it, when and where is left to us.</summary>
    public static Activity Of(Activity sent) => new()
    {
        Type = sent.Type,
        Text = sent.Text,
        TextFormat = sent.TextFormat is "plain" or "markdown" or "xml" ? sent.TextFormat : null,
        Locale = Name(sent.Locale),
        Name = Name(sent.Name),
        ReplyToId = Name(sent.ReplyToId),
        Value = sent.Value is { ValueKind: JsonValueKind.String } ? sent.Value : Only(sent.Value, UsedValue),
        ChannelData = Only(sent.ChannelData, EchoedData),
    };

    /// <returns>By what the client itself knows the activity, so that the same one sent again is recognised; null when it says nothing.</returns>
    public static string? ClientId(Activity sent) =>
        Name(JsonFields.Text(sent.ChannelData, "clientActivityID")) ?? Name(sent.Id);

    private static string? Name(string? text) => text is { Length: > 0 and <= LongestName } ? text : null;

    /// <returns>An object with those fields, as far as they are there; null when none is.</returns>
    private static JsonElement? Only(JsonElement? json, string[] fields)
    {
        var kept = new JsonObject();
        foreach (var field in fields)
        {
            var value = JsonFields.Of(json, field);
            if (value is { ValueKind: JsonValueKind.Object } && fields != UsedParts)
                value = Only(value, UsedParts);

            if (value is { ValueKind: JsonValueKind.String or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Object } used)
                kept.Add(field, JsonNode.Parse(used.GetRawText()));
        }

        return kept.Count > 0 ? JsonSerializer.SerializeToElement(kept, ActivityJson.Default.JsonObject) : null;
    }
}
