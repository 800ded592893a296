using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Where the reply to an activity is posted.</summary>
internal static class ReplyAddress
{
    /// <returns>Null when the activity's service URL is not on this machine, or its ids make no address.</returns>
    public static Uri? Of(Activity incoming)
    {
        if (!Loopback.IsUrl(incoming.ServiceUrl) || Segment(incoming.Conversation?.Id) is not { } conversation)
        {
            return null;
        }

        var root = new Uri(incoming.ServiceUrl!).GetLeftPart(UriPartial.Path).TrimEnd('/'); // not null: it is a loopback URL
        var activities = $"{root}/v3/conversations/{conversation}/activities";
        return new Uri(Segment(incoming.Id) is { } repliedTo ? $"{activities}/{repliedTo}" : activities);
    }

    /// <returns>Null for what cannot stand between two slashes: nothing, and the dots that a URL would resolve.</returns>
    private static string? Segment(string? id) => id is null or "" or "." or ".." ? null : Uri.EscapeDataString(id);
}
