namespace PsoasBot.Search.Confidence;

/// <summary>What the evidence is worth in this folder.</summary>
/// <param name="Order">Which of the passages found is the best: learned from questions that have an answer.</param>
/// <param name="Certainty">Whether the best is right: learned from those that have none, too.</param>
internal sealed record Judge(Logistic Order, Logistic Certainty)
{
    /// <summary>For a folder too thin to leave anything out: what the other folders have in common.</summary>
    public static readonly Judge Untaught = new(
        new Logistic([-1, 3, 1, 0, 0, 1, 0, 1, 1, 1, 30, 0]),
        new Logistic([-3, 3, 1, 0, 0, 1, -1, 1, 1, 2, 0, 2]));

    /// <returns>The passages found, the best first, each with its confidence, 0–1, which is never above that of a better one.</returns>
    public IEnumerable<Hit> Rank(IEnumerable<(int Passage, Evidence Evidence)> found)
    {
        var best = found.OrderByDescending(passage => Order.Sum(passage.Evidence.Vector())).ThenBy(passage => passage.Passage);
        var most = 1.0;
        foreach (var (passage, evidence) in best)
        {
            most = Math.Min(most, Certainty.Of(evidence.Vector()));
            yield return new Hit(passage, most, evidence);
        }
    }
}
