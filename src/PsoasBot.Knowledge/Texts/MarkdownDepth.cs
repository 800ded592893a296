using System.Buffers;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PsoasBot.Knowledge.Texts;

/// <summary>How far things stand within one another in a text of Markdown.</summary>
internal static class MarkdownDepth
{
    /// <summary>
    /// The most levels, the text itself being the first and a list in a list adding two. Far more than anybody writes, and few enough for each channel.
    /// Source: a quote takes two levels of an Adaptive Card's JSON, of which .NET writes 64; Markdig draws 128 of its own.
    /// </summary>
    private const int Most = 24;

    /// <summary>With fewer marks than this nothing can stand so deep: a mark opens two levels at most, and four are there without one.</summary>
    private const int FewMarks = (Most - 4) / 2;

    /// <summary>
    /// The most runs of stars or underscores, and the most brackets: Markdig looks for the partner of each among all before it. 50,000 runs took it two seconds,
    /// and so did 8,000 brackets.
    /// </summary>
    private const int MostRuns = 10_000, MostBrackets = 2_000;

    /// <summary>The most characters with which a line opens lists and quotes within one another: each is looked at from the first on.</summary>
    private const int MostAtALineStart = 2_000;

    /// <summary>The most lines: each empty one is looked at in every list that is open. 60,000 of them in 86 lists took a second.</summary>
    private const int MostLines = 20_000;

    private static readonly SearchValues<char> LineStarts = SearchValues.Create("-+*>0123456789.) \t");

    /// <param name="markdown">As it is put into a reply; may be empty.</param>
    public static bool IsTooDeep(string markdown)
    {
        if (!HasManyMarks(markdown))
            return false;

        if (HasTooManyMarks(markdown))
            return true;

        try
        {
            return IsTooDeep(Markdown.Parse(markdown));
        }
        catch (ArgumentException) // Markdig's word for its own limit; it has no other complaint about a text
        {
            return true;
        }
    }

    public static bool IsTooDeep(MarkdownDocument document) => Exceeds(document, Most);

    /// <summary>To be asked before a text is parsed: whether that would take too long.</summary>
    public static bool HasTooManyMarks(string markdown)
    {
        var runs = 0;
        for (var at = 0; at < markdown.Length && runs <= MostRuns; at++)
            runs += markdown[at] is '*' or '_' && (at == 0 || markdown[at] != markdown[at - 1]) ? 1 : 0;
        return runs > MostRuns || markdown.AsSpan().Count('[') > MostBrackets || markdown.AsSpan().Count('\n') > MostLines || HasTooManyAtALineStart(markdown);
    }

    private static bool HasTooManyAtALineStart(ReadOnlySpan<char> markdown)
    {
        foreach (var line in markdown.EnumerateLines())
        {
            if (line.Length > MostAtALineStart && !line[..MostAtALineStart].ContainsAnyExcept(LineStarts))
                return true;
        }

        return false;
    }

    private static bool Exceeds(MarkdownObject part, int levels) => levels == 0 || part switch
    {
        ContainerBlock blocks => blocks.Any(block => Exceeds(block, levels - 1)),
        LeafBlock { Inline: { } inlines } => Exceeds(inlines, levels - 1),
        ContainerInline inlines => inlines.Any(inline => Exceeds(inline, levels - 1)),
        _ => false,
    };

    private static bool HasManyMarks(string markdown)
    {
        var marks = 0;
        for (var at = 0; at < markdown.Length && marks < FewMarks; at++)
            marks += markdown[at] is '[' or '>' or '*' or '_' or '+' or '-' || (markdown[at] is '.' or ')' && at > 0 && char.IsAsciiDigit(markdown[at - 1])) ? 1 : 0;
        return marks == FewMarks;
    }
}
