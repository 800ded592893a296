namespace PsoasBot.Search.Model;

/// <summary>What was learned of one class.</summary>
/// <param name="Features">Those that say something of it, ascending.</param>
/// <param name="Margins">For each of them, its part in the machine that tells the class from the rest.</param>
/// <param name="Means">For each of them, its part in the mean of the class, a row of length 1.</param>
internal sealed record ClassWeights(int[] Features, float[] Margins, float[] Means)
{
    /// <summary>Nine tenths of the weights are below it and change no answer.</summary>
    private const float Negligible = 0.001f;

    public static ClassWeights Learn(FeatureSpace space, Func<int, bool> isMember)
    {
        var margins = DualCoordinateDescent.Train(space.Rows, isMember, space.Count);
        var means = Mean(space, isMember);
        int[] features = [.. Enumerable.Range(0, space.Count).Where(feature => MathF.Abs(margins[feature]) > Negligible || means[feature] > Negligible)];
        return new ClassWeights(features, Array.ConvertAll(features, feature => margins[feature]), Array.ConvertAll(features, feature => means[feature]));
    }

    private static float[] Mean(FeatureSpace space, Func<int, bool> isMember)
    {
        var mean = new float[space.Count];
        for (var row = 0; row < space.Rows.Count; row++)
        {
            if (isMember(row))
                Add(mean, space.Rows[row]);
        }

        mean[0] = 0; // the constant feature says nothing of a direction
        var length = MathF.Sqrt(mean.Sum(part => part * part));
        return length == 0 ? mean : Array.ConvertAll(mean, part => part / length);
    }

    private static void Add(float[] sum, SparseRow row)
    {
        for (var i = 0; i < row.Indices.Length; i++)
            sum[row.Indices[i]] += row.Values[i];
    }
}
