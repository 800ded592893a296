namespace PsoasBot.Evaluation;

/// <summary>How well a run went, in the measures that other systems are measured by.</summary>
internal static class Measures
{
    /// <returns>0–1; <see cref="double.NaN"/> when there is nothing to count.</returns>
    public static double Share<T>(IEnumerable<T> all, Func<T, bool> counts)
    {
        var (count, total) = (0, 0);
        foreach (var one in all)
            (count, total) = (counts(one) ? count + 1 : count, total + 1);
        return total == 0 ? double.NaN : (double)count / total;
    }

    /// <summary>The chance that a question that is covered gets a higher confidence than one that is not. 0.5 is guessing.</summary>
    /// <returns>0–1; <see cref="double.NaN"/> when one of the two kinds is missing.</returns>
    public static double Auroc(IReadOnlyCollection<double> covered, IReadOnlyCollection<double> notCovered)
    {
        if (covered.Count == 0 || notCovered.Count == 0)
            return double.NaN;

        var sorted = covered.Select(score => (score, isCovered: true)).Concat(notCovered.Select(score => (score, isCovered: false))).OrderBy(one => one.score).ToList();
        var (rankSum, start) = (0.0, 0);
        while (start < sorted.Count)
        {
            var end = start;
            while (end < sorted.Count && sorted[end].score == sorted[start].score)
                end++;
            rankSum += sorted[start..end].Count(one => one.isCovered) * ((start + 1 + end) / 2.0); // ties share their ranks
            start = end;
        }

        return (rankSum - (covered.Count * (covered.Count + 1.0) / 2)) / ((double)covered.Count * notCovered.Count);
    }

    /// <summary>Matthews correlation of answering with being covered: 1 perfect, 0 guessing.</summary>
    /// <returns>-1–1; 0 when a kind or an outcome is missing.</returns>
    public static double Matthews(double answered, double missed, double answeredWrongly, double declined)
    {
        var product = (answered + answeredWrongly) * (answered + missed) * (declined + answeredWrongly) * (declined + missed);
        return product == 0 ? 0 : ((answered * declined) - (answeredWrongly * missed)) / Math.Sqrt(product);
    }

    /// <param name="sorted">Ascending, not empty.</param>
    /// <param name="share">0–1, e.g. 0.99.</param>
    public static TimeSpan Percentile(IReadOnlyList<TimeSpan> sorted, double share) =>
        sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
}
