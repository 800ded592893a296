using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Problems;

/// <summary>One line of a file with carets under the stretch that matters, cut to fit a terminal.</summary>
/// <param name="Text">At most <see cref="Width"/> characters, <c>…</c> where something was cut; control characters shown as spaces.</param>
/// <param name="Carets">Spaces, then 1 or more carets; as long as <paramref name="Text"/> at most, save for a caret behind its end.</param>
internal sealed record Excerpt(string Text, string Carets)
{
    /// <summary>Characters of the line that are shown at most.</summary>
    private const int Width = 120;

    /// <summary>How much of what precedes the stretch stays visible in a longer line.</summary>
    private const int Before = 30;

    public static Excerpt Of(string line, SourceSpan span)
    {
        var start = Math.Min(span.Column - 1, line.Length);
        var length = Math.Max(1, Math.Min(span.Length, line.Length - start));
        if (line.Length <= Width)
            return Marked(line, start, length);

        var from = Math.Clamp(start - Before, 0, line.Length - Width);
        var head = from > 0 ? "…" : "";
        var tail = from + Width < line.Length ? "…" : "";
        var shown = $"{head}{line.AsSpan(from, Width)}{tail}";
        return Marked(shown, start - from + head.Length, Math.Min(length, Width - (start - from)));
    }

    private static Excerpt Marked(string text, int start, int length) =>
        new(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)), new string(' ', start) + new string('^', Math.Max(1, length)));
}
