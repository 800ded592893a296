using System.Text.Json.Serialization;

namespace PsoasBot.Channels.DirectLine.Tokens;

/// <summary>What a page is handed: a token, whom it speaks as, and where to speak.</summary>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="UserId">Begins with <c>dl_</c>; the token holds for this user alone.</param>
/// <param name="Domain">The Direct Line to call with it, up to <c>/v3/directline</c>.</param>
internal sealed record TokenResponse(
    string Token, string ConversationId, [property: JsonPropertyName("expires_in")] int ExpiresIn, string UserId, string Domain);
