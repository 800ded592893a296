using System.Collections.Immutable;

namespace PsoasBot.Channels.Turns;

/// <summary>Buttons under the newest message, for everybody in the conversation.</summary>
/// <param name="Actions">1 or more; with none the whole object is left out.</param>
public sealed record SuggestedActions(ImmutableArray<CardAction>? Actions);
