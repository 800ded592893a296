using System.Collections.Immutable;
using Markdig.Syntax;

namespace PsoasBot.Knowledge;

/// <summary>The Markdown of a passage, cut at its headings.</summary>
internal static class SectionReader
{
    /// <returns>The answer, which is headed by the title, then the sections in the order of the file; none when there is no title.</returns>
    public static ImmutableArray<Section> Read(PassageText text, List<Problem> problems)
    {
        ImmutableArray<Block> blocks = [.. text.Document.Where(block => block is not LinkReferenceDefinitionGroup)];
        var title = blocks.OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1);
        if (title is null || PassageText.Plain(title).Length == 0)
        {
            var first = (Block?)title ?? blocks.FirstOrDefault();
            problems.Add(PassageProblems.NoHeading(first is null ? SourceSpan.WholeFile(text.File.Path) : text.LineOf(first)));
            return [];
        }

        if (blocks[0] != title)
            problems.Add(PassageProblems.AboveHeading(text.LineOf(blocks[0])));

        return [.. Cut(text, blocks[blocks.IndexOf(title)..], problems)];
    }

    private static IEnumerable<Section> Cut(PassageText text, ImmutableArray<Block> blocks, List<Problem> problems)
    {
        for (var at = 0; at < blocks.Length;)
        {
            var heading = (HeadingBlock)blocks[at]; // the first block is the title, and each turn ends at a heading
            var next = at + 1;
            while (next < blocks.Length && blocks[next] is not HeadingBlock { Level: <= 2 })
                next++;

            var name = PassageText.Plain(heading);
            var kind = at == 0 ? SectionKind.Answer : Section.KindOf(name);
            if (at > 0)
                Check(text, heading, name, kind, (HeadingBlock)blocks[0], problems);

            foreach (var lower in blocks[(at + 1)..next].OfType<HeadingBlock>())
                CheckLevel(text, lower, problems);

            yield return new(kind, heading, name, blocks[(at + 1)..next], next < blocks.Length ? blocks[next].Span.Start : text.Length);
            at = next;
        }
    }

    private static void Check(PassageText text, HeadingBlock heading, string name, SectionKind kind, HeadingBlock title, List<Problem> problems)
    {
        if (kind != SectionKind.Other)
            CheckLevel(text, heading, problems);
        else if (heading.Level == 1)
            problems.Add(PassageProblems.TwoHeadings(text.LineOf(heading), text.Span(title).Line));
        else if (Section.NearName(name) is { } near)
            problems.Add(PassageProblems.SectionName(text.LineOf(heading), name, near));
    }

    /// <summary>A section that has a meaning of its own begins with <c>##</c>.</summary>
    private static void CheckLevel(PassageText text, HeadingBlock heading, List<Problem> problems)
    {
        var name = PassageText.Plain(heading);
        if (heading.Level != 2 && Section.KindOf(name) != SectionKind.Other)
            problems.Add(PassageProblems.SectionLevel(text.LineOf(heading), new string('#', heading.Level), name));
    }
}
