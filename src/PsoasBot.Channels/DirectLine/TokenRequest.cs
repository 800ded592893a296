using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine;

/// <summary>Who a token is wanted for; all of it optional.</summary>
internal sealed record TokenRequest(ChannelAccount? User)
{
    /// <returns>The id of the user that a request's body names; null for a body that names none, or that is none of ours.</returns>
    public static async Task<string?> UserInAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await RequestBody.ReadAsync(request, cancellationToken) is { Length: > 0 } body
                ? JsonSerializer.Deserialize(body.Span, ChannelsJson.Default.TokenRequest)?.User?.Id
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
