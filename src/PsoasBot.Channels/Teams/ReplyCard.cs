using System.Text.Json.Nodes;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Rendering;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Teams;

/// <summary>A reply as an Adaptive Card 1.5: the same words as everywhere, and the buttons that Teams has.</summary>
/// <remarks>
/// The limits here, in <see cref="CardPages.Budget"/> and beside the other parts keep every card under the 28 KB that Teams takes, whatever staff write.
/// </remarks>
internal static class ReplyCard
{
    /// <summary>Characters of JSON of the disclaimer. Ours has a fourth of it.</summary>
    private const int MostOfFoot = 1_000;

    /// <summary>Characters of JSON of what is said first to somebody who has told something. Ours has a fourth of it.</summary>
    private const int MostOfFirst = 2_000;

    /// <summary>Characters of JSON of the button that books; a longer address is none that anybody writes.</summary>
    private const int MostOfBooking = 1_000;

    /// <param name="press">The button that asked for it; null when it was typed.</param>
    /// <returns>Null for small talk, which stays text.</returns>
    public static JsonObject? Of(Reply reply, KnowledgeContent knowledge, CardPress? press) => FilledReply.Of(reply, knowledge) switch
    {
        Answer answer => Card([.. First(answer), .. AnswerCard.Body(answer, knowledge, press?.Page ?? 1), .. Person(reply, knowledge), .. Unread(reply), .. Foot(knowledge)], Book(reply, knowledge)),
        Clarify clarify => Card([.. First(clarify), .. OfferCard.Clarify(clarify), .. Person(reply, knowledge), .. Unread(reply), .. Foot(knowledge)], Book(reply, knowledge)),
        NotCovered notCovered => Card([.. First(notCovered), .. OfferCard.NotCovered(notCovered, knowledge), .. Unread(reply), .. Foot(knowledge)], Book(reply, knowledge)),
        Urgent urgent => Card([.. UrgentCard.Body(urgent, knowledge), .. Unread(reply)], Book(reply, knowledge)),
        _ => null,
    };

    /// <summary>The first message: automated, no clinician, and what can be asked.</summary>
    public static JsonObject Welcome(string greeting, KnowledgeContent knowledge) =>
        Card([.. OfferCard.Welcome(greeting, Topics.Of(knowledge)), .. Foot(knowledge)], []);

    /// <summary>A passage to be shared, also where the bot is not: it asks for nothing.</summary>
    public static JsonObject Shared(Passage passage, KnowledgeContent knowledge) =>
        Card([.. PassageCard.Beginning(knowledge.Filled(passage), knowledge.Safety), .. Foot(knowledge)], Book(new Answer([new(passage, 1)], []), knowledge));

    public static JsonObject Card(IEnumerable<JsonObject> body, IEnumerable<JsonObject> actions)
    {
        JsonArray buttons = [.. actions];
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["body"] = new JsonArray([.. body]),
        };
        return buttons.Count == 0 ? card : CardElement.With(card, ("actions", buttons));
    }

    private static IEnumerable<JsonObject> Book(Reply reply, KnowledgeContent knowledge) => [.. Link(reply, knowledge), .. WaysToReach.LeavesMessage(reply, knowledge) ? [CardButton.LeaveMessage()] : (JsonObject[])[]];

    private static IEnumerable<JsonObject> Link(Reply reply, KnowledgeContent knowledge) =>
        Booking.LinkFor(reply, knowledge) is { } link && CardButton.Book(link) is var button && CardPages.Size(button) <= MostOfBooking ? [button] : [];

    private static IEnumerable<JsonObject> First(Reply reply) =>
        CardPages.Beginning(CardMarkdown.Elements(ReplyMarkdown.Paragraphs(reply.Constraints.First)), MostOfFirst);

    private static IEnumerable<JsonObject> Person(Reply reply, KnowledgeContent knowledge) =>
        CardPages.Beginning(CardMarkdown.Elements(ReplyMarkdown.Person(reply, knowledge) ?? ""), MostOfFoot);

    private static IEnumerable<JsonObject> Unread(Reply reply) =>
        ReplyMarkdown.Unread(reply) is { } unread ? [CardElement.Text(unread)] : [];

    private static IEnumerable<JsonObject> Foot(KnowledgeContent knowledge) => knowledge.Clinic is { } clinic
        ? CardPages.Beginning([CardElement.AsSmall(CardElement.With(CardElement.Text(CardInlines.Escaped(clinic.Disclaimer)), ("separator", true)))], MostOfFoot)
        : [];
}
