using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PsoasBot.Channels.Http;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.DirectLine.Tokens;

/// <summary>Who a token is wanted for, and which pages are to use it; all of it optional.</summary>
internal sealed record TokenRequest(ChannelAccount? User, ImmutableArray<string>? TrustedOrigins)
{
    /// <returns>One that asks for nothing, for a body that is missing or none of ours.</returns>
    public static async Task<TokenRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await RequestBody.ReadAsync(request, cancellationToken) is { Length: > 0 } body
                && JsonSerializer.Deserialize(body.Span, TokenJson.Default.TokenRequest) is { } wanted ? wanted : new TokenRequest(null, null);
        }
        catch (JsonException)
        {
            return new TokenRequest(null, null);
        }
    }
}
