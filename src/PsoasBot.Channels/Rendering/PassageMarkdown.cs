using System.Collections.Immutable;
using System.Globalization;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Rendering;

/// <summary>A passage in reading order: short answer, rest, steps, sources.</summary>
internal static class PassageMarkdown
{
    /// <returns>The passages in order, or one step; what to read before belly work appears once, above the first steps.</returns>
    public static string Of(Answer answer, SafetyLexicon? safety)
    {
        if (answer is { IsStop: true, Found: [var stopped, ..] })
            return stopped.Passage.AfterSteps;
        if (answer is { StepNumber: { } number, Found: [var only, ..], Constraints.WithholdsSteps: false })
            return Step(only.Passage, number, answer.BeginsSteps, safety);

        var firstWithSteps = answer.Found.FirstOrDefault(found => !found.Passage.Steps.IsEmpty);
        return ReplyMarkdown.Paragraphs(answer.Found.Select(found =>
            answer.IsWithheld(found.Passage) ? ReplyMarkdown.Paragraphs($"**{found.Passage.Title}**", safety?.BeforeBellyWork)
            : Of(found.Passage, ReferenceEquals(found, firstWithSteps) ? safety?.BeforeBellyWork : null)));
    }

    private static string Of(Passage passage, string? beforeSteps) => ReplyMarkdown.Paragraphs(
        $"**{passage.Title}**",
        passage.ShortAnswer,
        passage.Rest,
        beforeSteps,
        Numbered(passage.Steps),
        passage.AfterSteps,
        Origin(passage));

    /// <param name="begins">Whether who must not, and when to stop, is said first.</param>
    private static string Step(Passage passage, int number, bool begins, SafetyLexicon? safety) => ReplyMarkdown.Paragraphs(
        begins ? safety?.BeforeBellyWork : null,
        begins ? passage.AfterSteps : null,
        string.Create(CultureInfo.InvariantCulture, $"**Step {number} of {passage.Steps.Length}.** {passage.Steps[number - 1]}"),
        number == passage.Steps.Length && !begins ? passage.AfterSteps : null);

    public static string Numbered(ImmutableArray<string> steps) =>
        string.Join('\n', steps.Select((step, index) =>
        {
            var number = (index + 1).ToString(CultureInfo.InvariantCulture) + ". ";
            return number + step.ReplaceLineEndings("\n" + new string(' ', number.Length));
        }));

    /// <summary>The sources and the last review date; null if there are neither.</summary>
    public static string? Origin(Passage passage)
    {
        var sources = passage.Sources.IsEmpty ? null : "Sources: " + string.Join("; ", passage.Sources.Select(OneLine));
        var reviewed = passage.Reviewed is { } day ? "Reviewed " + day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : null;
        return sources is null ? reviewed : reviewed is null ? sources : $"{sources} · {reviewed}";
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
