using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.Teams;

/// <summary>The response to a press on a card: the card to show in its place.</summary>
/// <remarks>Source: universal actions of Adaptive Cards; errors too come with HTTP 200, and their own status inside.</remarks>
internal static class CardInvoke
{
    /// <param name="reply">What the turn said; null if nothing.</param>
    public static InvokeResponse Answer(Activity? reply) => reply switch
    {
        { Attachments: [var card, ..] } => Body(200, TeamsReply.CardType, JsonNode.Parse(card.GetProperty("content").GetRawText())),
        { Text: { } text } => Body(200, "application/vnd.microsoft.activity.message", text),
        _ => Body(400, "application/vnd.microsoft.error", new JsonObject { ["code"] = "BadRequest", ["message"] = "this bot has no such action" }),
    };

    private static InvokeResponse Body(int status, string type, JsonNode? value) => new(
        StatusCodes.Status200OK,
        JsonSerializer.SerializeToElement(
            new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value }, ActivityJson.Default.JsonObject));
}
