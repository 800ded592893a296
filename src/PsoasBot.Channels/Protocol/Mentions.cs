using System.Text.Json;

namespace PsoasBot.Channels.Protocol;

/// <summary>Takes out of a text what only calls the bot.</summary>
internal static class Mentions
{
    private const string OwnName = "PsoasBot";

    /// <returns>What was said to us, trimmed; other people's mentions keep their names and lose their tags.</returns>
    public static string Strip(string text, Activity activity)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            if (OwnMention(entity, activity.Recipient) is { Length: > 0 } mention)
                text = text.Replace(mention, " ", StringComparison.OrdinalIgnoreCase);
        }

        text = text
            .Replace("<at>", "", StringComparison.OrdinalIgnoreCase)
            .Replace("</at>", "", StringComparison.OrdinalIgnoreCase)
            .Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase)
            .Trim();
        return WithoutLeading("@" + OwnName, WithoutLeading("@" + activity.Recipient?.Name, text));
    }

    private static string? OwnMention(JsonElement entity, ChannelAccount? own)
    {
        if (TextOf(entity, "type") != "mention"
            || own?.Id is null
            || !entity.TryGetProperty("mentioned", out var mentioned)
            || TextOf(mentioned, "id") != own.Id)
        {
            return null;
        }

        return TextOf(entity, "text") ?? $"<at>{TextOf(mentioned, "name")}</at>";
    }

    private static string? TextOf(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(property, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string WithoutLeading(string call, string text) =>
        call.Length > 1
        && text.StartsWith(call, StringComparison.OrdinalIgnoreCase)
        && (text.Length == call.Length || !char.IsLetterOrDigit(text[call.Length]))
            ? text[call.Length..].TrimStart(' ', ',', ':')
            : text;
}
