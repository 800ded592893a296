using System.Text.Json.Nodes;
using PsoasBot.Answering;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge;

namespace PsoasBot.Channels.Teams;

/// <summary>A reply as an Adaptive Card 1.5: the same words as everywhere, and the buttons that Teams has.</summary>
/// <remarks>
/// The limits here, in <see cref="CardPages.Budget"/> and beside the other parts keep every card under the 28 KB that Teams takes, whatever staff write.
/// </remarks>
internal static class ReplyCard
{
    /// <summary>Characters of JSON of the disclaimer. Ours has a fourth of it.</summary>
    private const int MostOfFoot = 1_000;

    /// <summary>Characters of JSON of the button that books; a longer address is none that anybody writes.</summary>
    private const int MostOfBooking = 1_000;

    /// <param name="press">The button that asked for it; null when it was typed.</param>
    /// <returns>Null for small talk, which stays text.</returns>
    public static JsonObject? Of(Reply reply, KnowledgeContent knowledge, CardPress? press) => reply switch
    {
        Answer answer => Card([.. AnswerCard.Body(answer, knowledge, press?.Page ?? 1), .. Foot(knowledge)], Book(reply, knowledge)),
        Clarify clarify => Card([.. OfferCard.Clarify(clarify), .. Foot(knowledge)], Book(reply, knowledge)),
        NotCovered notCovered => Card([.. OfferCard.NotCovered(notCovered, knowledge), .. Foot(knowledge)], Book(reply, knowledge)),
        Urgent urgent => Card([.. UrgentCard.Body(urgent, knowledge)], []),
        _ => null,
    };

    /// <summary>The first message: automated, no clinician, and what can be asked.</summary>
    public static JsonObject Welcome(string greeting, KnowledgeContent knowledge) =>
        Card([.. OfferCard.Welcome(greeting, Topics.Of(knowledge)), .. Foot(knowledge)], []);

    /// <summary>A passage to be shared, also where the bot is not: it asks for nothing.</summary>
    public static JsonObject Shared(Passage passage, KnowledgeContent knowledge) =>
        Card([.. PassageCard.Beginning(passage, knowledge.Safety), .. Foot(knowledge)], Book(new Answer([new(passage, 1)], []), knowledge));

    private static JsonObject Card(IEnumerable<JsonObject> body, IEnumerable<JsonObject> actions)
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

    private static IEnumerable<JsonObject> Book(Reply reply, KnowledgeContent knowledge) =>
        Booking.LinkFor(reply, knowledge) is { } link && CardButton.Book(link) is var button && CardPages.Size(button) <= MostOfBooking ? [button] : [];

    private static IEnumerable<JsonObject> Foot(KnowledgeContent knowledge) => knowledge.Clinic is { } clinic
        ? CardPages.Beginning([CardElement.AsSmall(CardElement.With(CardElement.Text(CardInlines.Escaped(clinic.Disclaimer)), ("separator", true)))], MostOfFoot)
        : [];
}
