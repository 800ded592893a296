using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Index;

/// <summary>What Lucene, the vectors and the machines found, passage by passage.</summary>
internal static class EvidenceGatherer
{
    private const int Candidates = 5;

    /// <summary>A wording's vote is its score to this power, so that one that is nearly the question outvotes many that share a word.</summary>
    private const int VotePower = 4;

    /// <summary>The score of a subject that counts half; only that a subject cannot count without end matters.</summary>
    private const double HalfSubject = 10;

    /// <param name="question">As it is searched for.</param>
    /// <param name="matches">What Lucene found.</param>
    /// <param name="nearness">Tells what is near in meaning.</param>
    /// <param name="margins">What the machines say: one for each passage, then one for what is not covered if there is one; null without machines.</param>
    /// <param name="groups">Whose groups of topics the question is of; null where there are too many passages.</param>
    /// <param name="subjects">The passages whose subject the question names; empty where there are machines.</param>
    /// <param name="passages">How many passages there are.</param>
    public static IReadOnlyList<(int Passage, Evidence Evidence)> Gather(
        Question question, Matches matches, Nearness nearness, float[]? margins, GroupsFound? groups, IReadOnlyList<SubjectScore> subjects, int passages)
    {
        var near = nearness.Of(question);
        var votes = matches.Wordings.GroupBy(hit => hit.Passage).ToDictionary(group => group.Key, group => group.Sum(hit => Math.Pow(hit.Score, VotePower)));
        var total = Math.Max(votes.Values.Sum(), double.Epsilon);
        var wordings = matches.Wordings.GroupBy(hit => hit.Passage).ToDictionary(group => group.Key, group => group.Max(hit => hit.Score));
        var wholes = matches.Wholes.GroupBy(hit => hit.Passage).ToDictionary(group => group.Key, group => group.Max(hit => hit.Score));
        var named = subjects.ToDictionary(subject => subject.Passage);
        var declined = near.Passages.GetValueOrDefault(IndexBuilder.NotCovered);
        var found = Best(votes)
            .Concat(Best(wholes))
            .Concat(near.Passages.OrderByDescending(passage => passage.Value.Vote).Take(Candidates).Select(passage => passage.Key))
            .Concat(subjects.Take(Candidates).Select(subject => subject.Passage))
            .Concat(margins is null ? [] : Largest(margins, passages))
            .Concat(groups is null ? [] : Largest(groups.Likelihoods, passages))
            .Distinct();
        return [.. found.Where(passage => passage != IndexBuilder.NotCovered).Select(passage => (passage, new Evidence(
            Margin: margins?[passage] ?? 0,
            NotCoveredMargin: margins?.Length > passages ? margins[passages] : 0,
            Nearest: near.Passages.GetValueOrDefault(passage)?.Cosine ?? 0,
            NotCoveredNearest: declined?.Cosine ?? 0,
            Middle: nearness.ToMiddle(passage, question),
            Answer: nearness.ToAnswer(passage, question),
            Near: near.Passages.GetValueOrDefault(passage)?.Vote ?? 0,
            NotCoveredNear: declined?.Vote ?? 0,
            Group: groups is null ? 0 : AsFarAsNear(groups.Likelihoods[passage], near.Passages.GetValueOrDefault(passage)),
            NotCoveredGroup: groups?.Likelihoods[passages] ?? 0,
            Unfamiliar: groups?.Unfamiliar ?? 0,
            Vote: votes.GetValueOrDefault(passage) / total,
            NotCoveredVote: votes.GetValueOrDefault(IndexBuilder.NotCovered) / total,
            Wording: wordings.GetValueOrDefault(passage),
            Whole: wholes.GetValueOrDefault(passage),
            Known: matches.Known,
            Subject: named.GetValueOrDefault(passage) is { } subject ? subject.Score / (subject.Score + HalfSubject) : 0,
            Named: named.GetValueOrDefault(passage)?.Named ?? 0)))];
    }

    /// <summary>The encoder takes a topic that it has not learned for one that it has: then nothing said of that is near.</summary>
    private static double AsFarAsNear(float group, NearPassage? near) => near is { Cosine: > 0 } ? group * Math.Pow(near.Cosine, 2) : 0;

    private static IEnumerable<int> Best(Dictionary<int, double> scores) =>
        scores.OrderByDescending(score => score.Value).Take(Candidates).Select(score => score.Key);

    private static IEnumerable<int> Largest(float[] values, int passages) =>
        Enumerable.Range(0, passages).OrderByDescending(passage => values[passage]).Take(Candidates);
}
