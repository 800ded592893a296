using System.Text;

namespace PsoasBot.Answering.Safety;

/// <summary>The words read so far, and the stops between them.</summary>
internal sealed class WordMarks
{
    private int _clause;
    private int _sentence;

    public List<Word> Words { get; } = [];

    /// <summary>Takes the word and leaves the builder empty; a dictated "comma" or "full stop" is the stop it names.</summary>
    public void Add(StringBuilder letters)
    {
        if (letters.Length == 0)
            return;

        var text = letters.ToString();
        letters.Clear();
        if (text == "comma")
            EndClause();
        else if (EndsDictated(text))
            EndSentence();
        else
            Words.Add(new Word(text, _clause, _sentence));
    }

    public void EndClause() => _clause++;

    public void EndSentence()
    {
        _clause++;
        _sentence++;
    }

    private bool EndsDictated(string text)
    {
        var before = Words.Count == 0 ? "" : Words[^1].Text;
        var isStop = (before, text) is ("full", "stop") or ("question", "mark") or ("exclamation", "mark" or "point") or ("new", "paragraph");
        if (isStop)
            Words.RemoveAt(Words.Count - 1);

        return isStop;
    }
}
