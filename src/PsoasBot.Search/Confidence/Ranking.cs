using PsoasBot.Search.Index;

namespace PsoasBot.Search.Confidence;

/// <summary>What the evidence is worth in this folder.</summary>
/// <param name="Order">Which of the passages found is the best: learned from questions that have an answer.</param>
/// <param name="Certainty">Whether the best is right: learned from those that have none, too.</param>
internal sealed record Ranking(Logistic Order, Logistic Certainty)
{
    /// <summary>
    /// What every folder starts from: fitted on a hundred folders of all sizes, put together by chance from <c>training/</c> and asked what its held-out authors wrote, and on the
    /// shipped folder (<c>-- belief</c> of the benchmarks). The last two weights were set by hand. A folder too small for cross-validation keeps these.
    /// </summary>
    public static readonly Ranking Prior = new(
        new Logistic([0, 1.093, 0, 1.938, 0, 4.433, 4.411, 0.608, 0, 10.196, 0, 0, 1.408, 0, 0.709, -0.648, 0, 30, 0]),
        new Logistic([-2.738, 0.986, -0.251, -0.922, 0.312, 2.022, 1.494, 1.381, -2.98, 9.304, -2.928, 0.679, 1.501, 0.616, 0.441, -1.598, -0.007, 0, 2]));

    /// <summary>The same for a folder of so many passages that they have no groups of topics: fitted before there were any, on folders put together by chance alone.</summary>
    public static readonly Ranking PriorWithoutGroups = new(
        new Logistic([0, 3.658, 0, 3.905, 0, 2.796, 0, 0.949, 0, 0, 0, 0, 0.759, 0, 0.094, -0.007, 0, 30, 0]),
        new Logistic([-3.368, 2.041, -0.375, 1.564, 0.692, 2.806, 0, 2.121, -2.363, 0, 0, 0, 1.27, 1.191, -0.248, 0.042, -0.457, 0, 2]));

    /// <summary>The confidence of a passage that has the very words as a wording, at least; and of the others then, or of all where the words are an example of what is not covered, at most.</summary>
    private const double Exact = 0.99;
    private const double BesidesExact = 0.1;

    /// <param name="exact">The passage that has the very words, <see cref="IndexBuilder.NotCovered"/> when what is declined has them, null when nothing has.</param>
    /// <returns>The passages found, the best first, each with its confidence, 0–1, which is never above that of a better one.</returns>
    public IEnumerable<Hit> Rank(IEnumerable<(int Passage, Evidence Evidence)> found, int? exact)
    {
        var best = found
            .OrderByDescending(passage => passage.Passage == exact)
            .ThenByDescending(passage => Order.Sum(passage.Evidence.Vector()))
            .ThenBy(passage => passage.Passage);
        var most = 1.0;
        foreach (var (passage, evidence) in best)
        {
            var confidence = Certainty.Of(evidence.Vector());
            most = Math.Min(most, exact is null ? confidence : passage == exact ? Math.Max(confidence, Exact) : Math.Min(confidence, BesidesExact));
            yield return new Hit(passage, most, evidence);
        }
    }
}
