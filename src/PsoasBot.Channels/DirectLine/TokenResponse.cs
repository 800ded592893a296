using System.Text.Json.Serialization;

namespace PsoasBot.Channels.DirectLine;

/// <summary>What our own page is handed: a token, and who it speaks as.</summary>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record TokenResponse(
    string Token, string ConversationId, [property: JsonPropertyName("expires_in")] int ExpiresIn, string UserId);
