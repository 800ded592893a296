using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Where the reply to an activity is posted.</summary>
internal static class ReplyAddress
{
    /// <param name="service">The connector, as the activity names it.</param>
    /// <returns>Null when the activity's ids make no address.</returns>
    public static Uri? Of(Activity incoming, Uri service)
    {
        if (Segment(incoming.Conversation?.Id) is not { } conversation)
        {
            return null;
        }

        var activities = $"{service.AbsoluteUri.TrimEnd('/')}/v3/conversations/{conversation}/activities";
        return new Uri(Segment(incoming.Id) is { } repliedTo ? $"{activities}/{repliedTo}" : activities);
    }

    /// <returns>Null for what cannot stand between two slashes: nothing, and the dots that a URL would resolve.</returns>
    private static string? Segment(string? id) => id is null or "" or "." or ".." ? null : Uri.EscapeDataString(id);
}
