using System.Collections.Immutable;
using System.Globalization;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Rendering;

/// <summary>A passage in parts that a page can arrange. All but the id, the title and the date are safe HTML.</summary>
/// <param name="Id">The passage's.</param>
/// <param name="Title">Plain text.</param>
/// <param name="ShortAnswer">For somebody in a hurry.</param>
/// <param name="Rest">Null if the short answer is everything.</param>
/// <param name="BeforeSteps">What to read before the steps; null without steps.</param>
/// <param name="Steps">Null for a passage that is not a walk-through.</param>
/// <param name="AfterSteps">What follows the steps; may be null.</param>
/// <param name="Sources">Null if there are none.</param>
/// <param name="Reviewed">Plain text, e.g. <c>2 November 2026</c>; null if not reviewed.</param>
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

    /// <summary>A passage whose steps are kept from somebody whom they may harm: what to read before them, and no steps.</summary>
    public static PassageHtml OfWithheld(Passage passage, SafetyLexicon? safety, int highest) =>
        new(passage.Id, passage.Title, Html(safety?.BeforeBellyWork, highest) ?? "", null, null, null, null, null, null);

    /// <summary>The signs to stop, for somebody whom the steps hurt.</summary>
    public static PassageHtml OfStop(Passage passage, int highest) =>
        new(passage.Id, passage.Title, Html(passage.AfterSteps, highest) ?? "", null, null, null, null, null, null);

    private static ImmutableArray<string>? All(ImmutableArray<string> markdown, int highest) =>
        markdown.IsEmpty ? null : [.. markdown.Select(item => InlineIfOne(Html(item, highest) ?? ""))];

    /// <summary>A list item with a single paragraph needs no &lt;p&gt;.</summary>
    private static string InlineIfOne(string html) =>
        html.StartsWith("<p>", StringComparison.Ordinal) && html.IndexOf("</p>", StringComparison.Ordinal) == html.Length - "</p>".Length
            ? html["<p>".Length..^"</p>".Length]
            : html;

    private static string? Html(string? markdown, int highest) => MarkdownHtml.Of(markdown, highest);
}
