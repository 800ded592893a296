using PsoasBot.Knowledge;

namespace PsoasBot.Answering.Safety;

/// <summary>Reads a message for what takes its words back.</summary>
/// <param name="whole">The message with all its words.</param>
/// <param name="signs">The same without its idioms: what the signs are looked for in.</param>
/// <param name="listsOfSigns">The named lists that are no modifiers: a denial inside one of their phrases ("can't feel") denies nothing.</param>
internal sealed class DiscountReader(MessageReading whole, MessageReading signs, IReadOnlyList<int> listsOfSigns)
{
    private readonly bool[] _gone = new bool[whole.Words.Count];
    private readonly bool[] _past = new bool[whole.Words.Count];

    public Discounts Read()
    {
        var denials = new DenialReader(whole, Spoken());
        denials.Mark(_gone);
        MarkGeneral();
        MarkFamily();
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
            Mark(_gone, SentenceOf(cue), unless: SafetyModifiers.Now);

        foreach (var cue in whole.Spans(SafetyModifiers.GeneralUnlessOwn))
        {
            if (!Says(SafetyModifiers.Own, SentenceOf(cue), besides: cue))
                Mark(_gone, SentenceOf(cue), unless: SafetyModifiers.Now);
        }
    }

    private void MarkFamily()
    {
        foreach (var cue in whole.Spans(SafetyModifiers.Family))
            Mark(_gone, ClauseOf(cue), unless: SafetyModifiers.Now);
    }

    private void MarkPast()
    {
        foreach (var cue in whole.Spans(SafetyModifiers.Past))
        {
            if (!Says(SafetyModifiers.Now, SentenceOf(cue), besides: cue))
                Mark(_past, ClauseOf(cue), unless: null);
        }

        foreach (var cue in whole.Spans(SafetyModifiers.Cleared))
        {
            var sentence = SentenceOf(cue);
            Mark(_past, sentence, unless: SafetyModifiers.Now, besides: cue);
            if (sentence.Start > 0)
                Mark(_past, SentenceOf(sentence with { Start = sentence.Start - 1 }), unless: SafetyModifiers.Now);
        }
    }

    private void Mark(bool[] marks, Span stretch, string? unless, Span besides = default)
    {
        if (unless is null || !Says(unless, stretch, besides))
            marks.AsSpan(stretch.Start, stretch.End - stretch.Start).Fill(true);
    }

    private bool Says(string list, Span stretch, Span besides) =>
        whole.Spans(list).Starting(stretch.Start, stretch.End - 1).Any(span => span.End <= besides.Start || span.Start >= besides.End);

    private Span SentenceOf(Span cue) => Around(cue, (word, other) => word.Sentence == other.Sentence);

    private Span ClauseOf(Span cue) => Around(cue, (word, other) => word.Clause == other.Clause);

    private Span Around(Span cue, Func<Word, Word, bool> together)
    {
        var (start, end) = (cue.Start, cue.End);
        while (start > 0 && together(whole.Words[start - 1], whole.Words[cue.Start]))
            start--;

        while (end < whole.Words.Count && together(whole.Words[end], whole.Words[end - 1]))
            end++;

        return new Span(start, end, false);
    }
}
