using System.Runtime.CompilerServices;

namespace PsoasBot.Search.Model;

/// <summary>What was learned of one class.</summary>
/// <param name="Features">Those that say something of it, ascending.</param>
/// <param name="Margins">For each of them, its part in the machine that tells the class from the rest.</param>
/// <param name="Means">For each of them, its part in the mean of the class, a row of length 1.</param>
internal sealed record ClassWeights(int[] Features, float[] Margins, float[] Means)
{
    /// <summary>Nine tenths of the weights are below it and change no answer.</summary>
    private const float Negligible = 0.001f;

    /// <param name="labels">The class of each row.</param>
    /// <param name="features">How many features there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // as the training: long loops that run before the runtime would optimise
    public static ClassWeights Learn(SparseRows rows, int[] labels, int label, int features)
    {
        var margins = DualCoordinateDescent.Train(rows, labels, label, features);
        var means = Mean(rows, labels, label, features);
        var telling = new List<int>();
        for (var feature = 0; feature < features; feature++)
        {
            if (MathF.Abs(margins[feature]) > Negligible || means[feature] > Negligible)
                telling.Add(feature);
        }

        return new ClassWeights([.. telling], [.. telling.Select(feature => margins[feature])], [.. telling.Select(feature => means[feature])]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float[] Mean(SparseRows rows, int[] labels, int label, int features)
    {
        var mean = new float[features];
        for (var row = 0; row < rows.Count; row++)
        {
            if (labels[row] == label)
                Add(mean, rows.FeaturesOf(row), rows.ValuesOf(row));
        }

        mean[0] = 0; // the constant feature says nothing of a direction
        var squares = 0.0;
        foreach (var part in mean)
            squares += part * part;
        var length = MathF.Sqrt((float)squares);
        return length == 0 ? mean : Array.ConvertAll(mean, part => part / length);
    }

    private static void Add(float[] sum, ReadOnlySpan<int> features, ReadOnlySpan<float> values)
    {
        for (var i = 0; i < features.Length; i++)
            sum[features[i]] += values[i];
    }
}
