using Markdig.Syntax;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Passages;

/// <summary>The items of a Markdown list.</summary>
internal static class Bullets
{
    /// <returns>Each item as staff wrote it, without its mark and without the indentation that it needs below the mark; none empty.</returns>
    public static IEnumerable<string> Items(PassageText text, ListBlock list) =>
        list.OfType<ListItemBlock>().Where(item => item.Count > 0).Select(item => Item(text, item)).Where(item => item.Length > 0);

    /// <summary>All bullets of a section, each one wording.</summary>
    public static IEnumerable<Located> Wordings(PassageText text, Section section, List<Problem> problems)
    {
        problems.AddRange(section.Blocks.Where(block => block is not ListBlock).Select(block => PassageProblems.NotABullet(text.LineOf(block))));
        return section.Blocks.OfType<ListBlock>().SelectMany(list => Wordings(text, list, problems));
    }

    /// <summary>All bullets of a list, and of lists within it, each one wording; none empty.</summary>
    public static IEnumerable<Located> Wordings(PassageText text, ListBlock list, List<Problem> problems)
    {
        problems.AddRange(list.Descendants<ListItemBlock>().Where(item => item.Count == 0).Select(item => PassageProblems.EmptyWording(text.LineOf(item))));
        return list.Descendants<LeafBlock>()
            .Select(wording => new Located(PassageText.Plain(wording), text.Span(wording)))
            .Where(wording => wording.Text.Length > 0);
    }

    /// <returns>Items of lists, and paragraphs, as staff wrote them.</returns>
    public static IEnumerable<string> Sources(PassageText text, Section section) =>
        section.Blocks.SelectMany(block => block is ListBlock list ? Items(text, list) : [text.Slice(block)]);

    private static string Item(PassageText text, ListItemBlock item)
    {
        var first = text.Span(item[0]);
        var lines = text.Slice(item[0].Span.Start, item.LastChild!.Span.End + 1).Split('\n'); // the item has a first child, so a last one
        return string.Join('\n', lines.Select((line, number) => number == 0 ? line : Dedent(line, first.Column - 1))).Trim();
    }

    private static string Dedent(string line, int columns)
    {
        var blanks = line.Length - line.TrimStart(' ').Length;
        return line[Math.Min(blanks, columns)..];
    }
}
