using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Reads the tokens that channels send, and believes them only when everything about them holds.</summary>
/// <remarks>Source: the Bot Framework's requirements for connector-to-bot tokens.</remarks>
internal sealed class ChannelTokenReader(IOptions<BotFrameworkOptions> options, ChannelKeys keys, TimeProvider time)
{
    /// <summary>How far the clocks may be apart. Source: the same requirements.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <exception cref="SecurityTokenException">The token does not hold; the type says why.</exception>
    /// <exception cref="IOException">There are no keys to hold it against.</exception>
    public async Task<ChannelToken> ReadAsync(string token, CancellationToken cancellationToken)
    {
        var key = await KeyOfAsync(token, cancellationToken);
        var result = await Handler.ValidateTokenAsync(token, Demands(key));
        if (!result.IsValid)
            throw result.Exception as SecurityTokenException ?? Malformed();

        return result.Claims.TryGetValue("serviceurl", out var claim) && claim is string { Length: > 0 } serviceUrl
            ? new ChannelToken(serviceUrl, EndorsementsOf(key))
            : throw new SecurityTokenException("the token has no serviceurl");
    }

    /// <summary>The key that the token names, if it is one of the channels'; whether it signed the token is yet to be seen.</summary>
    private async Task<JsonWebKey> KeyOfAsync(string token, CancellationToken cancellationToken)
    {
        var keyId = Unread(token).Kid;
        return !string.IsNullOrEmpty(keyId) && await keys.FindAsync(keyId, cancellationToken) is { } key
            ? key
            : throw new SecurityTokenSignatureKeyNotFoundException();
    }

    private static JsonWebToken Unread(string token)
    {
        try
        {
            return new JsonWebToken(token);
        }
        catch (ArgumentException)
        {
            throw Malformed();
        }
    }

    private static SecurityTokenException Malformed() => new("what was sent is no token");

    private TokenValidationParameters Demands(JsonWebKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        IssuerSigningKey = key,
        ValidateIssuerSigningKey = true,
        ValidIssuer = options.Value.Issuer ?? CloudAddresses.Of(options.Value.Cloud).Issuer,
        ValidAudience = options.Value.AppId,
        LifetimeValidator = (from, until, _, _) => IsCurrent(from, until),
    };

    private bool IsCurrent(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (until is null || until + Skew < now)
            throw new SecurityTokenExpiredException();

        return from is null || from - Skew <= now ? true : throw new SecurityTokenNotYetValidException();
    }

    /// <summary>The library knows no endorsements, and so keeps them as it found them.</summary>
    private static ImmutableArray<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.String).Select(entry => entry.GetString()!)] // not null: it is a string
            : [];
}
