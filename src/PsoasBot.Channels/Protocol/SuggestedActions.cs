using System.Collections.Immutable;

namespace PsoasBot.Channels.Protocol;

/// <summary>Buttons under the newest message.</summary>
/// <param name="To">Ids of those who see them; empty for everybody in the conversation. The schema of Microsoft's SDK demands it.</param>
/// <param name="Actions">1 or more; with none the whole object is left out.</param>
public sealed record SuggestedActions(ImmutableArray<string>? To, ImmutableArray<CardAction>? Actions);
