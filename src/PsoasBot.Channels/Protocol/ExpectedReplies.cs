using System.Collections.Immutable;

namespace PsoasBot.Channels.Protocol;

/// <summary>The answer to an activity with <c>deliveryMode: expectReplies</c>.</summary>
/// <param name="Activities">In the order said; may be empty.</param>
internal sealed record ExpectedReplies(ImmutableArray<Activity> Activities);
