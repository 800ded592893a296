using System.Collections.Immutable;

namespace PsoasBot.Channels.Turns;

/// <summary>The id under which a channel knows a reply, empty where it gave none, and the passages that it says.</summary>
internal sealed record SentReply(string ActivityId, ImmutableArray<string> Passages);
