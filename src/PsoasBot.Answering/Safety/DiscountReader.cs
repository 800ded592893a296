using PsoasBot.Knowledge;

namespace PsoasBot.Answering.Safety;

/// <summary>Reads a message for what takes its words back.</summary>
/// <param name="whole">The message with all its words.</param>
/// <param name="signs">The same without its idioms: what the signs are looked for in.</param>
/// <param name="listsOfSigns">What the signs are made of, and no list inside these: a denial inside one of their phrases ("can't feel") denies nothing.</param>
internal sealed class DiscountReader(MessageReading whole, MessageReading signs, IReadOnlyList<int> listsOfSigns)
{
    private const int ShortClause = 3;
    private const int Opening = 1;

    private readonly bool[] _gone = new bool[whole.Words.Count];
    private readonly bool[] _past = new bool[whole.Words.Count];
    private readonly Span[] _sentences = Stretches(whole.Words, word => word.Sentence);
    private readonly Span[] _clauses = Stretches(whole.Words, word => word.Clause);
    private readonly SpanList _now = Now(whole, signs);

    public Discounts Read()
    {
        var denials = new DenialReader(whole, Spoken());
        denials.Mark(_gone);
        MarkGeneral();
        MarkFamily();
        MarkNobodys();
        MarkPast();
        return new Discounts(_gone, _past);
    }

    /// <summary>The words that belong to a phrase of two words or more, whose "no" is part of the sign.</summary>
    private bool[] Spoken()
    {
        var spoken = new bool[whole.Words.Count];
        foreach (var span in listsOfSigns.SelectMany(list => signs.Spans(list)).Where(span => span.End - span.Start > 1))
            spoken.AsSpan(span.Start, span.End - span.Start).Fill(true);

        return spoken;
    }

    private void MarkGeneral()
    {
        foreach (var cue in whole.Spans(SafetyModifiers.General))
            MarkAskedAbout(cue);

        foreach (var cue in whole.Spans(SafetyModifiers.GeneralUnlessOwn))
        {
            if (!Says(whole.Spans(SafetyModifiers.Own), SentenceOf(cue), besides: cue))
                MarkAskedAbout(cue);
        }
    }

    /// <summary>From the clause of the question on: in "testicle pain and swelling, can massage help" the pain is told, not asked about.</summary>
    private void MarkAskedAbout(Span cue)
    {
        if (!IsNow(SentenceOf(cue)))
            Mark(_gone, new Span(ClauseOf(cue).Start, SentenceOf(cue).End, false));
    }

    private void MarkFamily()
    {
        foreach (var cue in whole.Spans(SafetyModifiers.Family))
            MarkUnlessNow(_gone, ClauseOf(cue));
    }

    /// <summary>Now as well: a dog that cannot walk now is no patient of ours. But "tripped over my dog and can't walk" speaks of no dog.</summary>
    private void MarkNobodys()
    {
        foreach (var cue in whole.Spans(SafetyModifiers.Nobody).Where(cue => cue.Start - ClauseOf(cue).Start <= Opening))
        {
            if (!Says(whole.Spans(SafetyModifiers.Writer), SentenceOf(cue), besides: cue))
                Mark(_gone, new Span(ClauseOf(cue).Start, SentenceOf(cue).End, false));
        }
    }

    private void MarkPast()
    {
        foreach (var cue in whole.Spans(SafetyModifiers.Past).Where(cue => !IsNow(SentenceOf(cue))))
        {
            var clause = ClauseOf(cue);
            Mark(_past, clause);
            if (clause.End - clause.Start <= ShortClause && clause.Start > SentenceOf(cue).Start)
                Mark(_past, ClauseOf(new Span(clause.Start - 1, clause.Start, false))); // "I fell, years ago, and …"
        }

        foreach (var sentence in whole.Spans(SafetyModifiers.Cleared) // "no pain since", but not "no pain, since Sunday"
            .Where(whole.IsInOneClause).Select(SentenceOf))
        {
            MarkClausesUnlessNow(sentence);
            if (sentence.Start > 0)
                MarkClausesUnlessNow(SentenceOf(new Span(sentence.Start - 1, sentence.Start, false)));
        }
    }

    private void MarkClausesUnlessNow(Span sentence)
    {
        for (var at = sentence.Start; at < sentence.End;)
        {
            var clause = ClauseOf(new Span(at, at + 1, false));
            MarkUnlessNow(_past, clause);
            at = clause.End;
        }
    }

    private static void Mark(bool[] marks, Span stretch) => marks.AsSpan(stretch.Start, stretch.End - stretch.Start).Fill(true);

    private void MarkUnlessNow(bool[] marks, Span stretch)
    {
        if (!IsNow(stretch))
            Mark(marks, stretch);
    }

    /// <summary>Is something said to be there now? The "since" of "no trouble since" does not say so.</summary>
    private bool IsNow(Span stretch) => _now.Starting(stretch.Start, stretch.End - 1).Any();

    private static bool Says(SpanList list, Span stretch, Span besides) =>
        list.Starting(stretch.Start, stretch.End - 1).Any(span => !Overlap(span, besides));

    private static bool Overlap(Span one, Span other) => one.Start < other.End && other.Start < one.End;

    private static SpanList Now(MessageReading message, MessageReading withoutIdioms)
    {
        var over = message.Spans(SafetyModifiers.Past)
            .Concat(message.Spans(SafetyModifiers.Cleared))
            .SelectMany(span => Enumerable.Range(span.Start, span.End - span.Start))
            .ToHashSet();
        return new SpanList(withoutIdioms.Spans(SafetyModifiers.Now).Where(span => !over.Contains(span.Start)));
    }

    private Span SentenceOf(Span cue) => _sentences[cue.Start];

    private Span ClauseOf(Span cue) => _clauses[cue.Start];

    /// <returns>Of each word, the stretch of the words around it with the same number.</returns>
    private static Span[] Stretches(IReadOnlyList<Word> words, Func<Word, int> number)
    {
        var stretches = new Span[words.Count];
        for (var start = 0; start < words.Count;)
        {
            var end = start + 1;
            while (end < words.Count && number(words[end]) == number(words[start]))
                end++;

            Array.Fill(stretches, new Span(start, end, false), start, end - start);
            start = end;
        }

        return stretches;
    }
}
