namespace PsoasBot.Answering.Safety;

/// <summary>The words that staff's lists use, each with a number; words of one stem share it.</summary>
internal sealed class Vocabulary
{
    /// <summary>The number of every word that no list uses.</summary>
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _corrections = new(StringComparer.Ordinal);

    /// <summary>The words that a misspelt one may be taken for, as staff wrote them; in no order.</summary>
    public IReadOnlyCollection<string> Corrections => _corrections;

    /// <summary>How many numbers there are: 0 to one less.</summary>
    public int Count => _numbers.Count;

    /// <param name="isCorrection">Whether a misspelt word may be taken for it.</param>
    /// <returns>The word's number.</returns>
    public int Add(string word, bool isCorrection)
    {
        if (isCorrection)
            _corrections.Add(word);

        var stem = Stem.Of(word);
        if (!_numbers.TryGetValue(stem, out var number))
            _numbers[stem] = number = _numbers.Count;

        return number;
    }

    public int NumberOf(string word) => _numbers.GetValueOrDefault(Stem.Of(word), Unknown);
}
