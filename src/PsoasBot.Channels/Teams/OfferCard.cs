using System.Text.Json.Nodes;
using PsoasBot.Answering.Dialogue;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Rendering;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Teams;

/// <summary>What to ask instead, as card elements: titles to press.</summary>
internal static class OfferCard
{
    /// <summary>Characters of JSON of what the clinic says beside the titles.</summary>
    private const int MostSaid = 4_000;

    public static IEnumerable<JsonObject> Clarify(Clarify clarify) =>
    [
        CardElement.Heading(ReplyMarkdown.Asking(clarify)),
        .. Titles([.. clarify.Options.Select(option => option.Passage.Title), OfferChoice.NoneOfThese]),
    ];

    public static IEnumerable<JsonObject> NotCovered(NotCovered reply, KnowledgeContent knowledge) => reply.Language is { } language
        ? CardPages.Beginning(
            [
                CardElement.Text(CardInlines.Escaped(language.Sentence)),
                .. CardMarkdown.Elements(ReplyMarkdown.Emergency(language, knowledge.Clinic) ?? ""),
            ],
            MostSaid)
        :
        [
            CardElement.Text(ReplyMarkdown.Declined(reply)),
            .. Topics(reply.Topics),
            .. CardPages.Beginning(CardMarkdown.Elements(reply.IsIndecent ? "" : knowledge.WaysToReach() ?? ""), MostSaid),
        ];

    public static IEnumerable<JsonObject> Topics(IReadOnlyCollection<Passage> topics) =>
        topics.Count == 0 ? [] : Say(ReplyMarkdown.Offering, topics.Select(topic => topic.Title));

    /// <summary>What the clinic says first, and what can be asked.</summary>
    public static IEnumerable<JsonObject> Welcome(string greeting, IReadOnlyCollection<Passage> topics) =>
        [.. CardPages.Beginning(CardMarkdown.Elements(greeting), MostSaid), .. Topics(topics)];

    /// <summary>A line, and under it titles, each of which the user says by pressing it.</summary>
    public static IEnumerable<JsonObject> Say(string line, IEnumerable<string> titles) => [CardElement.Text(line), .. Titles(titles)];

    /// <summary>Each a row that can be pressed: in a button a long title is cut off. The sign is for those who see no colour.</summary>
    private static IEnumerable<JsonObject> Titles(IEnumerable<string> titles) => titles.Select(title => CardElement.With(
        CardElement.Group("emphasis", CardElement.With(CardElement.Text($"› {CardInlines.Escaped(CardButton.Shown(title))}"), ("color", "Accent"))),
        ("spacing", "Small"),
        ("selectAction", CardButton.Say(title))));
}
