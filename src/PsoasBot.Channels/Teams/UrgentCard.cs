using System.Text.Json.Nodes;
using PsoasBot.Answering;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge;

namespace PsoasBot.Channels.Teams;

/// <summary>An urgent reply as pieces of a card that cannot be taken for an answer: get help now, nothing to press and nothing to buy.</summary>
internal static class UrgentCard
{
    /// <remarks>Numbers are text: buttons and links that dial do nothing in Teams on a desktop.</remarks>
    public static IEnumerable<JsonObject> Body(Urgent urgent, KnowledgeContent knowledge) =>
    [
        CardElement.With(
            CardElement.Group("attention", [Title(urgent.Card), .. CardMarkdown.Elements(urgent.Card.Text)]),
            ("bleed", true)),
        .. ReplyMarkdown.Under(urgent, knowledge) is { } answer
            ? answer.Found.SelectMany(found => PassageCard.Beginning(found.Passage, knowledge.Safety))
            : [],
    ];

    private static JsonObject Title(SafetyCard card) => CardElement.With(
        CardElement.Heading(CardInlines.Escaped(card.Title)), ("size", "Large"));
}
