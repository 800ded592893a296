using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PsoasBot.Channels.Http;
using PsoasBot.Channels.Messages;

namespace PsoasBot.Channels.Teams;

/// <summary>The form for a message for the clinic, and what is said to it, as cards.</summary>
internal static class MessageCard
{
    public const string Title = "Leave a message for the clinic";

    /// <param name="draft">What was filled in so far, to be filled in again.</param>
    /// <param name="problems">What is wrong with it; may be empty.</param>
    /// <param name="alarm">An urgent card's body, to go above it; null for none.</param>
    public static JsonObject Form(MessageDraft draft, ImmutableArray<FieldProblem> problems, MessageTaker taker, string key, JsonObject? alarm = null) => ReplyCard.Card(
        [
            .. Alarm(alarm),
            CardElement.Heading(Title),
            CardElement.Text(taker.Promise),
            .. problems.IsEmpty ? [] : (JsonObject[])[CardElement.Group("attention", problems.Select(problem => CardElement.Text(problem.Field.Length == 0 ? problem.Message : $"{LabelOf(problem.Field)}: {problem.Message}")))],
            Field("name", draft.Name, MessageDraft.MostOfName, ("isRequired", true), ("errorMessage", "Enter your name.")),
            Field("phone", draft.Phone, MessageDraft.MostOfPhone, ("style", "tel")),
            Field("email", draft.Email, MessageDraft.MostOfEmail, ("style", "email")),
            Field("about", draft.About, MessageDraft.MostOfAbout, ("isMultiline", true), ("isRequired", true), ("errorMessage", "Say briefly what your message is about.")),
            Consent(taker.Consent, draft.Consents),
        ],
        [CardElement.With(CardButton.Execute("Send", MessagePress.ToSend(key)), ("style", "positive"))]);

    /// <summary>What became of a message, in the place of its form.</summary>
    public static JsonObject Of(MessageReceipt receipt, JsonObject? alarm = null) => ReplyCard.Card([.. Alarm(alarm), CardElement.Text(receipt.Words)], []);

    private static JsonObject Field(string name, string value, int most, params ReadOnlySpan<(string Name, JsonNode? Value)> more)
    {
        var field = new JsonObject { ["type"] = "Input.Text", ["id"] = name, ["label"] = LabelOf(name), ["maxLength"] = most };
        return CardElement.With(value.Length == 0 ? field : CardElement.With(field, ("value", Shortened.To(value, most))), more);
    }

    private static JsonObject Consent(string words, bool isGiven) => new()
    {
        ["type"] = "Input.Toggle",
        ["id"] = "consent",
        ["label"] = LabelOf("consent"),
        ["title"] = words,
        ["value"] = isGiven ? "true" : "false",
        ["valueOn"] = "true",
        ["valueOff"] = "false",
        ["wrap"] = true,
        ["isRequired"] = true,
        ["errorMessage"] = "Tick this box to send your message.",
    };

    private static string LabelOf(string field) => field switch
    {
        "name" => "Your name",
        "phone" => "Phone (or email)",
        "email" => "Email (or phone)",
        "about" => "What is it about?",
        _ => "Your agreement",
    };

    private static IEnumerable<JsonObject> Alarm(JsonObject? alarm) => alarm is null ? [] : [alarm];
}
