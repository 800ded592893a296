using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PsoasBot.Channels.DirectLine;

/// <summary>Whom a token is given to, and what for.</summary>
internal static class TokenEndpoints
{
    /// <summary>Hands a page what it needs to talk to us.</summary>
    /// <returns>429 when too many conversations were begun from the page's address.</returns>
    public static Results<JsonHttpResult<TokenResponse>, JsonHttpResult<ErrorBody>> Token(
        HttpContext context, DirectLineTokens tokens, DirectLineLimits limits)
    {
        if (limits.RefuseConversation(context) is { } refusal)
        {
            return refusal;
        }

        var request = context.Request;
        var claims = new TokenClaims(DirectLineTokens.NewId(), NewUser(), 0) { Origins = OriginOf(request) };
        return TypedResults.Json(
            new TokenResponse(
                tokens.Renew(claims), claims.Conversation, DirectLineTokens.ExpiresIn, claims.User, $"{request.Scheme}://{request.Host}{request.PathBase}/v3/directline"),
            ChannelsJson.Default.TokenResponse);
    }

    /// <summary>A token for a conversation that has not begun, for the user that the body names or a new one.</summary>
    /// <returns>400 for a user id without <c>dl_</c>: it could be somebody's on another channel; 429 as for a page.</returns>
    public static async Task<Results<JsonHttpResult<ConversationResponse>, JsonHttpResult<ErrorBody>>> Generate(
        HttpContext context, DirectLineTokens tokens, DirectLineLimits limits, CancellationToken cancellationToken)
    {
        if (limits.RefuseConversation(context) is { } refusal)
        {
            return refusal;
        }

        var wanted = await TokenRequest.ReadAsync(context.Request, cancellationToken);
        var user = wanted.User?.Id ?? NewUser();
        return user.StartsWith("dl_", StringComparison.Ordinal)
            ? ConversationResponse.Of(new TokenClaims(DirectLineTokens.NewId(), user, 0) { Origins = wanted.TrustedOrigins ?? OriginOf(context.Request) }, tokens)
            : ErrorBody.Of(StatusCodes.Status400BadRequest, "BadArgument", "user.id must begin with dl_");
    }

    /// <summary>A new token for the same user and conversation.</summary>
    public static Results<JsonHttpResult<ConversationResponse>, JsonHttpResult<ErrorBody>> Refresh(
        HttpRequest request, DirectLineTokens tokens)
    {
        var caller = DirectLineCaller.Of(request, tokens);
        return caller is { Claims: { } claims } ? ConversationResponse.Of(claims, tokens) : caller.Refusal!;
    }

    private static string NewUser() => $"dl_{DirectLineTokens.NewId()}";

    /// <summary>The page that asks is the page that the token is for.</summary>
    private static ImmutableArray<string>? OriginOf(HttpRequest request) => DirectLineOrigins.Of(request) is { } origin ? [origin] : null;
}
