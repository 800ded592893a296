using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Model;

/// <summary>One linear machine for each class, and the mean of the class beside it. Any number of threads may ask.</summary>
internal sealed class LinearModel
{
    private readonly FeatureSpace _space;
    private readonly int _classes;
    private readonly FeatureWeights _weights;

    private LinearModel(FeatureSpace space, int classes, FeatureWeights weights) => (_space, _classes, _weights) = (space, classes, weights);

    /// <param name="questions">The features of each question, by number.</param>
    /// <param name="labels">The class of each question, 0 to <paramref name="classes"/> - 1.</param>
    public static LinearModel Train(FeatureNumbers numbers, IReadOnlyList<int[]> questions, int[] labels, int classes)
    {
        var space = FeatureSpace.Of(numbers, questions);
        var rows = space.RowsOf(questions);
        var learned = new ClassWeights[classes];
        Parallel.For(0, classes, label => learned[label] = ClassWeights.Learn(rows, labels, label, space.Count));
        return new LinearModel(space, classes, FeatureWeights.Of(learned, space.Count));
    }

    /// <returns>One of each for each class.</returns>
    public Likeness Of(Question question)
    {
        var likeness = new Likeness(new float[_classes], new float[_classes]);
        var (features, values) = _space.RowOf(question);
        for (var i = 0; i < features.Length; i++)
            _weights.AddTo(likeness, features[i], values[i]);
        return likeness;
    }
}
