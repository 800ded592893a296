using System.Collections.Immutable;
using Markdig.Syntax;
using PsoasBot.Knowledge.Problems;
using SourceSpan = PsoasBot.Knowledge.Model.SourceSpan;

namespace PsoasBot.Knowledge.Passages;

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
            if (!problems.Exists(problem => problem.Code == PassageProblems.GluedHeadingCode)) // which may well be the title
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
            while (next < blocks.Length && !Begins(blocks[next]))
                next++;

            var name = PassageText.Plain(heading);
            var kind = at == 0 ? SectionKind.Answer : Kind(text, heading, name, (HeadingBlock)blocks[0], problems);
            yield return new(kind, heading, name, blocks[(at + 1)..next], next < blocks.Length ? blocks[next].Span.Start : text.Length);
            at = next;
        }
    }

    /// <summary>Whether a section begins here: with <c>##</c>, or, by mistake, with other marks before the name of one that has a meaning.</summary>
    private static bool Begins(Block block) =>
        block is HeadingBlock heading && (heading.Level <= 2 || Section.KindOf(PassageText.Plain(heading)) != SectionKind.Other);

    /// <returns>What the section is for, or what it was probably meant to be.</returns>
    private static SectionKind Kind(PassageText text, HeadingBlock heading, string name, HeadingBlock title, List<Problem> problems)
    {
        var kind = Section.KindOf(name);
        if (kind != SectionKind.Other && heading.Level != 2)
            problems.Add(PassageProblems.SectionLevel(text.LineOf(heading), new string('#', heading.Level), name));

        if (kind != SectionKind.Other)
            return kind;

        if (heading.Level == 1)
        {
            problems.Add(PassageProblems.TwoHeadings(text.LineOf(heading), text.Span(title).Line));
        }
        else if (Section.NearName(name) is { } near)
        {
            problems.Add(PassageProblems.SectionName(text.LineOf(heading), name, near));
            return Section.KindOf(near);
        }

        return SectionKind.Other;
    }
}
