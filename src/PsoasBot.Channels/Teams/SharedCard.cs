using System.Text.RegularExpressions;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.Teams;

/// <summary>A card that somebody put into a message: the message extension's own, say, posted where the bot listens.</summary>
internal static partial class SharedCard
{
    /// <summary>Whether a message is nothing but a card: then nobody asked anything.</summary>
    public static bool IsAllOf(Activity message) =>
        message is { Type: "message", Value: null, Attachments: { IsEmpty: false } attachments }
        && attachments.Any(attachment => JsonFields.Text(attachment, "contentType")?.StartsWith("application/vnd.microsoft.card.", StringComparison.Ordinal) == true)
        && string.IsNullOrWhiteSpace(Without(message.Text ?? ""));

    /// <summary>What was typed beside a card, without the mark that stands for the card.</summary>
    public static string Without(string text) => text.Contains("inline-compose-card", StringComparison.Ordinal) ? Tags().Replace(text, " ").Trim() : text;

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
