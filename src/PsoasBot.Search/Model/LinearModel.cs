using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Model;

/// <summary>One linear machine for each class, and the mean of the class beside it. Any number of threads may ask.</summary>
internal sealed class LinearModel
{
    private readonly FeatureSpace _space;
    private readonly int _classes;
    private readonly FeatureWeights[] _weights;

    private LinearModel(FeatureSpace space, float[][] weights, float[][] means)
    {
        _space = space;
        _classes = weights.Length;
        _weights = new FeatureWeights[space.Count];
        Parallel.For(0, space.Count, feature => _weights[feature] = FeatureWeights.Of(feature, weights, means));
    }

    /// <param name="labels">The class of each question, 0 to <paramref name="classes"/> - 1.</param>
    public static LinearModel Train(IReadOnlyList<Question> questions, int[] labels, int classes)
    {
        var space = FeatureSpace.Of(questions);
        var (weights, means) = (new float[classes][], new float[classes][]);
        Parallel.For(0, classes, label =>
        {
            weights[label] = DualCoordinateDescent.Train(space.Rows, row => labels[row] == label, space.Count);
            means[label] = Mean(space, row => labels[row] == label);
        });
        return new LinearModel(space, weights, means);
    }

    /// <returns>One of each for each class.</returns>
    public Likeness Of(Question question)
    {
        var likeness = new Likeness(new float[_classes], new float[_classes]);
        var row = _space.RowOf(question);
        for (var i = 0; i < row.Indices.Length; i++)
            _weights[row.Indices[i]].AddTo(likeness, row.Values[i]);
        return likeness;
    }

    /// <summary>The direction in which the questions of a class lie, of length 1; the constant feature says nothing of it.</summary>
    private static float[] Mean(FeatureSpace space, Func<int, bool> isMember)
    {
        var mean = new float[space.Count];
        for (var i = 0; i < space.Rows.Count; i++)
        {
            if (isMember(i))
                Add(mean, space.Rows[i]);
        }

        mean[0] = 0;
        var length = MathF.Sqrt(mean.Sum(part => part * part));
        return length == 0 ? mean : Array.ConvertAll(mean, part => part / length);
    }

    private static void Add(float[] sum, SparseRow row)
    {
        for (var i = 0; i < row.Indices.Length; i++)
            sum[row.Indices[i]] += row.Values[i];
    }
}
