using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using PsoasBot.Channels.Rendering;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Teams;

/// <summary>A passage as card elements.</summary>
internal static class PassageCard
{
    /// <summary>Characters of JSON up to which the sources stand below the passage; more of them are part of it.</summary>
    private const int MostOrigin = 1_000;

    /// <summary>Whether these passages, and where they come from, fit into one card.</summary>
    public static bool Fit(IEnumerable<Passage> passages, SafetyLexicon? safety, int budget = CardPages.Budget) =>
        passages.Sum(passage => All(passage, safety).Concat(Origin(passage)).Sum(CardPages.Size)) <= budget;

    /// <summary>Title and short answer, and the rest behind "Show more".</summary>
    /// <param name="name">Distinguishes the passages of one card.</param>
    public static IEnumerable<JsonObject> Folded(Passage passage, SafetyLexicon? safety, string name)
    {
        var rest = Rest(passage, safety);
        return [Title(passage), .. CardMarkdown.Elements(passage.ShortAnswer), .. rest.Count == 0 ? [] : Behind(rest, name), .. Origin(passage)];
    }

    /// <summary>One page of a passage that does not fit on one card.</summary>
    /// <param name="page">From 1; a number beyond the last is the last.</param>
    public static IEnumerable<JsonObject> Page(Passage passage, SafetyLexicon? safety, int page)
    {
        var pages = CardPages.Of(All(passage, safety));
        var shown = Math.Min(page, pages.Length);
        return
        [
            Title(passage),
            CardElement.AsSmall(CardElement.Text(string.Create(CultureInfo.InvariantCulture, $"Part {shown} of {pages.Length}"))),
            .. pages[shown - 1],
            CardElement.Buttons(Turning(passage, shown, pages.Length)),
            .. Origin(passage),
        ];
    }

    /// <summary>All of a passage where it fits, with no button that asks for another card; else its first page, and where the rest is.</summary>
    /// <param name="name">As for <see cref="Folded"/>.</param>
    public static IEnumerable<JsonObject> Beginning(Passage passage, SafetyLexicon? safety, string name = "passage", int budget = CardPages.Budget) => Fit([passage], safety, budget)
        ? Folded(passage, safety, name)
        : [
            Title(passage), .. CardPages.Of(All(passage, safety), budget)[0],
            CardElement.With(CardElement.Text("_This answer is too long to show in full here. Ask me the question above to read it all._"), ("separator", true)),
            .. Origin(passage),
        ];

    public static JsonObject Title(Passage passage) => CardElement.Heading(CardInlines.Escaped(CardButton.Shown(passage.Title)));

    /// <summary>The list to read before any steps, set apart.</summary>
    public static IEnumerable<JsonObject> BeforeSteps(SafetyLexicon? safety) =>
        safety is null ? [] : [CardElement.Group("warning", CardMarkdown.Elements(safety.BeforeBellyWork))];

    /// <summary>Sources and last review date; empty if there are neither, or more than fits.</summary>
    private static ImmutableArray<JsonObject> Origin(Passage passage) => Origins(passage) is var origin && origin.Sum(CardPages.Size) <= MostOrigin ? origin : [];

    private static ImmutableArray<JsonObject> Origins(Passage passage) =>
        [.. CardMarkdown.Elements(PassageMarkdown.Origin(passage) ?? "").Select(CardElement.AsSmall)];

    private static IReadOnlyList<JsonObject> All(Passage passage, SafetyLexicon? safety) =>
        [.. CardMarkdown.Elements(passage.ShortAnswer), .. Rest(passage, safety)];

    private static IReadOnlyList<JsonObject> Rest(Passage passage, SafetyLexicon? safety) =>
    [
        .. CardMarkdown.Elements(passage.Rest),
        .. passage.Steps.IsEmpty ? [] : BeforeSteps(safety),
        .. CardMarkdown.Elements(PassageMarkdown.Numbered(passage.Steps)),
        .. CardMarkdown.Elements(passage.AfterSteps),
        .. Origin(passage).IsEmpty ? Origins(passage) : [],
    ];

    private static IEnumerable<JsonObject> Behind(IEnumerable<JsonObject> rest, string name)
    {
        string[] ids = [$"{name}-rest", $"{name}-more", $"{name}-less"];
        return
        [
            CardElement.Hidden(ids[0], rest),
            CardElement.With(CardElement.Buttons(CardButton.Toggle("Show more", ids)), ("id", ids[1])),
            CardElement.With(CardElement.Buttons(CardButton.Toggle("Show less", ids)), ("id", ids[2]), ("isVisible", false)),
        ];
    }

    private static IEnumerable<JsonObject> Turning(Passage passage, int page, int count)
    {
        if (page < count)
            yield return CardButton.Press("Read on", new CardPress(passage.Id, null, page + 1));
        if (page > 1)
            yield return CardButton.Press("Back", new CardPress(passage.Id, null, page - 1));
    }
}
