namespace PsoasBot.Answering.Safety;

/// <summary>The phrases of one list, found by what they begin with.</summary>
internal sealed class PhraseSet
{
    private readonly Dictionary<int, Phrase[]> _byWord;
    private readonly Dictionary<int, Phrase[]> _byList;

    public PhraseSet(IReadOnlyCollection<Phrase> phrases)
    {
        _byWord = ByFirst(phrases, ElementKind.Word);
        _byList = ByFirst(phrases, ElementKind.List);
    }

    /// <summary>The words that are a phrase by themselves.</summary>
    public IEnumerable<int> SingleWords => _byWord.Where(pair => pair.Value.Any(phrase => phrase.Elements.Length == 1)).Select(pair => pair.Key);

    /// <summary>The words that a phrase begins with.</summary>
    public IEnumerable<int> FirstWords => _byWord.Keys;

    /// <summary>The lists that a phrase begins with.</summary>
    public IEnumerable<int> FirstLists => _byList.Keys;

    /// <returns>By start, then end; each once; they may overlap.</returns>
    public SpanList Find(MessageReading message)
    {
        var found = new List<Span>();
        for (var at = 0; at < message.Numbers.Length; at++)
        {
            if (message.Numbers[at] != Vocabulary.Unknown && _byWord.TryGetValue(message.Numbers[at], out var phrases))
                Match(message, phrases, new Span(at, at + 1, false), found);
        }

        foreach (var (list, phrases) in _byList)
        {
            foreach (var first in message.Spans(list))
                Match(message, phrases, first, found);
        }

        return found.Count == 0 ? SpanList.Empty : new SpanList(found);
    }

    private static void Match(MessageReading message, Phrase[] phrases, Span first, List<Span> found)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.EndOf(message, first.End) is >= 0 and var end)
                found.Add(new Span(first.Start, end, message.HasGuess(first.Start, end)));
        }
    }

    private static Dictionary<int, Phrase[]> ByFirst(IReadOnlyCollection<Phrase> phrases, ElementKind kind) =>
        phrases.Where(phrase => phrase.Elements[0].Kind == kind)
            .GroupBy(phrase => phrase.Elements[0].Number)
            .ToDictionary(group => group.Key, group => group.ToArray());
}
