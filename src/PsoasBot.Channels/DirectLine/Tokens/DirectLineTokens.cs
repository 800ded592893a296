using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PsoasBot.Channels.DirectLine.Storage;

namespace PsoasBot.Channels.DirectLine.Tokens;

/// <summary>Signs tokens and reads them back: JSON web tokens, HMAC-SHA256, with a key that lives as long as what it is kept with.</summary>
internal sealed class DirectLineTokens(IConversationStore store, TimeProvider time)
{
    /// <summary>How long a token is good for. Source: Direct Line 3.0.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>The same in seconds, as it goes over the wire.</summary>
    public static readonly int ExpiresIn = (int)Lifetime.TotalSeconds;

    /// <summary>How long the address of a stream may be used to open it. Source: Direct Line 3.0.</summary>
    private static readonly TimeSpan ToConnect = TimeSpan.FromMinutes(1);

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    private readonly byte[] _key = store.Key("direct-line-tokens", RandomNumberGenerator.GetBytes(32));

    /// <summary>An id that nobody can guess.</summary>
    public static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>A token that vouches for the same, good from now.</summary>
    public string Renew(TokenClaims claims) => Sign(claims with { Expires = In(Lifetime) });

    /// <summary>A token to open a stream with, and good for nothing else: addresses are written down in more places than headers.</summary>
    /// <remarks>The stream closes when a token that is issued now expires.</remarks>
    public string ForStream(TokenClaims claims) => Sign(claims with { Expires = In(ToConnect), StreamEnds = In(Lifetime) });

    /// <returns>Null for a token that we did not sign; one that has expired is still read.</returns>
    public TokenClaims? Read(string token)
    {
        if (token.LastIndexOf('.') is not (> 0 and var end)
            || !token.StartsWith(Header + ".", StringComparison.Ordinal)
            || !CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(token[(end + 1)..]), Encoding.UTF8.GetBytes(Signature(token[..end]))))
        {
            return null;
        }

        return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(token.AsSpan((Header.Length + 1)..end)), TokenJson.Default.TokenClaims);
    }

    public bool IsExpired(TokenClaims claims) => time.GetUtcNow().ToUnixTimeSeconds() >= claims.Expires;

    private long In(TimeSpan span) => (time.GetUtcNow() + span).ToUnixTimeSeconds();

    private string Sign(TokenClaims claims)
    {
        var signed = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, TokenJson.Default.TokenClaims))}";
        return $"{signed}.{Signature(signed)}";
    }

    private string Signature(string signed) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(signed)));
}
