using System.Collections.Immutable;

namespace PsoasBot.Channels.Turns;

/// <summary>What somebody thought of one reply.</summary>
/// <param name="Channel">The activity's channel id, e.g. <c>msteams</c>.</param>
/// <param name="ConversationId">As the channel calls it.</param>
/// <param name="Passages">Ids of what the reply answered with; empty when it answered with none.</param>
/// <param name="Comment">What they wrote to it; null when nothing. Treated like any other text of theirs.</param>
public sealed record Feedback(string Channel, string ConversationId, ImmutableArray<string> Passages, bool IsHelpful, string? Comment);
