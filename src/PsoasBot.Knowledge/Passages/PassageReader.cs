using System.Text.RegularExpressions;

namespace PsoasBot.Knowledge;

/// <summary>One file of <c>passages/</c>.</summary>
internal static partial class PassageReader
{
    /// <summary>Fewer wordings than this, the title included, are worth a warning.</summary>
    private const int FewWordings = 3;

    /// <param name="today">The day against which reviews are due.</param>
    public static FoundPassage Read(SourceFile file, DateOnly today, List<Problem> problems)
    {
        var found = new List<Problem>();
        var front = FrontMatterReader.Read(file, today, found);
        var parts = Parts(PassageText.Read(file, front.BodyStart, found), found);
        var id = Id(file, front, found);
        if (parts.Questions.Length is > 0 and < FewWordings && !found.Exists(problem => problem.Severity == Severity.Error))
            found.Add(PassageProblems.FewWordings(parts.Questions[0].Span, parts.Questions.Length));

        problems.AddRange(front.IsDraft ? Softened(found) : found);
        return new()
        {
            Id = id,
            Span = front.Id?.Span ?? parts.Questions.FirstOrDefault()?.Span ?? SourceSpan.WholeFile(file.Path),
            Questions = parts.Questions,
            Next = front.Next,
            Booking = front.Booking,
            IsDraft = front.IsDraft,
            Passage = parts.Questions.IsEmpty || parts.ShortAnswer.Length == 0 ? null : Passage(id, front, parts),
        };
    }

    private static PassageParts Parts(PassageText? text, List<Problem> problems)
    {
        if (text is null)
            return PassageParts.None;

        MarkdownChecks.Check(text, problems);
        return PartsReader.Read(text, problems);
    }

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
