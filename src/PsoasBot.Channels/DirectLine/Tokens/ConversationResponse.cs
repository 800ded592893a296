using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PsoasBot.Channels.DirectLine.Tokens;

/// <summary>A token and the conversation that it is for, as Direct Line writes it.</summary>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record ConversationResponse(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn)
{
    /// <summary>Where to open a socket, within a minute; null where the conversation has not begun.</summary>
    public string? StreamUrl { get; init; }

    /// <summary>Opaque. Nobody speaks here, but clients that know speech expect one.</summary>
    public string? ReferenceGrammarId { get; init; }

    /// <summary>A token that vouches for that, from now.</summary>
    public static ConversationResponse New(TokenClaims claims, DirectLineTokens tokens) =>
        new(claims.Conversation, tokens.Renew(claims), DirectLineTokens.ExpiresIn);

    /// <summary>A token for a conversation that has not begun, or goes on as it does.</summary>
    public static JsonHttpResult<ConversationResponse> Of(TokenClaims claims, DirectLineTokens tokens) =>
        TypedResults.Json(New(claims, tokens), TokenJson.Default.ConversationResponse);

    /// <summary>A token for a conversation that is in progress, and where to hear what is said in it.</summary>
    /// <param name="watermark">What the client has heard already.</param>
    public static JsonHttpResult<ConversationResponse> Of(
        TokenClaims claims, DirectLineTokens tokens, HttpRequest request, int watermark, int status = StatusCodes.Status200OK) => TypedResults.Json(
            New(claims, tokens) with
            {
                StreamUrl = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}/v3/directline/conversations/{claims.Conversation}/stream?watermark={watermark}&t={tokens.ForStream(claims)}"),
                ReferenceGrammarId = claims.Conversation,
            },
            TokenJson.Default.ConversationResponse,
            statusCode: status);
}
