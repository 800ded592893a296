using System.Collections.Immutable;
using Markdig.Syntax;
using PsoasBot.Knowledge.Passages;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Lists;

/// <summary>
/// The file <c>small-talk.md</c>: a <c>##</c> heading for each kind, below it the first list for what people say, and everything else for what
/// they hear back.
/// </summary>
internal static class SmallTalkReader
{
    public static ImmutableArray<FoundSmallTalk> Read(SourceFile file, List<Problem> problems)
    {
        if (PassageText.Read(file, 0, problems) is not { } text)
            return [];

        MarkdownChecks.Check(text, problems);
        ImmutableArray<Block> blocks = [.. text.Document.Where(block => block is not LinkReferenceDefinitionGroup)];
        var starts = blocks.Select((block, at) => (block, at)).Where(each => each.block is HeadingBlock { Level: 2 }).Select(each => each.at).ToList();
        var before = blocks[..(starts is [var first, ..] ? first : blocks.Length)];
        if (before.FirstOrDefault(block => block is ListBlock) is { } stray)
            problems.Add(ListProblems.NoSections(text.LineOf(stray)));

        var found = ImmutableArray.CreateBuilder<FoundSmallTalk>();
        var lines = new Dictionary<string, int>();
        foreach (var (start, end) in starts.Zip([.. starts.Skip(1), blocks.Length]))
        {
            var heading = (HeadingBlock)blocks[start];
            var name = PassageText.Plain(heading);
            var to = end < blocks.Length ? blocks[end].Span.Start : text.Length;
            if (!lines.TryAdd(name, text.Span(heading).Line))
                problems.Add(ListProblems.SameSection(text.LineOf(heading), name, lines[name]));
            else if (Section(text, name, heading, blocks[(start + 1)..end], to, problems) is { } section)
                found.Add(section);
        }

        return found.ToImmutable();
    }

    private static FoundSmallTalk? Section(
        PassageText text, string name, HeadingBlock heading, ImmutableArray<Block> blocks, int end, List<Problem> problems)
    {
        if (blocks.OfType<ListBlock>().FirstOrDefault() is not { } list)
        {
            problems.Add(ListProblems.NothingSaid(text.LineOf(heading), name));
            return null;
        }

        var before = text.Slice(heading.Span.End + 1, list.Span.Start);
        var after = text.Slice(list.Span.End + 1, end);
        var answer = string.Join("\n\n", new[] { before, after }.Where(part => part.Length > 0));
        var questions = Bullets.Wordings(text, list, problems).DistinctBy(question => SameQuestion.Key(question.Text)).ToImmutableArray();
        if (questions.IsEmpty)
            problems.Add(ListProblems.NothingSaid(text.LineOf(heading), name));
        if (answer.Length == 0)
            problems.Add(ListProblems.NothingAnswered(text.LineOf(heading), name));

        return questions.IsEmpty || answer.Length == 0 ? null : new(new(name, [.. questions.Select(question => question.Text)], answer), questions);
    }
}
