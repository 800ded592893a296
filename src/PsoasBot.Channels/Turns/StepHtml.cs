using PsoasBot.Knowledge;

namespace PsoasBot.Channels.Turns;

/// <summary>One step of a passage. HTML, safe as it stands, but for the id and the title.</summary>
/// <param name="Number">From 1 to <paramref name="Count"/>.</param>
/// <param name="Text">What to do.</param>
/// <param name="Before">With the first step: what to read before it.</param>
/// <param name="After">With the last step: what stands after it.</param>
public sealed record StepHtml(string Id, string Title, int Number, int Count, string Text, string? Before, string? After)
{
    internal static StepHtml Of(Passage passage, int number, SafetyLexicon? safety, int highest) => new(
        passage.Id,
        passage.Title,
        number,
        passage.Steps.Length,
        MarkdownHtml.Of(passage.Steps[number - 1], highest) ?? "",
        number == 1 ? MarkdownHtml.Of(safety?.BeforeBellyWork, highest) : null,
        number == passage.Steps.Length ? MarkdownHtml.Of(passage.AfterSteps, highest) : null);
}
