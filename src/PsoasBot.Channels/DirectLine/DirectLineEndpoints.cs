using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine;

/// <summary>Direct Line 3.0, served here, so that the widget and Microsoft's Web Chat need no Azure.</summary>
public static class DirectLineEndpoints
{
    private static readonly int ExpiresIn = (int)DirectLineTokens.Lifetime.TotalSeconds;

    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/token", Token).RequireCors(DirectLineCors.Policy).AddEndpointFilter(DirectLineOrigins.FilterAsync);

        var directLine = routes.MapGroup("/v3/directline").RequireCors(DirectLineCors.Policy).AddEndpointFilter(DirectLineOrigins.FilterAsync);
        directLine.MapPost("/tokens/generate", Generate);
        directLine.MapPost("/tokens/refresh", Refresh);
        directLine.MapPost("/conversations", Start);
        directLine.MapGet("/conversations/{id}", Reconnect);
        directLine.MapDelete("/conversations/{id}", End);
        directLine.MapPost("/conversations/{id}/activities", Post);
        directLine.MapGet("/conversations/{id}/activities", Get);
        directLine.MapGet("/session/getsessionid", Session);
    }

    /// <summary>Hands a page what it needs to talk to us.</summary>
    private static JsonHttpResult<TokenResponse> Token(HttpRequest request, DirectLineTokens tokens)
    {
        var claims = new TokenClaims(DirectLineTokens.NewId(), NewUser(), 0) { Origins = OriginOf(request) };
        return TypedResults.Json(
            new TokenResponse(
                tokens.Renew(claims), claims.Conversation, ExpiresIn, claims.User, $"{request.Scheme}://{request.Host}{request.PathBase}/v3/directline"),
            ChannelsJson.Default.TokenResponse);
    }

    /// <summary>A token for a conversation that has not begun, for the user that the body names or a new one.</summary>
    /// <returns>400 for a user id without <c>dl_</c>: it could be somebody's on another channel.</returns>
    private static async Task<Results<JsonHttpResult<ConversationResponse>, JsonHttpResult<ErrorBody>>> Generate(
        HttpRequest request, DirectLineTokens tokens, CancellationToken cancellationToken)
    {
        var wanted = await TokenRequest.ReadAsync(request, cancellationToken);
        var user = wanted.User?.Id ?? NewUser();
        return user.StartsWith("dl_", StringComparison.Ordinal)
            ? Issue(new TokenClaims(DirectLineTokens.NewId(), user, 0) { Origins = wanted.TrustedOrigins ?? OriginOf(request) }, tokens)
            : ErrorBody.Of(StatusCodes.Status400BadRequest, "BadArgument", "user.id must begin with dl_");
    }

    /// <summary>A new token for the same user and conversation.</summary>
    private static Results<JsonHttpResult<ConversationResponse>, JsonHttpResult<ErrorBody>> Refresh(
        HttpRequest request, DirectLineTokens tokens)
    {
        var caller = DirectLineCaller.Of(request, tokens);
        return caller is { Claims: { } claims } ? Issue(claims, tokens) : caller.Refusal!;
    }

    /// <summary>Begins the conversation that the token is for, and lets the bot greet.</summary>
    /// <returns>201, or 200 when this token has begun it before.</returns>
    private static async Task<Results<JsonHttpResult<ConversationResponse>, JsonHttpResult<ErrorBody>>> Start(
        HttpRequest request,
        DirectLineTokens tokens,
        DirectLineConversations conversations,
        TurnHandler turns,
        CancellationToken cancellationToken)
    {
        var caller = DirectLineCaller.Of(request, tokens);
        if (caller is not { Claims: { } claims })
        {
            return caller.Refusal!;
        }

        var isNew = conversations.Start(claims, out var conversation);
        if (isNew)
        {
            await turns.HandleAsync(conversation.Joined(), conversation.SendAsync, cancellationToken);
        }

        return Issue(claims, tokens, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>Takes up a conversation again.</summary>
    /// <remarks>Microsoft's client uses the token that it finds here from then on.</remarks>
    private static Results<JsonHttpResult<ConversationResponse>, JsonHttpResult<ErrorBody>> Reconnect(
        string id, HttpRequest request, DirectLineTokens tokens, DirectLineConversations conversations)
    {
        var caller = DirectLineCaller.Of(request, tokens, id);
        if (caller is not { Claims: { } claims })
        {
            return caller.Refusal!;
        }

        return conversations.Find(id) is null ? Unknown() : Issue(claims, tokens);
    }

    /// <summary>Ends a conversation and forgets what was said in it, here and in the question log.</summary>
    /// <returns>204, also when it had ended before. A token that has expired since is good enough: it takes nothing but what is its own.</returns>
    private static Results<NoContent, JsonHttpResult<ErrorBody>> End(
        string id, HttpRequest request, DirectLineTokens tokens, DirectLineConversations conversations)
    {
        if (DirectLineCaller.Of(request, tokens, id, isExpiredTaken: true).Refusal is { } refusal)
        {
            return refusal;
        }

        conversations.Forget(id);
        return TypedResults.NoContent();
    }

    /// <summary>Takes one activity from the user and runs its turn.</summary>
    /// <returns>200 with the id of the activity; 400, 413 for what is no activity; 404 when the conversation has ended or never was.</returns>
    private static async Task<Results<JsonHttpResult<ResourceResponse>, JsonHttpResult<ErrorBody>>> Post(
        string id,
        HttpRequest request,
        DirectLineTokens tokens,
        DirectLineConversations conversations,
        TurnHandler turns,
        CancellationToken cancellationToken)
    {
        if (DirectLineCaller.Of(request, tokens, id).Refusal is { } refusal)
        {
            return refusal;
        }

        if (conversations.Find(id) is not { } conversation)
        {
            return Unknown();
        }

        var body = await ActivityBody.ReadAsync(request, cancellationToken);
        if (body is not { Activity: { } activity })
        {
            return body.Refusal!;
        }

        var accepted = conversation.Accept(activity);
        await turns.HandleAsync(accepted, conversation.SendAsync, cancellationToken);
        return TypedResults.Json(new ResourceResponse(accepted.Id!), ChannelsJson.Default.ResourceResponse);
    }

    /// <summary>What was said since a watermark; all of it without one.</summary>
    /// <returns>400 for a watermark that we did not give out.</returns>
    private static Results<FileContentHttpResult, JsonHttpResult<ErrorBody>> Get(
        string id, string? watermark, HttpRequest request, DirectLineTokens tokens, DirectLineConversations conversations)
    {
        if (DirectLineCaller.Of(request, tokens, id).Refusal is { } refusal)
        {
            return refusal;
        }

        if (conversations.Find(id) is not { } conversation)
        {
            return Unknown();
        }

        return Parse(watermark) is { } since
            ? TypedResults.Bytes(conversation.Since(since), "application/json; charset=utf-8")
            : ErrorBody.Of(StatusCodes.Status400BadRequest, "BadArgument", "the watermark is not one of ours");
    }

    /// <summary>Some clients want a session before they begin; Azure's is for signing in, which nobody does here.</summary>
    private static JsonHttpResult<SessionResponse> Session() =>
        TypedResults.Json(new SessionResponse(""), ChannelsJson.Default.SessionResponse);

    private static int? Parse(string? watermark) =>
        string.IsNullOrEmpty(watermark) ? 0
        : int.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var since) ? since
        : null;

    private static string NewUser() => $"dl_{DirectLineTokens.NewId()}";

    /// <summary>The page that asks is the page that the token is for.</summary>
    private static ImmutableArray<string>? OriginOf(HttpRequest request) => DirectLineOrigins.Of(request) is { } origin ? [origin] : null;

    private static JsonHttpResult<ConversationResponse> Issue(TokenClaims claims, DirectLineTokens tokens, int status = StatusCodes.Status200OK) =>
        TypedResults.Json(
            new ConversationResponse(claims.Conversation, tokens.Renew(claims), ExpiresIn), ChannelsJson.Default.ConversationResponse, statusCode: status);

    private static JsonHttpResult<ErrorBody> Unknown() =>
        ErrorBody.Of(StatusCodes.Status404NotFound, "BadArgument", "the conversation has ended or never was");
}
