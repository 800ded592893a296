using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Model;

/// <summary>The features of the questions that a model was trained on, and the weight of each.</summary>
internal sealed class FeatureSpace
{
    /// <summary>How much the constant feature weighs beside a row of length 1.</summary>
    private const float Constant = 0.3f;

    private readonly Dictionary<string, int> _indices;
    private readonly float[] _weights;

    private FeatureSpace(IReadOnlyList<int[]> rows, Dictionary<string, int> indices)
    {
        _indices = indices;
        var frequencies = new int[Count];
        foreach (var index in rows.SelectMany(row => row))
            frequencies[index]++;

        // The square root of the usual idf: a rare stretch of letters is no better a sign than a word.
        _weights = [.. frequencies.Select(frequency => MathF.Sqrt(MathF.Log((rows.Count + 1f) / (frequency + 0.5f))))];
        Rows = [.. rows.Select(Row)];
    }

    /// <summary>How many features there are, the constant one included.</summary>
    public int Count => _indices.Count + 1;

    /// <summary>The questions that it was made from, in their order.</summary>
    public IReadOnlyList<SparseRow> Rows { get; }

    public static FeatureSpace Of(IEnumerable<Question> questions)
    {
        var indices = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = questions
            .Select(question => Features.Of(question).Select(name => IndexOf(name, indices)).Distinct().ToArray())
            .ToList();
        return new FeatureSpace(rows, indices);
    }

    /// <summary>The row of a question; what was never seen is left out.</summary>
    public SparseRow RowOf(Question question) =>
        Row([.. Features.Of(question).Select(name => _indices.GetValueOrDefault(name)).Where(index => index > 0).Distinct()]);

    private static int IndexOf(string name, Dictionary<string, int> indices)
    {
        if (!indices.TryGetValue(name, out var index))
            indices.Add(name, index = indices.Count + 1);
        return index;
    }

    private SparseRow Row(int[] features)
    {
        Array.Sort(features);
        var length = MathF.Sqrt(features.Sum(feature => _weights[feature] * _weights[feature]));
        return new SparseRow(
            [0, .. features],
            [Constant, .. features.Select(feature => length == 0 ? 0 : _weights[feature] / length)]);
    }
}
