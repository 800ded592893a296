using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.Rendering;

/// <summary>The activities by which channels say that somebody has come.</summary>
internal static class Arrivals
{
    public static bool Of(Activity incoming) => incoming switch
    {
        { Type: "conversationUpdate", MembersAdded: { } added } => added.Any(member => member is not null && !IsBot(member, incoming)),
        { Type: "installationUpdate", Action: "add" } => true,
        { Type: "event", Name: "webchat/join" } => true,
        _ => false,
    };

    public static bool IsBot(ChannelAccount? member, Activity incoming) => member?.Id == incoming.Recipient?.Id && member?.Id is not null;
}
