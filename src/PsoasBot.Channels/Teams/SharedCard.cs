using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.Teams;

/// <summary>A card that somebody put into a message: the message extension's own, say, posted where the bot listens.</summary>
internal static class SharedCard
{
    /// <summary>Whether a message is only a card: then nobody asked anything.</summary>
    public static bool IsAllOf(Activity message) =>
        message is { Type: "message", Value: null, Attachments: { IsEmpty: false } attachments }
        && attachments.Any(attachment => JsonFields.Text(attachment, "contentType")?.StartsWith("application/vnd.microsoft.card.", StringComparison.Ordinal) == true)
        && string.IsNullOrWhiteSpace(Without(message.Text ?? ""));

    /// <summary>What was typed beside a card, without the card's placeholder.</summary>
    public static string Without(string text) => text.Contains("inline-compose-card", StringComparison.Ordinal) ? MarkupTags.Without(text).Trim() : text;
}
