using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Model;

/// <summary>What the machine learns from, one row a question: its words one after another in flat arrays, and its vector.</summary>
/// <param name="Starts">Where the words of each row start; one more than there are rows.</param>
/// <param name="Numbers">Of the words, ascending in each row.</param>
/// <param name="Values">As many as <paramref name="Numbers"/>.</param>
/// <param name="Vectors">One a row.</param>
/// <param name="Scale">How much they weigh.</param>
internal sealed record Rows(int[] Starts, int[] Numbers, float[] Values, float[][] Vectors, VectorScale Scale)
{
    public int Count => Vectors.Length;

    public static Rows Of(Features features, IReadOnlyList<Question> questions, VectorScale scale)
    {
        var rows = questions.Select(features.RowOf).ToList();
        var starts = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++)
            starts[row + 1] = starts[row] + rows[row].Numbers.Length;
        return new Rows(starts, [.. rows.SelectMany(row => row.Numbers)], [.. rows.SelectMany(row => row.Values)], [.. questions.Select(question => question.Vector)], scale);
    }

    public ReadOnlySpan<int> NumbersOf(int row) => Numbers.AsSpan(Starts[row]..Starts[row + 1]);

    public ReadOnlySpan<float> ValuesOf(int row) => Values.AsSpan(Starts[row]..Starts[row + 1]);
}
