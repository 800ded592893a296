using System.Collections.Immutable;
using System.Globalization;
using PsoasBot.Knowledge;

namespace PsoasBot.Channels.Turns;

/// <summary>What staff wrote, in parts that a page can put where it likes. All but the id, the title and the date are HTML, safe as it stands.</summary>
/// <param name="Id">The passage's.</param>
/// <param name="Title">Plain text.</param>
/// <param name="ShortAnswer">For somebody in a hurry.</param>
/// <param name="Rest">Null when the short answer is all.</param>
/// <param name="BeforeSteps">What to read before the steps; null without steps.</param>
/// <param name="Steps">Null for a passage that is not a walk-through.</param>
/// <param name="AfterSteps">What stands after the steps; may be null.</param>
/// <param name="Sources">Null when none are named.</param>
/// <param name="Reviewed">Plain text, e.g. <c>2 November 2026</c>; null when nobody has.</param>
public sealed record PassageHtml(
    string Id,
    string Title,
    string ShortAnswer,
    string? Rest,
    string? BeforeSteps,
    ImmutableArray<string>? Steps,
    string? AfterSteps,
    ImmutableArray<string>? Sources,
    string? Reviewed)
{
    /// <param name="highest">2–6: what a heading within the passage becomes, one below that of its title.</param>
    public static PassageHtml Of(Passage passage, SafetyLexicon? safety, int highest) => new(
        passage.Id,
        passage.Title,
        Html(passage.ShortAnswer, highest) ?? "",
        Html(passage.Rest, highest),
        passage.Steps.IsEmpty ? null : Html(safety?.BeforeBellyWork, highest),
        All(passage.Steps, highest),
        Html(passage.AfterSteps, highest),
        All(passage.Sources, highest),
        passage.Reviewed?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));

    private static ImmutableArray<string>? All(ImmutableArray<string> markdown, int highest) =>
        markdown.IsEmpty ? null : [.. markdown.Select(item => InlineIfOne(Html(item, highest) ?? ""))];

    /// <summary>An item of a list that is one paragraph needs no frame of its own.</summary>
    private static string InlineIfOne(string html) =>
        html.StartsWith("<p>", StringComparison.Ordinal) && html.IndexOf("</p>", StringComparison.Ordinal) == html.Length - "</p>".Length
            ? html["<p>".Length..^"</p>".Length]
            : html;

    private static string? Html(string? markdown, int highest) => MarkdownHtml.Of(markdown, highest);
}
