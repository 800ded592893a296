namespace PsoasBot.Channels.Turns;

/// <summary>The form of the channel that an activity came by.</summary>
/// <param name="channelId">May be null, or one that nobody knows.</param>
internal delegate IChannelForm ChannelForms(string? channelId);
