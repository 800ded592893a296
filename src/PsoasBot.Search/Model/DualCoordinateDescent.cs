using System.Runtime.CompilerServices;

namespace PsoasBot.Search.Model;

/// <summary>
/// A linear support vector machine with squared hinge loss, one class against the rest.
/// Source: Hsieh et al., A Dual Coordinate Descent Method for Large-scale Linear SVM, ICML 2008, algorithms 1 and 3 (shrinking).
/// </summary>
internal static class DualCoordinateDescent
{
    private const float Cost = 2;

    /// <summary>A wording of the class counts this much more than one of the many others.</summary>
    private const float CostOfPositives = 3 * Cost;

    private const int Passes = 30;

    /// <summary>How far from the optimum is near enough: a tenth of it takes twice the time and finds no more (docs/answer-quality.md).</summary>
    private const float Tolerance = 1;

    /// <returns>A weight for each feature; a margin of 1 or more is a sure yes, -1 or less a sure no.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // all of a start is spent here, most of it before the runtime would optimise
    public static float[] Train(IReadOnlyList<SparseRow> rows, Func<int, bool> isPositive, int features)
    {
        var weights = new float[features];
        var duals = new float[rows.Count];
        var active = Enumerable.Range(0, rows.Count).ToArray();
        var count = active.Length;
        var random = new Random(1); // the order of visits, the same each time: the same folder gives the same model
        var largestBefore = float.PositiveInfinity;
        for (var pass = 0; pass < Passes; pass++)
        {
            var (largest, smallest) = (float.NegativeInfinity, float.PositiveInfinity);
            random.Shuffle(active.AsSpan(0, count));
            for (var visit = 0; visit < count; visit++)
            {
                var index = active[visit];
                var row = rows[index];
                var sign = isPositive(index) ? 1f : -1f;
                var diagonal = 0.5f / (sign > 0 ? CostOfPositives : Cost);
                var gradient = (sign * Dot(weights, row)) - 1 + (diagonal * duals[index]);
                if (duals[index] == 0 && gradient > largestBefore)
                {
                    (active[visit], active[count - 1]) = (active[count - 1], active[visit]);
                    (count, visit) = (count - 1, visit - 1);
                    continue;
                }

                var projected = duals[index] == 0 ? Math.Min(gradient, 0) : gradient;
                (largest, smallest) = (Math.Max(largest, projected), Math.Min(smallest, projected));
                var dual = Math.Max(duals[index] - (gradient / (SquaredLength(row) + diagonal)), 0);
                Add(weights, row, (dual - duals[index]) * sign);
                duals[index] = dual;
            }

            if (largest - smallest <= Tolerance)
                break;
            largestBefore = largest <= 0 ? float.PositiveInfinity : largest;
        }

        return weights;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Dot(float[] weights, SparseRow row)
    {
        var (indices, values, sum) = (row.Indices, row.Values, 0f);
        for (var i = 0; i < indices.Length; i++)
            sum += weights[indices[i]] * values[i];
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(float[] weights, SparseRow row, float step)
    {
        if (step == 0)
            return;

        var (indices, values) = (row.Indices, row.Values);
        for (var i = 0; i < indices.Length; i++)
            weights[indices[i]] += step * values[i];
    }

    /// <summary>A row has length 1, but for its constant feature.</summary>
    private static float SquaredLength(SparseRow row) => 1 + (row.Values[0] * row.Values[0]);
}
