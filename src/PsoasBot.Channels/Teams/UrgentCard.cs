using System.Text.Json.Nodes;
using PsoasBot.Answering;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge;

namespace PsoasBot.Channels.Teams;

/// <summary>An urgent reply as pieces of a card that cannot be taken for an answer: get help now, nothing to press and nothing to buy.</summary>
internal static class UrgentCard
{
    /// <summary>Characters of JSON that the card may have. The longest that we ship has a fourth of it.</summary>
    private const int Most = 4_000;

    /// <remarks>Numbers are text: buttons and links that dial do nothing in Teams on a desktop.</remarks>
    public static IEnumerable<JsonObject> Body(Urgent urgent, KnowledgeContent knowledge) =>
    [
        CardElement.With(
            CardElement.Group("attention", [Title(urgent.Card), .. CardPages.Beginning(CardMarkdown.Elements(urgent.Card.Text), Most)]),
            ("bleed", true)),
        .. ReplyMarkdown.Under(urgent, knowledge) is { } answer
            ? answer.Found.Index().SelectMany(found => PassageCard.Beginning(
                found.Item.Passage, knowledge.Safety, $"passage-{found.Index}", CardPages.Budget / answer.Found.Length))
            : [],
    ];

    /// <summary>The sign is for those who see no red.</summary>
    private static JsonObject Title(SafetyCard card) => CardElement.With(
        CardElement.Heading($"⚠ {CardInlines.Escaped(Shortened.To(card.Title, 300))}"), ("size", "Large"));
}
