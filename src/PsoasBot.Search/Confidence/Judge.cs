namespace PsoasBot.Search.Confidence;

/// <summary>What the evidence is worth in this folder.</summary>
/// <param name="Order">Which of the passages found is the best: learned from questions that have an answer.</param>
/// <param name="Certainty">Whether the best is right: learned from those that have none, too.</param>
internal sealed record Judge(Logistic Order, Logistic Certainty)
{
    /// <summary>For a folder too thin to leave anything out: what the other folders have in common.</summary>
    public static readonly Judge Untaught = new(
        new Logistic([-1, 3, 1, 0, 0, 1, 0, 1, 1, 1]),
        new Logistic([-3, 3, 1, 0, 0, 1, -1, 1, 1, 2]));

    /// <returns>The passages found, the best first, each with its confidence, 0–1.</returns>
    public IEnumerable<Hit> Rank(IEnumerable<(int Passage, Evidence Evidence)> found) => found
        .OrderByDescending(passage => Order.Of(passage.Evidence.Vector()))
        .ThenBy(passage => passage.Passage)
        .Select(passage => new Hit(passage.Passage, Certainty.Of(passage.Evidence.Vector()), passage.Evidence));
}
