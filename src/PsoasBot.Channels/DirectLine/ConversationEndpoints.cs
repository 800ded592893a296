using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PsoasBot.Channels.DirectLine.Tokens;
using PsoasBot.Channels.Http;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine;

/// <summary>A conversation from its beginning to its end.</summary>
internal static class ConversationEndpoints
{
    /// <summary>Begins the conversation that the token is for, and lets the bot greet.</summary>
    /// <returns>201, or 200 when this token has begun it before; 429 when the house is full.</returns>
    public static async Task<Results<JsonHttpResult<ConversationResponse>, JsonHttpResult<ErrorBody>>> Start(
        HttpContext context,
        DirectLineTokens tokens,
        DirectLineConversations conversations,
        TurnHandler turns,
        CancellationToken cancellationToken)
    {
        var caller = DirectLineCaller.Of(context.Request, tokens);
        if (caller is not { Claims: { } claims })
            return caller.Refusal!;

        if (await conversations.FindAsync(claims.Conversation) is not null)
            return ConversationResponse.Of(claims, tokens, context.Request, 0);

        if (!conversations.HasRoom)
            return DirectLineLimits.TooMany(context, TimeSpan.FromMinutes(5), "as many conversations as DirectLine:MostConversations allows are in progress");

        await conversations.StartAsync(claims, turns, cancellationToken);
        return ConversationResponse.Of(claims, tokens, context.Request, 0, StatusCodes.Status201Created);
    }

    /// <summary>Takes up a conversation again.</summary>
    /// <remarks>Microsoft's client uses the token that it finds here from then on.</remarks>
    public static async Task<Results<JsonHttpResult<ConversationResponse>, JsonHttpResult<ErrorBody>>> Reconnect(
        string id, string? watermark, HttpContext context, DirectLineTokens tokens, DirectLineConversations conversations, DirectLineLimits limits)
    {
        var caller = DirectLineCaller.Of(context.Request, tokens, id);
        if (caller is not { Claims: { } claims })
            return caller.Refusal!;

        if (limits.RefuseCall(id, context) is { } tooMuch)
            return tooMuch;

        return await conversations.FindAsync(id) is null ? DirectLineRefusals.Unknown()
            : Watermark.Parse(watermark) is { } since ? ConversationResponse.Of(claims, tokens, context.Request, since)
            : DirectLineRefusals.WatermarkNotOurs();
    }

    /// <summary>Ends a conversation and forgets what was said in it, here and in the question log.</summary>
    /// <returns>204 when no word of it is left, also when it had ended before. A token that has expired since is good enough: it takes nothing but what is its own.</returns>
    public static async Task<Results<NoContent, JsonHttpResult<ErrorBody>>> End(
        string id, HttpRequest request, DirectLineTokens tokens, DirectLineConversations conversations, IQuestionLog log)
    {
        if (DirectLineCaller.Of(request, tokens, id, isExpiredTaken: true).Refusal is { } refusal)
            return refusal;

        await conversations.EndAsync(id);
        log.Forget(ChannelIds.DirectLine, id);
        await log.WrittenAsync();
        return TypedResults.NoContent();
    }
}
