using System.Text.Json.Nodes;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Rendering;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Teams;

/// <summary>An urgent reply as card elements that cannot be mistaken for an answer: get help now, nothing to press and nothing to buy.</summary>
internal static class UrgentCard
{
    /// <summary>Characters of JSON that the card may have. The longest that we ship has a fourth of it.</summary>
    private const int Most = 4_000;

    /// <remarks>Numbers are text: buttons and links that dial do nothing in Teams on a desktop.</remarks>
    public static IEnumerable<JsonObject> Body(Urgent urgent, KnowledgeContent knowledge) =>
    [
        CardElement.With(
            CardElement.Group("attention", [Title(urgent.Card), .. CardPages.Beginning(CardMarkdown.Elements(ReplyMarkdown.Paragraphs(urgent.Card.Text, ReplyMarkdown.Person(urgent, knowledge))), Most)]),
            ("bleed", true)),
        .. ReplyMarkdown.Under(urgent, knowledge) is { } answer
            ? answer.Found.Index().SelectMany(found => AnswerCard.Careful(answer, found.Item.Passage, knowledge.Safety, CardPages.Budget / answer.Found.Length, $"passage-{found.Index}"))
            : [],
    ];

    /// <summary>The symbol is for those who cannot see red.</summary>
    private static JsonObject Title(SafetyCard card) => CardElement.With(
        CardElement.Heading($"⚠ {CardInlines.Escaped(Shortened.To(card.Title, 300))}"), ("size", "Large"));
}
