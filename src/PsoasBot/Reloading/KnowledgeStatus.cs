using System.Collections.Immutable;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Reloading;

/// <summary>What serves, and what came of the last reading of the folder.</summary>
/// <param name="LiveSince">When what serves began to.</param>
/// <param name="Passages">How many passages serve.</param>
/// <param name="Overdue">Passages that are past their next review, in the order of their files; whether they serve is a setting.</param>
/// <param name="LastReading">What was found in the folder last, its problems among it; null when it could not be read at all.</param>
/// <param name="LastAttempt">When that was.</param>
/// <param name="Failure">What else kept the folder from going live, in words for staff; null when nothing did.</param>
internal sealed record KnowledgeStatus(
    DateTimeOffset LiveSince, int Passages, ImmutableArray<Passage> Overdue, KnowledgeReading? LastReading, DateTimeOffset LastAttempt, string? Failure)
{
    /// <summary>Whether what serves is older than what stands in the folder.</summary>
    public bool IsDegraded => Failure is not null || LastReading?.Content is null;

    public int Errors => Count(Severity.Error);

    public int Warnings => Count(Severity.Warning);

    private int Count(Severity severity) => LastReading?.Problems.Count(problem => problem.Severity == severity) ?? 0;
}
