using PsoasBot.Knowledge;

namespace PsoasBot.Answering.Safety;

/// <summary>Marks what is denied: "no fever, chills or numbness", "not swollen", "fever: none".</summary>
/// <param name="spoken">The words of signs that hold a denial themselves, such as "no feeling".</param>
internal sealed class DenialReader(MessageReading message, bool[] spoken)
{
    private const int Reach = 5;
    private const int ReachBeside = 3;

    private readonly IReadOnlyList<Word> _words = message.Words;
    private readonly HashSet<int> _newThoughts = [.. message.Spans(SafetyModifiers.NewThought).Select(span => span.Start)];
    private readonly HashSet<int> _goesOn = [.. message.Spans(SafetyModifiers.ListGoesOn).Select(span => span.Start)];

    public void Mark(bool[] denied)
    {
        foreach (var span in message.Spans(SafetyModifiers.NotADenial))
            spoken.AsSpan(span.Start, span.End - span.Start).Fill(true);

        foreach (var cue in Cues(SafetyModifiers.Denial))
        {
            if (EndsItsClause(cue))
                MarkBefore(denied, cue);
            else
                MarkList(denied, cue);
        }

        foreach (var cue in Cues(SafetyModifiers.DenialBeside))
            MarkBeside(denied, cue);

        foreach (var cue in Cues(SafetyModifiers.DenialAfter))
            MarkBefore(denied, cue);
    }

    private IEnumerable<Span> Cues(string list) =>
        message.Spans(list).Where(cue => !spoken.AsSpan(cue.Start, cue.End - cue.Start).Contains(true));

    /// <summary>Five words, and five more after each "or"; past a comma only towards an "or".</summary>
    private void MarkList(bool[] denied, Span cue)
    {
        var left = Reach;
        for (var at = cue.End; at < _words.Count && left > 0 && IsSameThought(at); at++)
        {
            var isNewClause = _words[at].Clause != _words[at - 1].Clause;
            if (isNewClause && !GoesOnAfter(at))
                return;

            left = isNewClause || _goesOn.Contains(at) ? Reach : left - 1;
            denied[at] = true;
        }
    }

    private void MarkBeside(bool[] denied, Span cue)
    {
        for (var at = cue.End; at < _words.Count && at < cue.End + ReachBeside && IsSameThought(at); at++)
        {
            if (_words[at].Clause != _words[cue.Start].Clause)
                return;

            denied[at] = true;
        }
    }

    private void MarkBefore(bool[] denied, Span cue)
    {
        for (var at = cue.Start - 1; at >= 0 && at >= cue.Start - Reach && _words[at].Sentence == _words[cue.Start].Sentence; at--)
            denied[at] = true;
    }

    /// <summary>"Fever no, numbness no": a denial with nothing after it speaks of what stands before it.</summary>
    private bool EndsItsClause(Span cue) =>
        (cue.End == _words.Count || _words[cue.End].Clause != _words[cue.Start].Clause)
        && cue.Start > 0 && _words[cue.Start - 1].Clause == _words[cue.Start].Clause;

    private bool IsSameThought(int at) => _words[at].Sentence == _words[at - 1].Sentence && !_newThoughts.Contains(at);

    private bool GoesOnAfter(int at)
    {
        for (var ahead = at; ahead < _words.Count && ahead < at + (3 * Reach) && IsSameThought(ahead); ahead++)
        {
            if (_goesOn.Contains(ahead))
                return true;
        }

        return false;
    }
}
