using System.Collections.Immutable;

namespace PsoasBot.Channels.BotFramework;

/// <summary>What a channel's token vouches for.</summary>
/// <param name="ServiceUrl">Where the channel wants its replies.</param>
/// <param name="Endorsements">The channels that the signing key may speak for; none for a key that does not say.</param>
internal sealed record ChannelToken(string ServiceUrl, ImmutableArray<string> Endorsements);
