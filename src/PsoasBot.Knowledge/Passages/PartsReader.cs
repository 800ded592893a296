using Markdig.Syntax;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Passages;

/// <summary>Markdown → the parts of a passage. Staff's text is cut, never rewritten.</summary>
internal sealed class PartsReader(PassageText text, List<Problem> problems)
{
    private readonly List<Located> _questions = [];
    private readonly List<string> _rest = [];
    private readonly List<string> _steps = [];
    private readonly List<string> _afterSteps = [];
    private readonly List<string> _sources = [];
    private string _shortAnswer = "";
    private string _ifTold = "";

    public static PassageParts Read(PassageText text, List<Problem> problems)
    {
        var reader = new PartsReader(text, problems);
        foreach (var section in SectionReader.Read(text, problems))
            reader.Add(section);

        return new(
            [.. reader._questions.DistinctBy(question => SameQuestion.Key(question.Text))],
            reader._shortAnswer,
            Joined(reader._rest),
            [.. reader._steps],
            Joined(reader._afterSteps),
            reader._ifTold,
            [.. reader._sources]);
    }

    private void Add(Section section)
    {
        switch (section.Kind)
        {
            case SectionKind.Answer:
                AddAnswer(section);
                break;
            case SectionKind.Steps:
                AddSteps(section);
                break;
            case SectionKind.AlsoAsked:
                _questions.AddRange(Bullets.Wordings(text, section, problems));
                break;
            case SectionKind.IfTold:
                _ifTold = text.Slice(section.BodyStart, section.End);
                break;
            case SectionKind.Sources:
                _sources.AddRange(Bullets.Sources(text, section));
                break;
            default:
                (_steps.Count > 0 ? _afterSteps : _rest).Add(text.Slice(section.Heading.Span.Start, section.End));
                break;
        }
    }

    private void AddAnswer(Section section)
    {
        _questions.Add(new(section.Name, text.LineOf(section.Heading)));
        if (section.Blocks is not [var opening, ..])
        {
            problems.Add(PassageProblems.NoAnswer(text.LineOf(section.Heading), section.Name));
            return;
        }

        if (opening is not (ParagraphBlock or HtmlBlock))
            problems.Add(PassageProblems.NoOpening(text.LineOf(opening)));

        _shortAnswer = text.Slice(opening);
        _rest.Add(text.Slice(opening.Span.End + 1, section.End));
    }

    private void AddSteps(Section section)
    {
        if (section.Blocks.OfType<ListBlock>().FirstOrDefault(list => list.IsOrdered) is not { } steps)
        {
            problems.Add(PassageProblems.NoSteps(text.LineOf(section.Heading)));
            return;
        }

        var after = section.Blocks.IndexOf(steps) + 1;
        if (section.Blocks[after..].Any(block => block is ListBlock { IsOrdered: true }))
            problems.Add(PassageProblems.StepsBroken(text.LineOf(section.Blocks[after]), steps.Count));

        _rest.Add(text.Slice(section.BodyStart, steps.Span.Start));
        _steps.AddRange(Bullets.Items(text, steps));
        _afterSteps.Add(text.Slice(steps.Span.End + 1, section.End));
    }

    private static string Joined(List<string> parts) => string.Join("\n\n", parts.Where(part => part.Length > 0));
}
