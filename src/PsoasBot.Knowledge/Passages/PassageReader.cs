using System.Text.RegularExpressions;
using PsoasBot.Knowledge.Facts;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Passages;

/// <summary>One file of <c>passages/</c>.</summary>
internal static partial class PassageReader
{
    /// <summary>Fewer wordings than this, the title included, are worth a warning.</summary>
    private const int FewWordings = 3;

    /// <summary>More wordings than this besides the title are worth one too.</summary>
    private const int MostWordings = 25;

    /// <summary>More words than this of a short answer, too.</summary>
    private const int MostShortWords = 60;

    /// <param name="today">The day against which reviews are due.</param>
    public static FoundPassage Read(SourceFile file, DateOnly today, List<Problem> problems)
    {
        var found = new List<Problem>();
        var front = FrontMatterReader.Read(file, today, found);
        var text = PassageText.Read(file, front.BodyStart, found);
        var parts = Parts(text, found);
        var id = Id(file, front, found);
        if (parts.Questions.Length is > 0 and < FewWordings && !found.Exists(problem => problem.Severity == Severity.Error))
            found.Add(PassageProblems.FewWordings(parts.Questions[0].Span, parts.Questions.Length));
        if (front.Told.IsEmpty != (parts.IfTold.Length == 0) && parts.Questions.Length > 0)
            found.Add(PassageProblems.ToldWithoutText(front.Told.FirstOrDefault()?.Span ?? parts.Questions[0].Span, front.Told.FirstOrDefault()?.Text));
        if (parts.Questions.Length - 1 > MostWordings)
            found.Add(PassageProblems.ManyWordings(parts.Questions[0].Span, parts.Questions.Length - 1, MostWordings));
        if (parts.Questions.Length > 0 && WordsOf(parts.ShortAnswer) is > MostShortWords and var words)
            found.Add(PassageProblems.LongShortAnswer(parts.Questions[0].Span, words, MostShortWords));

        problems.AddRange(front.IsDraft ? Softened(found) : found);
        return new()
        {
            Id = id,
            Span = front.Id?.Span ?? parts.Questions.FirstOrDefault()?.Span ?? SourceSpan.WholeFile(file.Path),
            Questions = parts.Questions,
            Next = front.Next,
            Booking = front.Booking,
            Told = front.Told,
            Facts = [.. text?.Placeholders() ?? []],
            IsDraft = front.IsDraft,
            Passage = parts.Questions.IsEmpty || parts.ShortAnswer.Length == 0 ? null : Passage(id, front, parts),
        };
    }

    private static int WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static PassageParts Parts(PassageText? text, List<Problem> problems)
    {
        if (text is null)
            return PassageParts.None;

        MarkdownChecks.Check(text, problems);
        var parts = PartsReader.Read(text, problems);
        if (Shown(parts).Any(MarkdownDepth.IsTooDeep)) // a part by itself may be read another way than in the file
            problems.Add(PassageProblems.TooDeep(SourceSpan.WholeFile(text.File.Path)));
        problems.AddRange(parts.Questions.SelectMany(question => Placeholder.In(question.Text).Where(fact => FactNames.IsKnown(fact.Name)).Select(fact => PassageProblems.FactInQuestion(question.Span, fact.Name))));
        return parts;
    }

    /// <summary>What of a passage is drawn as Markdown.</summary>
    private static IEnumerable<string> Shown(PassageParts parts) =>
        [.. parts.Questions.Take(1).Select(title => title.Text), parts.ShortAnswer, parts.Rest, .. parts.Steps, parts.AfterSteps, parts.IfTold, .. parts.Sources];

    /// <summary>The problems of a draft: they never keep the knowledge from going live, and how complete it is does not matter yet.</summary>
    private static IEnumerable<Problem> Softened(IEnumerable<Problem> problems) =>
        problems.Select(problem => problem with { Severity = Severity.Warning });

    private static string Id(SourceFile file, FrontMatter front, List<Problem> problems)
    {
        var name = Path.GetFileNameWithoutExtension(file.Path);
        if (front.Id is null && !Kebab().IsMatch(name))
            problems.Add(FrontMatterProblems.FileNotKebab(file.Path, ToKebab(name)));
        else if (front.Id is not null && !Kebab().IsMatch(front.Id.Text))
            problems.Add(FrontMatterProblems.IdNotKebab(front.Id.Span, front.Id.Text, ToKebab(front.Id.Text)));

        return front.Id?.Text ?? name;
    }

    private static Passage Passage(string id, FrontMatter front, PassageParts parts) => new()
    {
        Id = id,
        Questions = [.. parts.Questions.Select(question => question.Text)],
        ShortAnswer = parts.ShortAnswer,
        Rest = parts.Rest,
        Steps = parts.Steps,
        AfterSteps = parts.AfterSteps,
        Next = [.. front.Next.Select(next => next.Text).Where(next => next != id).Distinct()],
        Keywords = [.. front.Keywords.Select(keyword => keyword.Text)],
        Booking = front.Booking?.Text,
        Told = [.. front.Told.Select(cue => cue.Text).Distinct()],
        IfTold = parts.IfTold,
        Sources = parts.Sources,
        Reviewed = front.Reviewed,
        ReviewEveryDays = front.ReviewEveryDays,
        Reviewer = front.Reviewer,
        Image = front.Image,
        Video = front.Video,
        Source = parts.Questions[0].Span,
    };

    private static string ToKebab(string text) => NotKebab().Replace(text.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotKebab();
}
