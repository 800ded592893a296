using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Model;

/// <summary>
/// The features of a folder's questions by number: 0 for the constant one, then in the order in which they were first seen. All models of the
/// folder share them, so that a question's features are made once however often parts of the folder are left out. No thread may add while others read.
/// </summary>
internal sealed class FeatureNumbers
{
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _numbers = [];

    public FeatureNumbers()
    {
    }

    /// <summary>As another was: from its <see cref="TermsInOrder"/> and <see cref="FeaturesInOrder"/>.</summary>
    public FeatureNumbers(IReadOnlyList<string> terms, IReadOnlyList<ulong> features)
    {
        foreach (var term in terms)
            _terms.Add(term, _terms.Count);
        foreach (var feature in features)
            _numbers.Add(feature, Count);
    }

    /// <summary>The terms that features are made of, in the order in which they were first seen.</summary>
    public string[] TermsInOrder() => [.. _terms.OrderBy(term => term.Value).Select(term => term.Key)];

    /// <summary>The features by number, the first being 1.</summary>
    public ulong[] FeaturesInOrder() => [.. _numbers.OrderBy(feature => feature.Value).Select(feature => feature.Key)];

    /// <summary>How many there are, the constant one included.</summary>
    public int Count => _numbers.Count + 1;

    /// <returns>Each feature of the question once, in the order in which it has them; those never seen before are added.</returns>
    public int[] Add(Question question)
    {
        foreach (var term in question.Terms)
            _terms.TryAdd(term, _terms.Count);
        return [.. Features.Of(question, _terms).Select(NumberOf).Distinct()];
    }

    /// <returns>Each feature of the question that was added before, once, ascending.</returns>
    public int[] Of(Question question)
    {
        var numbers = new List<int>();
        foreach (var feature in Features.Of(question, _terms))
        {
            if (_numbers.TryGetValue(feature, out var number))
                numbers.Add(number);
        }

        numbers.Sort();
        return [.. numbers.Where((number, place) => place == 0 || number != numbers[place - 1])];
    }

    private int NumberOf(ulong feature)
    {
        if (!_numbers.TryGetValue(feature, out var number))
            _numbers.Add(feature, number = Count);
        return number;
    }
}
