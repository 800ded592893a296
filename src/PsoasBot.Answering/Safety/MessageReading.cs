namespace PsoasBot.Answering.Safety;

/// <summary>One message, and the one before it, as the lists see them. Lists are looked for when asked for, each once.</summary>
/// <param name="begun">Of each list, whether one of its phrases may begin with one of the words.</param>
internal sealed class MessageReading(CompiledLists lists, IReadOnlyList<Word> words, int[] numbers, bool[] guessed, bool[] begun)
{
    private readonly SpanList?[] _found = new SpanList?[lists.Count];

    public IReadOnlyList<Word> Words => words;

    /// <summary>Of each word, its number in the vocabulary.</summary>
    public int[] Numbers => numbers;

    public SpanList Spans(int list) => _found[list] ??= begun[list] ? lists[list].Find(this) : SpanList.Empty;

    public SpanList Spans(string list) => Spans(lists.PlaceOf(list));

    /// <summary>Is there a word, and no full stop in front of it?</summary>
    public bool Continues(int at) => at < words.Count && words[at].Sentence == words[at - 1].Sentence;

    public bool IsDenial(int at) => lists.DenyingWords.Contains(numbers[at]);

    public bool HasGuess(int start, int end) => guessed.AsSpan(start, end - start).Contains(true);

    /// <summary>Is there no comma within?</summary>
    public bool IsInOneClause(Span span) => words[span.Start].Clause == words[span.End - 1].Clause;

    /// <returns>The words of a stretch, as they were read.</returns>
    public string Text(Span span) => string.Join(' ', words.Skip(span.Start).Take(span.End - span.Start).Select(word => word.Text));

    /// <summary>The same words, of which those in <paramref name="spans"/> are no longer recognised.</summary>
    public MessageReading Without(SpanList spans)
    {
        var left = (int[])numbers.Clone();
        foreach (var span in spans)
            left.AsSpan(span.Start, span.End - span.Start).Fill(Vocabulary.Unknown);

        return new MessageReading(lists, words, left, guessed, begun);
    }
}
