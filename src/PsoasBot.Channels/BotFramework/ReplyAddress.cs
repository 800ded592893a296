using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Where the reply to an activity is sent.</summary>
internal static class ReplyAddress
{
    /// <param name="service">The connector, as the activity names it.</param>
    /// <returns>Null when the activity's ids make no address.</returns>
    public static Uri? Of(Activity incoming, Uri service) => Of(incoming, incoming.Id, service);

    /// <param name="activity">The one that is replied to, or is replaced; null for the conversation at large.</param>
    public static Uri? Of(Activity incoming, string? activity, Uri service)
    {
        if (Segment(incoming.Conversation?.Id) is not { } conversation)
            return null;

        var activities = $"{service.AbsoluteUri.TrimEnd('/')}/v3/conversations/{conversation}/activities";
        return new Uri(Segment(activity) is { } id ? $"{activities}/{id}" : activities);
    }

    /// <returns>Null for what cannot stand between two slashes: nothing, and the dots that a URL would resolve.</returns>
    private static string? Segment(string? id) => id is null or "" or "." or ".." ? null : Uri.EscapeDataString(id);
}
