namespace PsoasBot.Knowledge;

/// <summary>One line of a file of <c>safety/</c>.</summary>
/// <param name="File">Path below the knowledge folder.</param>
/// <param name="Number">From 1.</param>
internal sealed record SafetyLine(string File, int Number, string Text)
{
    /// <summary>What stands after <c>- </c>; null when the line is no list item.</summary>
    public string? Item => Text.TrimStart() is ['-' or '*', ' ', ..] item ? item[2..].Trim() : null;

    /// <summary>The stretch where these words stand; the whole line when they do not.</summary>
    public SourceSpan SpanOf(string words)
    {
        var at = words.Length == 0 ? -1 : Text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? Span : new SourceSpan(File, Number, at + 1, words.Length);
    }

    public SourceSpan Span => new(File, Number, 1, Math.Max(1, Text.Length));

    /// <summary>What stands after the heading's marks; null when the line is no heading of that level.</summary>
    public string? Heading(int level)
    {
        var marks = new string('#', level) + " ";
        return Text.StartsWith(marks, StringComparison.Ordinal) ? Text[marks.Length..].Trim() : null;
    }
}
