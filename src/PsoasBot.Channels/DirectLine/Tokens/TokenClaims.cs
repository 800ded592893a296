using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace PsoasBot.Channels.DirectLine.Tokens;

/// <summary>What a token vouches for.</summary>
/// <param name="User">Begins with <c>dl_</c>; Microsoft's client reads it under this name.</param>
/// <param name="Expires">Seconds since 1970.</param>
internal sealed record TokenClaims(
    [property: JsonPropertyName("conv")] string Conversation,
    [property: JsonPropertyName("user")] string User,
    [property: JsonPropertyName("exp")] long Expires)
{
    /// <summary>The origins of the pages that may use it; null for any that may call at all.</summary>
    [JsonPropertyName("origins")]
    public ImmutableArray<string>? Origins { get; init; }

    /// <summary>For the token in the address of a stream, when that stream has to close, in seconds since 1970; null for a bearer token.</summary>
    [JsonPropertyName("stream")]
    public long? StreamEnds { get; init; }
}
