using System.Collections.Immutable;
using System.Globalization;
using PsoasBot.Answering;
using PsoasBot.Knowledge;

namespace PsoasBot.Channels.Turns;

/// <summary>What staff wrote, in the order in which it is read: short answer, rest, steps, where it comes from.</summary>
internal static class PassageMarkdown
{
    /// <returns>One passage after the other, or one step of it; what to read before belly work stands once, above the first steps.</returns>
    public static string Of(Answer answer, SafetyLexicon? safety)
    {
        if (answer is { StepNumber: { } number, Found: [var only, ..] })
            return Step(only.Passage, number, safety);

        var firstWithSteps = answer.Found.FirstOrDefault(found => !found.Passage.Steps.IsEmpty);
        return ReplyMarkdown.Paragraphs(answer.Found.Select(found =>
            Of(found.Passage, ReferenceEquals(found, firstWithSteps) ? safety?.BeforeBellyWork : null)));
    }

    private static string Of(Passage passage, string? beforeSteps) => ReplyMarkdown.Paragraphs(
        $"**{passage.Title}**",
        passage.ShortAnswer,
        passage.Rest,
        beforeSteps,
        Numbered(passage.Steps),
        passage.AfterSteps,
        Origin(passage));

    private static string Step(Passage passage, int number, SafetyLexicon? safety) => ReplyMarkdown.Paragraphs(
        number == 1 ? safety?.BeforeBellyWork : null,
        string.Create(CultureInfo.InvariantCulture, $"**Step {number} of {passage.Steps.Length}.** {passage.Steps[number - 1]}"),
        number == passage.Steps.Length ? passage.AfterSteps : null);

    public static string Numbered(ImmutableArray<string> steps) =>
        string.Join('\n', steps.Select((step, index) =>
        {
            var number = (index + 1).ToString(CultureInfo.InvariantCulture) + ". ";
            return number + step.ReplaceLineEndings("\n" + new string(' ', number.Length));
        }));

    /// <summary>Sources and the day of the last review; null when staff gave neither.</summary>
    public static string? Origin(Passage passage)
    {
        var sources = passage.Sources.IsEmpty ? null : "Sources: " + string.Join("; ", passage.Sources.Select(OneLine));
        var reviewed = passage.Reviewed is { } day ? "Reviewed " + day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : null;
        return sources is null ? reviewed : reviewed is null ? sources : $"{sources} · {reviewed}";
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
