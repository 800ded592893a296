using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PsoasBot.Channels.DirectLine.Settings;
using PsoasBot.Channels.DirectLine.Tokens;
using PsoasBot.Channels.Http;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.DirectLine;

/// <summary>Whom a token is given to, and what for.</summary>
internal static class TokenEndpoints
{
    /// <summary>Hands a page what it needs to talk to us; or to Azure, where a secret of Azure's is configured.</summary>
    /// <returns>429 when too many conversations were begun from the page's address; 502 and 503 when Azure gives no token.</returns>
    public static async Task<Results<JsonHttpResult<TokenResponse>, JsonHttpResult<ErrorBody>>> Token(
        HttpContext context, [AsParameters] TokenServices needs, CancellationToken cancellationToken)
    {
        if (needs.Limits.RefuseConversation(context) is { } refusal)
            return refusal;

        var (user, origins) = (NewUser(), OriginOf(context.Request));
        if (string.IsNullOrEmpty(needs.Options.Value.Secret))
            return Handed(ConversationResponse.New(new TokenClaims(DirectLineTokens.NewId(), user, 0) { Origins = origins }, needs.Tokens), user, OurDomain(context.Request));

        var azure = await needs.Azure.GenerateAsync(new TokenRequest(new ChannelAccount { Id = user }, origins), cancellationToken);
        return azure.Token is { } token ? Handed(token, user, needs.Options.Value.AzureDomain)
            : azure.IsBusy ? DirectLineLimits.Later(context, StatusCodes.Status503ServiceUnavailable, "ServiceError", TimeSpan.FromSeconds(10), "Azure's Direct Line cannot be reached just now")
            : ErrorBody.Of(StatusCodes.Status502BadGateway, "ServiceError", "Azure's Direct Line gives us no token; the log says why");
    }

    /// <summary>A token for a conversation that has not begun, for the user that the body names or a new one.</summary>
    /// <returns>400 for a user id without <c>dl_</c>: it could be somebody's on another channel; 429 as for a page.</returns>
    public static async Task<Results<JsonHttpResult<ConversationResponse>, JsonHttpResult<ErrorBody>>> Generate(
        HttpContext context, DirectLineTokens tokens, DirectLineLimits limits, CancellationToken cancellationToken)
    {
        if (limits.RefuseConversation(context) is { } refusal)
            return refusal;

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

    private static JsonHttpResult<TokenResponse> Handed(ConversationResponse issued, string user, string domain) => TypedResults.Json(
        new TokenResponse(issued.Token, issued.ConversationId, issued.ExpiresIn, user, domain), TokenJson.Default.TokenResponse);

    private static string OurDomain(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}/v3/directline";

    private static string NewUser() => $"dl_{DirectLineTokens.NewId()}";

    /// <summary>The page that asks is the page that the token is for.</summary>
    private static ImmutableArray<string>? OriginOf(HttpRequest request) => DirectLineOrigins.Of(request) is { } origin ? [origin] : null;
}
