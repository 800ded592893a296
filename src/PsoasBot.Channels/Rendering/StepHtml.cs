using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Rendering;

/// <summary>One step of a passage. All but the id and the title are safe HTML.</summary>
/// <param name="Number">From 1 to <paramref name="Count"/>.</param>
/// <param name="Text">What to do.</param>
/// <param name="Before">With the step that is shown first: who must not, and when to stop.</param>
/// <param name="After">With the last step: what follows it.</param>
public sealed record StepHtml(string Id, string Title, int Number, int Count, string Text, string? Before, string? After)
{
    /// <param name="begins">Whether it is the first that is shown.</param>
    internal static StepHtml Of(Passage passage, int number, bool begins, SafetyLexicon? safety, int highest) => new(
        passage.Id,
        passage.Title,
        number,
        passage.Steps.Length,
        MarkdownHtml.Of(passage.Steps[number - 1], highest) ?? "",
        begins ? MarkdownHtml.Of(ReplyMarkdown.Paragraphs(safety?.BeforeBellyWork, passage.AfterSteps), highest) : null,
        number == passage.Steps.Length && !begins ? MarkdownHtml.Of(passage.AfterSteps, highest) : null);
}
