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

    /// <param name="markdown">As it is put into a reply; may be empty.</param>
    public static bool IsTooDeep(string markdown)
    {
        if (!HasManyMarks(markdown))
            return false;

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
