namespace PsoasBot.Search.Index;

/// <summary>What staff wrote word for word always finds what they wrote it for.</summary>
internal sealed class ExactWordings
{
    private readonly Dictionary<string, int?> _passages = new(StringComparer.Ordinal); // null where two passages have it

    public ExactWordings(IEnumerable<IndexedWording> wordings)
    {
        foreach (var wording in wordings)
        {
            var text = Text(wording.Question.Words);
            _passages[text] = _passages.TryGetValue(text, out var other) && other != wording.Passage ? null : wording.Passage;
        }
    }

    /// <returns>
    /// The number of the only passage with exactly these words, <see cref="IndexBuilder.NotCovered"/> for an example of what is not covered;
    /// null when nothing has them, or several do.
    /// </returns>
    public int? Find(IReadOnlyList<string> words) => words.Count > 0 ? _passages.GetValueOrDefault(Text(words)) : null;

    private static string Text(IReadOnlyList<string> words) => string.Join(' ', words);
}
