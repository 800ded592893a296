using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PsoasBot.Channels.DirectLine.Tokens;
using PsoasBot.Channels.Http;
using PsoasBot.Channels.Messages;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Storage;

namespace PsoasBot.Channels.DirectLine;

/// <summary>A message that the visitor of a website leaves for the clinic. It is no part of the conversation, and stays when that is forgotten.</summary>
internal static class MessageEndpoints
{
    /// <summary>Room for the longest message that can be taken, in any script.</summary>
    private const int MostBytes = 8 * 1024;

    /// <summary>Whether messages are taken, and what may be promised of one.</summary>
    public static Results<JsonHttpResult<MessageTerms>, JsonHttpResult<ErrorBody>> Get(
        string id, HttpContext context, DirectLineTokens tokens, DirectLineLimits limits, MessageTaker taker) =>
        (DirectLineCaller.Of(context.Request, tokens, id).Refusal ?? limits.RefuseCall(id, context)) is { } refusal
            ? refusal
            : TypedResults.Json(new MessageTerms(taker.IsOpen, taker.IsHeard, taker.Promise, taker.Consent, taker.KeepDays), MessageJson.Default.MessageTerms);

    /// <summary>Takes a message.</summary>
    /// <returns>
    /// 200 when it is kept; 400 with <c>fields</c> for one that is not filled in; 404 where none are taken; 413, 429 for what is too long or too much; 503 when
    /// it cannot be kept. Whatever of these it is, a message that describes an emergency has the urgent card in <c>activities</c>.
    /// </returns>
    public static async Task<Results<JsonHttpResult<MessageTaken>, JsonHttpResult<ErrorBody>>> Post(
        string id, HttpContext context, [AsParameters] MessageServices needs, CancellationToken cancellationToken)
    {
        var caller = DirectLineCaller.Of(context.Request, needs.Tokens, id);
        if (caller is not { Claims: { } claims })
            return caller.Refusal!;

        if (await RequestBody.ReadAsync(context.Request, MostBytes, cancellationToken) is not { } body)
            return ErrorBody.Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"a message for the clinic may have {MostBytes} bytes at most");

        if ((needs.Limits.RefuseMessage(id, body.Length, context) ?? needs.Limits.RefuseMessageLeft(id, context)) is { } tooMuch)
            return tooMuch;

        if (MessageRequest.Read(body.Span) is not { } request)
            return ErrorBody.Of(StatusCodes.Status400BadRequest, "BadArgument", "the body is not a JSON object with name, phone, email, about and consent");

        var draft = request.Draft();
        var alarm = await AlarmAsync(draft.About, claims, needs, cancellationToken);
        var receipt = needs.Taker.Take(draft, new MessageSource(ChannelIds.DirectLine, id, request.Id), isUrgent: alarm is not null);
        return receipt switch
        {
            Taken taken => TypedResults.Json(new MessageTaken(taken.IsHeard, taken.Words) { Activities = alarm is null ? null : [alarm] }, MessageJson.Default.MessageTaken),
            Incomplete incomplete => ErrorBody.Of(StatusCodes.Status400BadRequest, "IncompleteMessage", receipt.Words, alarm, incomplete.Problems),
            Closed => ErrorBody.Of(StatusCodes.Status404NotFound, "NotFound", receipt.Words, alarm),
            _ => ErrorBody.Of(StatusCodes.Status503ServiceUnavailable, "ServiceError", receipt.Words, alarm),
        };
    }

    /// <summary>The urgent card for what somebody wrote, also where nothing can be remembered of it; null when it describes no emergency.</summary>
    private static async Task<Activity?> AlarmAsync(string about, TokenClaims claims, MessageServices needs, CancellationToken cancellationToken)
    {
        if (about.Length == 0)
            return null;

        var said = new Activity { Type = "message", Text = about };
        try
        {
            if (await needs.Conversations.FindAsync(claims.Conversation) is { } conversation)
                return await conversation.AlarmAsync(said, needs.Turns, cancellationToken);
        }
        catch (Exception exception) when (StorageFailures.Is(exception))
        {
            // It is shown all the same.
        }

        return needs.Conversations.New(claims).UrgentReplyTo(said, needs.Turns);
    }
}
