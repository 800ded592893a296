using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Model;

/// <summary>The features of the questions that a model was trained on, by their places in it, and the weight of each.</summary>
/// <param name="Numbers">All features of the folder.</param>
/// <param name="Places">The place of each of them here, by number; 0 for one that the model has never seen.</param>
/// <param name="Weights">By place.</param>
internal sealed record FeatureSpace(FeatureNumbers Numbers, int[] Places, float[] Weights)
{
    /// <summary>How much the constant feature weighs beside a row of length 1.</summary>
    public const float Constant = 0.3f;

    /// <summary>How many features there are, the constant one included.</summary>
    public int Count => Weights.Length;

    /// <param name="questions">The features of each question it is made of, by number.</param>
    public static FeatureSpace Of(FeatureNumbers numbers, IReadOnlyList<int[]> questions)
    {
        var (places, count) = (new int[numbers.Count], 1);
        var frequencies = new int[numbers.Count];
        foreach (var number in questions.SelectMany(question => question))
        {
            if (places[number] == 0)
                places[number] = count++;
            frequencies[places[number]]++;
        }

        // The square root of the usual idf: a rare stretch of letters is no better a sign than a word.
        var weights = frequencies.Take(count).Select(frequency => MathF.Sqrt(MathF.Log((questions.Count + 1f) / (frequency + 0.5f))));
        return new FeatureSpace(numbers, places, [.. weights]);
    }

    /// <summary>The rows of questions whose features are known by number.</summary>
    public SparseRows RowsOf(IReadOnlyList<int[]> questions)
    {
        var starts = new int[questions.Count + 1];
        for (var row = 0; row < questions.Count; row++)
            starts[row + 1] = starts[row] + 1 + questions[row].Length;
        var rows = new SparseRows(starts, new int[starts[^1]], new float[starts[^1]]);
        for (var row = 0; row < questions.Count; row++)
        {
            var (start, end) = (starts[row], starts[row + 1]);
            Fill(questions[row], rows.Features.AsSpan(start..end), rows.Values.AsSpan(start..end));
        }

        return rows;
    }

    /// <summary>The row of any question; what the model has never seen is left out.</summary>
    public (int[] Features, float[] Values) RowOf(Question question)
    {
        int[] known = [.. Numbers.Of(question).Where(number => Places[number] > 0)];
        var row = (Features: new int[known.Length + 1], Values: new float[known.Length + 1]);
        Fill(known, row.Features, row.Values);
        return row;
    }

    private void Fill(int[] numbers, Span<int> features, Span<float> values)
    {
        (features[0], values[0]) = (0, Constant);
        for (var i = 0; i < numbers.Length; i++)
            features[i + 1] = Places[numbers[i]];
        features[1..].Sort();
        var squares = 0.0;
        foreach (var feature in features[1..])
            squares += Weights[feature] * Weights[feature];
        var length = MathF.Sqrt((float)squares);
        for (var i = 1; i < features.Length; i++)
            values[i] = length == 0 ? 0 : Weights[features[i]] / length;
    }
}
