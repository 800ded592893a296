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

    /// <summary>A row has length 1, but for its constant feature.</summary>
    private const float SquaredLength = 1 + (FeatureSpace.Constant * FeatureSpace.Constant);

    /// <param name="labels">The class of each row.</param>
    /// <param name="features">How many features there are.</param>
    /// <returns>A weight for each feature; a margin of 1 or more is a sure yes, -1 or less a sure no.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // most of a start is spent here, before the runtime would optimise
    public static float[] Train(SparseRows rows, int[] labels, int label, int features)
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
                var row = active[visit];
                var sign = labels[row] == label ? 1f : -1f;
                var diagonal = 0.5f / (sign > 0 ? CostOfPositives : Cost);
                var gradient = (sign * Dot(weights, rows, row)) - 1 + (diagonal * duals[row]);
                if (duals[row] == 0 && gradient > largestBefore)
                {
                    (active[visit], active[count - 1]) = (active[count - 1], active[visit]);
                    (count, visit) = (count - 1, visit - 1);
                    continue;
                }

                var projected = duals[row] == 0 ? Math.Min(gradient, 0) : gradient;
                (largest, smallest) = (Math.Max(largest, projected), Math.Min(smallest, projected));
                var dual = Math.Max(duals[row] - (gradient / (SquaredLength + diagonal)), 0);
                Add(weights, rows, row, (dual - duals[row]) * sign);
                duals[row] = dual;
            }

            if (largest - smallest <= Tolerance)
                break;
            largestBefore = largest <= 0 ? float.PositiveInfinity : largest;
        }

        return weights;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Dot(float[] weights, SparseRows rows, int row)
    {
        var features = rows.FeaturesOf(row);
        var values = rows.ValuesOf(row)[..features.Length];
        var (sum, second, third, fourth) = (0f, 0f, 0f, 0f); // four at once, as each sum has to wait for the one before it
        var i = 0;
        for (; i <= features.Length - 4; i += 4)
        {
            sum += weights[features[i]] * values[i];
            second += weights[features[i + 1]] * values[i + 1];
            third += weights[features[i + 2]] * values[i + 2];
            fourth += weights[features[i + 3]] * values[i + 3];
        }

        for (; i < features.Length; i++)
            sum += weights[features[i]] * values[i];
        return sum + second + (third + fourth);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(float[] weights, SparseRows rows, int row, float step)
    {
        if (step == 0)
            return;

        var features = rows.FeaturesOf(row);
        var values = rows.ValuesOf(row);
        for (var i = 0; i < features.Length; i++)
            weights[features[i]] += step * values[i];
    }
}
