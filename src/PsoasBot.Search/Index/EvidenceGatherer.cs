using PsoasBot.Search.Model;

namespace PsoasBot.Search.Index;

/// <summary>What Lucene and the model found, passage by passage.</summary>
internal static class EvidenceGatherer
{
    private const int Candidates = 5;

    /// <summary>A wording's vote is its score to this power, so that one that is nearly the question outvotes many that share a word.</summary>
    private const int VotePower = 4;

    /// <param name="matches">What Lucene found.</param>
    /// <param name="likeness">What the model found: one for each passage, then one for "not covered" if it has that; null without a model.</param>
    /// <param name="passages">How many passages there are.</param>
    public static IReadOnlyList<(int Passage, Evidence Evidence)> Gather(Matches matches, Likeness? likeness, int passages)
    {
        var margins = likeness?.Margins;
        var hasNotCovered = margins?.Length > passages;
        var votes = matches.Wordings.GroupBy(hit => hit.Passage).ToDictionary(group => group.Key, group => group.Sum(hit => Math.Pow(hit.Score, VotePower)));
        var total = Math.Max(votes.Values.Sum(), double.Epsilon);
        var wordings = matches.Wordings.GroupBy(hit => hit.Passage).ToDictionary(group => group.Key, group => group.Max(hit => hit.Score));
        var wholes = matches.Wholes.GroupBy(hit => hit.Passage).ToDictionary(group => group.Key, group => group.Max(hit => hit.Score));
        var found = Best(votes).Concat(Best(wholes)).Concat(margins is null ? [] : Largest(margins, passages)).Distinct();
        return [.. found.Where(passage => passage != IndexBuilder.NotCovered).Select(passage => (passage, new Evidence(
            Margin: margins?[passage] ?? 0,
            Cosine: likeness?.Cosines[passage] ?? 0,
            NotCoveredMargin: hasNotCovered ? likeness!.Margins[passages] : 0, // not null: it has classes
            NotCoveredCosine: hasNotCovered ? likeness!.Cosines[passages] : 0,
            Vote: votes.GetValueOrDefault(passage) / total,
            NotCoveredVote: votes.GetValueOrDefault(IndexBuilder.NotCovered) / total,
            Wording: wordings.GetValueOrDefault(passage),
            Whole: wholes.GetValueOrDefault(passage),
            Known: matches.Known)))];
    }

    private static IEnumerable<int> Best(Dictionary<int, double> scores) =>
        scores.OrderByDescending(score => score.Value).Take(Candidates).Select(score => score.Key);

    private static IEnumerable<int> Largest(float[] margins, int passages) =>
        Enumerable.Range(0, passages).OrderByDescending(passage => margins[passage]).Take(Candidates);
}
