using System.Globalization;
using System.Text;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Problems;

/// <summary>Something that staff should change, and how.</summary>
/// <param name="Code">Stable, e.g. <c>PB003</c>; never changes meaning. <c>check --explain CODE</c> prints its page.</param>
/// <param name="Span">Where: the smallest stretch that has to change.</param>
/// <param name="What">States what is there; lower case, no full stop, staff's own words in backticks.</param>
/// <param name="Why">What would happen to a visitor.</param>
/// <param name="Fix">What to type instead.</param>
public sealed record Problem(string Code, SourceSpan Span, string What, string Why, string Fix)
{
    /// <summary>The most characters of each text: it quotes what staff wrote, which may be a whole file on one line.</summary>
    private const int Longest = 600;

    public string What { get; init; } = Cut(What);

    public string Why { get; init; } = Cut(Why);

    public string Fix { get; init; } = Cut(Fix);

    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>The message as staff see it in the terminal, in the log and in the console.</summary>
    /// <param name="line">The line that <see cref="Span"/> names, as <c>SourceLines</c> gives it; null when it names none.</param>
    /// <param name="folder">The knowledge folder as it was named to us, so that a click in a terminal opens the file.</param>
    /// <returns>Three lines, or five with the excerpt and its carets; no line break at the end.</returns>
    public string Show(string? line, string folder = "knowledge")
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Where(folder)}: {Severity.ToString().ToLowerInvariant()} {Code}: {What}\n");
        if (line is not null && Span.Line > 0)
        {
            var excerpt = Excerpt.Of(line, Span);
            var number = Span.Line.ToString(CultureInfo.InvariantCulture);
            var margin = new string(' ', number.Length);
            text.Append(CultureInfo.InvariantCulture, $"   {number} | {excerpt.Text}\n");
            text.Append(CultureInfo.InvariantCulture, $"   {margin} | {excerpt.Carets}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"why: {Why}\nfix: {Fix}");
        return text.ToString();
    }

    private static string Cut(string text) => text.Length <= Longest ? text : $"{text.AsSpan(0, Longest / 2)} … {text.AsSpan(text.Length - (Longest / 2))}";

    /// <summary><c>knowledge/passages/causes.md:4:1</c>, or only the file where no line can be named.</summary>
    public string Where(string folder = "knowledge")
    {
        var name = folder.Length > 1 ? folder.TrimEnd('/', '\\') : folder;
        var file = Span.File.Length == 0 ? name : $"{name}/{Span.File}";
        return Span.Line == 0 ? file : string.Create(CultureInfo.InvariantCulture, $"{file}:{Span.Line}:{Span.Column}");
    }
}
