using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Model;

/// <summary>One linear machine for each class, and the mean of the class beside it. Any number of threads may ask.</summary>
internal sealed class LinearModel
{
    private readonly FeatureSpace _space;
    private readonly int _classes;
    private readonly FeatureWeights[] _weights;

    private LinearModel(FeatureSpace space, ClassWeights[] learned) =>
        (_space, _classes, _weights) = (space, learned.Length, FeatureWeights.Of(learned, space.Count));

    /// <param name="labels">The class of each question, 0 to <paramref name="classes"/> - 1.</param>
    public static LinearModel Train(IReadOnlyList<Question> questions, int[] labels, int classes)
    {
        var space = FeatureSpace.Of(questions);
        var learned = new ClassWeights[classes];
        Parallel.For(0, classes, label => learned[label] = ClassWeights.Learn(space, row => labels[row] == label));
        return new LinearModel(space, learned);
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
}
