using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Model;

/// <summary>One linear machine for each class, trained on wordings. Any number of threads may ask.</summary>
internal sealed class LinearModel
{
    private readonly FeatureSpace _space;
    private readonly int _classes;

    /// <summary>For each feature, the classes that it speaks for or against: most speak to few.</summary>
    private readonly (int[] Classes, float[] Weights)[] _weights;

    private LinearModel(FeatureSpace space, float[][] weights)
    {
        _space = space;
        _classes = weights.Length;
        _weights = new (int[], float[])[space.Count];
        Parallel.For(0, space.Count, feature =>
        {
            int[] classes = [.. Enumerable.Range(0, weights.Length).Where(label => MathF.Abs(weights[label][feature]) > Negligible)];
            _weights[feature] = (classes, [.. classes.Select(label => weights[label][feature])]);
        });
    }

    /// <summary>Nine tenths of the weights are below it and change no answer.</summary>
    private const float Negligible = 0.001f;

    /// <param name="labels">The class of each question, 0 to <paramref name="classes"/> - 1, or another number for a question of none.</param>
    public static LinearModel Train(IReadOnlyList<Question> questions, int[] labels, int classes)
    {
        var space = FeatureSpace.Of(questions);
        var weights = new float[classes][];
        Parallel.For(0, classes, label =>
            weights[label] = DualCoordinateDescent.Train(space.Rows, row => labels[row] == label, space.Count));
        return new LinearModel(space, weights);
    }

    /// <returns>A margin for each class: about 1 for a question of it, about -1 for another.</returns>
    public float[] Margins(Question question)
    {
        var margins = new float[_classes];
        var row = _space.RowOf(question);
        for (var i = 0; i < row.Indices.Length; i++)
        {
            var (classes, weights) = _weights[row.Indices[i]];
            for (var j = 0; j < classes.Length; j++)
                margins[classes[j]] += weights[j] * row.Values[i];
        }

        return margins;
    }
}
