using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Model;

/// <summary>The words that the machine sees of a question beside its vector: each term, and each pair of neighbours, with a number and a weight.</summary>
/// <param name="Numbers">Of each feature; 0 is the constant one.</param>
/// <param name="Weights">By number.</param>
internal sealed record Features(Dictionary<string, int> Numbers, float[] Weights)
{
    /// <summary>How much the constant feature weighs, the words together weighing 1.</summary>
    private const float Constant = 0.3f;

    private const int MostTerms = 60;

    public int Count => Weights.Length;

    /// <param name="questions">All that the machine learns from.</param>
    public static Features Of(IReadOnlyList<Question> questions)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var frequencies = new List<int> { 0 };
        foreach (var feature in questions.SelectMany(question => In(question).Distinct()))
        {
            if (numbers.TryAdd(feature, frequencies.Count))
                frequencies.Add(1);
            else
                frequencies[numbers[feature]]++;
        }

        return new Features(numbers, [Constant, .. frequencies.Skip(1).Select(frequency => MathF.Log((questions.Count + 1f) / (frequency + 0.5f)))]);
    }

    /// <returns>Features that were learned from, each once, ascending; the constant one first. All but that are a vector of length 1.</returns>
    public (int[] Numbers, float[] Values) RowOf(Question question)
    {
        int[] known = [0, .. In(question).Select(feature => Numbers.GetValueOrDefault(feature)).Where(number => number > 0).Distinct().Order()];
        var values = Array.ConvertAll(known, number => Weights[number]);
        var length = MathF.Sqrt(values.Skip(1).Sum(value => value * value));
        for (var place = 1; place < values.Length; place++)
            values[place] /= length;
        return (known, values);
    }

    private static IEnumerable<string> In(Question question) => question.Terms.Take(MostTerms).Concat(question.Pairs().Take(MostTerms));
}
