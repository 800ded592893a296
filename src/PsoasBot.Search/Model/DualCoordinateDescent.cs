using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace PsoasBot.Search.Model;

/// <summary>
/// A linear support vector machine with squared hinge loss, one class against the rest.
/// Source: Hsieh et al., A Dual Coordinate Descent Method for Large-scale Linear SVM, ICML 2008, algorithms 1 and 3 (shrinking), but a row that is dropped stays dropped.
/// </summary>
internal static class DualCoordinateDescent
{
    private const float Cost = 2;
    private const int Passes = 30;

    /// <summary>How far from the optimum is near enough.</summary>
    private const float Tolerance = 0.5f;

    /// <param name="labels">The class of each row.</param>
    /// <param name="costOfPositives">How much more a row of the class counts than one of the others.</param>
    /// <param name="words">Gets the weight of each word; all 0 before.</param>
    /// <param name="vector">Gets the weight of each part of the vector; all 0 before.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // most of a start is spent here, before the runtime would optimise
    public static void Train(Rows rows, int[] labels, int label, float costOfPositives, float[] words, float[] vector)
    {
        var duals = new float[rows.Count];
        var lengths = new float[rows.Count];
        for (var row = 0; row < rows.Count; row++)
            lengths[row] = TensorPrimitives.SumOfSquares(rows.ValuesOf(row)) + rows.Scale.SquaredLength(rows.Vectors[row]);
        var active = Enumerable.Range(0, rows.Count).ToArray();
        var count = active.Length;
        var random = new Random(1); // the order of visits, the same each time: the same folder gives the same machine
        var largestBefore = float.PositiveInfinity;
        for (var pass = 0; pass < Passes; pass++)
        {
            var (largest, smallest) = (float.NegativeInfinity, float.PositiveInfinity);
            random.Shuffle(active.AsSpan(0, count));
            for (var visit = 0; visit < count; visit++)
            {
                var row = active[visit];
                var sign = labels[row] == label ? 1f : -1f;
                var diagonal = 0.5f / (sign > 0 ? Cost * costOfPositives : Cost);
                var gradient = (sign * Margin(words, vector, rows.NumbersOf(row), rows.ValuesOf(row), rows.Vectors[row], rows.Scale)) - 1 + (diagonal * duals[row]);
                if (duals[row] == 0 && gradient > largestBefore)
                {
                    (active[visit], active[count - 1]) = (active[count - 1], active[visit]);
                    (count, visit) = (count - 1, visit - 1);
                    continue;
                }

                var projected = duals[row] == 0 ? Math.Min(gradient, 0) : gradient;
                (largest, smallest) = (Math.Max(largest, projected), Math.Min(smallest, projected));
                var dual = Math.Max(duals[row] - (gradient / (lengths[row] + diagonal)), 0);
                if (dual != duals[row])
                    Add(rows, row, (dual - duals[row]) * sign, words, vector);
                duals[row] = dual;
            }

            if (largest - smallest <= Tolerance)
                break;
            largestBefore = largest <= 0 ? float.PositiveInfinity : largest;
        }
    }

    /// <summary>What a machine makes of a question: about 1 for one of its class, about -1 for another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Margin(ReadOnlySpan<float> words, ReadOnlySpan<float> vector, ReadOnlySpan<int> numbers, ReadOnlySpan<float> values, float[] meaning, VectorScale scale)
    {
        var sum = scale.Dot(vector, meaning);
        for (var place = 0; place < numbers.Length; place++)
            sum += words[numbers[place]] * values[place];
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(Rows rows, int row, float step, Span<float> words, Span<float> vector)
    {
        rows.Scale.Add(rows.Vectors[row], step, vector);
        var numbers = rows.NumbersOf(row);
        var values = rows.ValuesOf(row);
        for (var place = 0; place < numbers.Length; place++)
            words[numbers[place]] += step * values[place];
    }
}
