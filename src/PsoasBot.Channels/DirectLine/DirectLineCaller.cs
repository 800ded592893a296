using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PsoasBot.Channels.DirectLine.Settings;
using PsoasBot.Channels.DirectLine.Tokens;
using PsoasBot.Channels.Http;

namespace PsoasBot.Channels.DirectLine;

/// <summary>Whom a request speaks for, or why it cannot be served: one of the two is null.</summary>
internal sealed record DirectLineCaller(TokenClaims? Claims, JsonHttpResult<ErrorBody>? Refusal)
{
    /// <summary>Reads the bearer token.</summary>
    /// <param name="conversation">The conversation that is asked for; null where the token itself says which.</param>
    /// <param name="isExpiredTaken">Whether a token that was good once is still good enough.</param>
    public static DirectLineCaller Of(HttpRequest request, DirectLineTokens tokens, string? conversation = null, bool isExpiredTaken = false) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? Of(header["Bearer ".Length..].Trim(), request, tokens, conversation, isExpiredTaken, isStream: false)
            : Refused(StatusCodes.Status401Unauthorized, "Unauthorized", "an Authorization header with a bearer token is missing");

    /// <summary>Reads the token in a stream's address.</summary>
    public static DirectLineCaller OfStream(string? token, HttpRequest request, DirectLineTokens tokens, string conversation) =>
        Of(token ?? "", request, tokens, conversation, isExpiredTaken: false, isStream: true);

    /// <remarks>403 rather than 401 for a token that no longer holds: it is what makes Microsoft's client look for a new one.</remarks>
    private static DirectLineCaller Of(
        string token, HttpRequest request, DirectLineTokens tokens, string? conversation, bool isExpiredTaken, bool isStream)
    {
        if (tokens.Read(token) is not { } claims || claims.StreamEnds is not null != isStream)
            return Refused(StatusCodes.Status403Forbidden, "BadArgument", "the token was not issued here, or not for this");

        if (!isExpiredTaken && tokens.IsExpired(claims))
            return Refused(StatusCodes.Status403Forbidden, "TokenExpired", "the token has expired");

        if (claims.Origins is { } origins && DirectLineOrigins.Of(request) is { } origin && !origins.Contains(origin, StringComparer.OrdinalIgnoreCase))
            return Refused(StatusCodes.Status403Forbidden, "BadArgument", "the token was issued to a page of another site");

        return conversation is null || conversation == claims.Conversation
            ? new DirectLineCaller(claims, null)
            : Refused(StatusCodes.Status403Forbidden, "BadArgument", "the token is for another conversation");
    }

    private static DirectLineCaller Refused(int status, string code, string message) => new(null, ErrorBody.Of(status, code, message));
}
