using System.Text.Json;
using System.Text.Json.Nodes;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Protocol;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Channels.Teams;

/// <summary>Replies as Teams shows them: a card instead of the text, and thumbs under an answer.</summary>
internal static class TeamsReply
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <remarks>Source: feedback buttons of Teams; what is pressed comes back as <c>FeedbackReader.Name</c>.</remarks>
    private static readonly JsonElement Thumbs = JsonElement.Parse("""{"feedbackLoop":{"type":"default"}}""");

    /// <param name="text">The reply in words, which small talk keeps.</param>
    public static Activity Of(Activity text, Reply reply, KnowledgeContent knowledge, CardPress? press) =>
        ReplyCard.Of(reply, knowledge, press) is { } card
            ? WithCard(text, card, Summary(reply)) with { ChannelData = reply is Answer ? Thumbs : null }
            : text;

    public static Activity Welcome(Activity text, KnowledgeContent knowledge) =>
        WithCard(text, ReplyCard.Welcome(text.Text ?? "", knowledge), "Hello");

    /// <summary>A text beside a card would make two messages of it in Teams, and lose the id of one.</summary>
    public static Activity WithCard(Activity text, JsonObject card, string summary) => text with
    {
        Text = null,
        TextFormat = null,
        SuggestedActions = null,
        Summary = summary,
        Attachments = [Attachment(card)],
    };

    public static JsonElement Attachment(JsonObject card) => JsonSerializer.SerializeToElement(
        new JsonObject { ["contentType"] = CardType, ["content"] = card }, ActivityJson.Default.JsonObject);

    /// <summary>What a notification shows.</summary>
    private static string Summary(Reply reply) => reply switch
    {
        Answer { Found: [var first, ..] } => first.Passage.Title,
        Urgent urgent => urgent.Card.Title,
        Clarify => "Did you mean…",
        _ => "No answer to that",
    };
}
