namespace PsoasBot.Evaluation;

/// <summary>Standard quality measures of a run.</summary>
internal static class Measures
{
    /// <returns>0–1; <see cref="double.NaN"/> if there is nothing to count.</returns>
    public static double Share<T>(IEnumerable<T> all, Func<T, bool> counts)
    {
        var (count, total) = (0, 0);
        foreach (var one in all)
            (count, total) = (counts(one) ? count + 1 : count, total + 1);
        return total == 0 ? double.NaN : (double)count / total;
    }

    /// <summary>AUROC: the chance that a covered question gets a higher confidence than an uncovered one. 0.5 is guessing.</summary>
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

    /// <summary>Matthews correlation between being answered and being covered: 1 is perfect, 0 is guessing.</summary>
    /// <returns>-1–1; 0 when a kind or an outcome is missing.</returns>
    public static double Matthews(double answered, double missed, double answeredWrongly, double declined)
    {
        var product = (answered + answeredWrongly) * (answered + missed) * (declined + answeredWrongly) * (declined + missed);
        return product == 0 ? 0 : ((answered * declined) - (answeredWrongly * missed)) / Math.Sqrt(product);
    }

    /// <param name="sorted">Ascending, not empty.</param>
    /// <param name="share">0–1, e.g. 0.99.</param>
    public static TimeSpan Percentile(IReadOnlyList<TimeSpan> sorted, double share) =>
        sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
