using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PsoasBot.Answering.Explaining;
using PsoasBot.Answering.Replies;
using PsoasBot.Search.Analysis;

namespace PsoasBot.Answering;

/// <summary>A reply and the way to it.</summary>
/// <param name="Searches">What was searched for, in order; empty when nothing was.</param>
internal sealed record Decision(Reply Reply, Way Way, ImmutableArray<Query> Searches)
{
    /// <summary>A reply that moves through the steps; null for null.</summary>
    [return: NotNullIfNotNull(nameof(reply))]
    public static Decision? OfSteps(Reply? reply) => reply is null ? null : new(reply, Way.Steps, []);

    /// <summary>Any other reply that nothing was searched for; null for null.</summary>
    [return: NotNullIfNotNull(nameof(reply))]
    public static Decision? Unsearched(Reply? reply) => reply is null ? null : new(reply, Way.Unsearched, []);
}
