using System.Text.Json.Serialization;

namespace PsoasBot.Channels.DirectLine;

/// <summary>A token and the conversation that it is for, as Direct Line writes it.</summary>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record ConversationResponse(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn);
