using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Model;

/// <summary>One linear machine for each class, and the mean of the class beside it. Any number of threads may ask.</summary>
/// <param name="Classes">How many classes there are.</param>
internal sealed record LinearModel(FeatureSpace Space, int Classes, FeatureWeights Weights)
{
    /// <param name="questions">The features of each question, by number.</param>
    /// <param name="labels">The class of each question, 0 to <paramref name="classes"/> - 1.</param>
    public static LinearModel Train(FeatureNumbers numbers, IReadOnlyList<int[]> questions, int[] labels, int classes, Workers workers)
    {
        var space = FeatureSpace.Of(numbers, questions);
        var rows = space.RowsOf(questions);
        var learned = workers.Each(classes, label => ClassWeights.Learn(rows, labels, label, space.Count));
        return new LinearModel(space, classes, FeatureWeights.Of(learned, space.Count));
    }

    /// <returns>One of each for each class.</returns>
    public Likeness Of(Question question)
    {
        var likeness = new Likeness(new float[Classes], new float[Classes]);
        var (features, values) = Space.RowOf(question);
        for (var i = 0; i < features.Length; i++)
            Weights.AddTo(likeness, features[i], values[i]);
        return likeness;
    }
}
