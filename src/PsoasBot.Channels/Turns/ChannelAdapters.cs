namespace PsoasBot.Channels.Turns;

/// <summary>The adapter of the channel that an activity came by.</summary>
/// <param name="channelId">May be null, or one that nobody knows.</param>
internal delegate IChannelAdapter ChannelAdapters(string? channelId);
