using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PsoasBot.Knowledge.Facts;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Texts;
using SourceSpan = PsoasBot.Knowledge.Model.SourceSpan;

namespace PsoasBot.Knowledge.Passages;

/// <summary>
/// The Markdown of a file: its blocks, and the stretches of staff's own text that they stand on. Notes, from <c>&lt;!--</c> to <c>--&gt;</c>, are
/// blanks in it.
/// </summary>
internal sealed partial class PassageText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    private readonly SourceFile _file;
    private readonly int _start;
    private readonly string _text;

    private PassageText(SourceFile file, int start, string text)
    {
        (_file, _start, _text) = (file, start, text);
        Document = Markdown.Parse(text, Pipeline);
    }

    public SourceFile File => _file;

    /// <summary>Blocks and inlines, whose spans are offsets in the Markdown.</summary>
    public MarkdownDocument Document { get; }

    /// <summary>As long as the Markdown: the offset after its last character.</summary>
    public int Length => _text.Length;

    /// <param name="start">Where the Markdown begins in the file.</param>
    /// <returns>Null, with a problem, for lists or quotes within one another so deep that no reader follows, and for more marks than can be read in a second.</returns>
    public static PassageText? Read(SourceFile file, int start, List<Problem> problems)
    {
        try
        {
            if (!MarkdownDepth.HasTooManyMarks(file.Text)
                && new PassageText(file, start, WithoutNotes(file.Text[start..])) is var text
                && !MarkdownDepth.IsTooDeep(text.Document))
            {
                return text;
            }
        }
        catch (ArgumentException) // Markdig's word for its limit of nesting; it has no other complaint about a text
        {
            // said below
        }

        problems.Add(PassageProblems.TooDeep(SourceSpan.WholeFile(file.Path)));
        return null;
    }

    /// <summary>Staff's own text between two offsets of the Markdown, without blank lines around it.</summary>
    /// <param name="to">May lie behind the text: for Markdig the code that a fence opens ends there when nothing closes it.</param>
    public string Slice(int from, int to) => to <= from ? "" : _text[from..Math.Min(to, Length)].TrimEnd().TrimStart('\n');

    public string Slice(Block block) => Slice(block.Span.Start, block.Span.End + 1).Trim();

    /// <summary>The place of a stretch, cut at the end of its line.</summary>
    public SourceSpan Span(int from, int length) => _file.Span(_start + from, length);

    public SourceSpan Span(MarkdownObject part) => Span(part.Span.Start, Math.Max(1, part.Span.Length));

    /// <summary>The names in braces, each with its braces as its place.</summary>
    public IEnumerable<Located> Placeholders() => Placeholder.In(_text).Select(each => new Located(each.Name, Span(each.Start, each.Length)));

    /// <summary>The line on which a block begins, without the blanks around it.</summary>
    public SourceSpan LineOf(Block block) => _file.LineSpan(Span(block).Line);

    /// <summary>What a reader sees of a heading or a line: no stars, no backslashes, one blank between words.</summary>
    public static string Plain(LeafBlock block)
    {
        var text = new StringBuilder();
        foreach (var inline in block.Inline?.FindDescendants<LeafInline>() ?? [])
            text.Append(Plain(inline));

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>As long as the text, line for line.</summary>
    private static string WithoutNotes(string text)
    {
        var end = text.LastIndexOf("-->", StringComparison.Ordinal) + 3; // behind it no note ends, and looking for it from each `<!--` would take forever
        return end < 3 ? text : Notes().Replace(text[..end], note => string.Concat(note.Value.Select(c => c == '\n' ? c : ' '))) + text[end..];
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Notes();

    private static string Plain(LeafInline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        HtmlInline html => html.Tag,
        _ => " ",
    };
}
