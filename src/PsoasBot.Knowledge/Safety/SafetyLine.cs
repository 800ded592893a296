using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Safety;

/// <summary>One line of a file of <c>safety/</c>.</summary>
/// <param name="File">Path below the knowledge folder.</param>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without blanks at its end.</param>
internal sealed record SafetyLine(string File, int Number, string Text)
{
    /// <summary>How many <c>#</c> the line begins with; 0 when it is no heading.</summary>
    public int Level => Text.Length - Text.TrimStart('#').Length;

    /// <summary>What comes after a heading's marks, with a space or without; null when the line is no heading.</summary>
    public string? Heading => Level > 0 ? Text[Level..].Trim() : null;

    /// <summary>What comes after the mark of a list item; null when the line is none. A forgotten space after a dash loses no phrase.</summary>
    public string? Item => Text.TrimStart() switch
    {
        ['-' or '–' or '•', .. var item] when item.Trim('-') is not [] => item.Trim(),
        ['*', ' ', .. var item] => item.Trim(),
        _ => null,
    };

    public SourceSpan Span => new(File, Number, 1, Math.Max(1, Text.Length));

    /// <summary>Where these words are in the line; the whole line when they are not.</summary>
    public SourceSpan SpanOf(string words)
    {
        var at = words.Length == 0 ? -1 : Text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? Span : new SourceSpan(File, Number, at + 1, words.Length);
    }

    /// <summary>Whether this is the heading <c>## name</c>.</summary>
    public bool IsSection(string name) => Level == 2 && name.Equals(Heading, StringComparison.OrdinalIgnoreCase);
}
