using System.Collections.Immutable;
using PsoasBot.Answering.Safety;

namespace PsoasBot.Answering;

/// <summary>A reply and how it came about.</summary>
/// <param name="Reply">The very reply that a visitor would get.</param>
/// <param name="Screening">What the safety screen found; null when nothing, or for a bare table.</param>
/// <param name="Searches">What was searched for, in order; empty for a step of a walk-through.</param>
public sealed record ExplainedReply(Reply Reply, Screening? Screening, Way Way, ImmutableArray<ExplainedSearch> Searches);
