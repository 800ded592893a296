using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PsoasBot.Channels.DirectLine.Settings;
using PsoasBot.Channels.DirectLine.Tokens;
using PsoasBot.Channels.Http;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Storage;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine;

/// <summary>What is said, both ways.</summary>
internal static class ActivityEndpoints
{
    /// <summary>Takes one activity from the user and runs its turn.</summary>
    /// <returns>
    /// 200 with the id of the activity; 400, 413, 429 for what is no activity, too long or too much; 404 when the conversation has ended or never was; 503
    /// when it cannot be kept, or when too many turns wait. An emergency in an activity that was read but is not taken has the urgent card in
    /// <c>activities</c> beside the error.
    /// </returns>
    public static async Task<Results<JsonHttpResult<ResourceResponse>, JsonHttpResult<ErrorBody>>> Post(
        string id, HttpContext context, [AsParameters] PostServices needs, CancellationToken cancellationToken)
    {
        var caller = DirectLineCaller.Of(context.Request, needs.Tokens, id);
        if (caller is not { Claims: { } claims })
            return caller.Refusal!;

        var body = await ActivityBody.ReadAsync(context.Request, needs.Options.Value.MessageBytes, cancellationToken);
        if (body is not { Activity: { } activity })
            return body.Refusal!;

        var conversation = needs.Conversations.New(claims); // what is known when nothing can be read
        if ((activity.Type == "typing" ? needs.Limits.RefuseCall(id, context) : needs.Limits.RefuseMessage(id, body.Length, context)) is { } tooMuch)
            return DirectLineRefusals.With(tooMuch, conversation.UrgentReplyTo(activity, needs.Turns, isHurried: true));

        using var turn = await needs.Limits.TurnAsync(cancellationToken);
        if (!turn.IsAcquired)
        {
            using var screening = needs.Limits.Screening();
            return DirectLineRefusals.Busy(context, conversation.UrgentReplyTo(activity, needs.Turns, isHurried: !screening.IsAcquired));
        }

        try
        {
            if (await needs.Conversations.FindAsync(id) is not { } found)
                return DirectLineRefusals.Unknown(conversation.UrgentReplyTo(activity, needs.Turns));

            conversation = found;
            if (activity.Type != "typing" && IsFull(conversation, needs.Options.Value))
                return DirectLineRefusals.Full(conversation.UrgentReplyTo(activity, needs.Turns));

            var taken = await conversation.RunAsync(activity, needs.Turns, cancellationToken);
            if (activity.Type == "endOfConversation")
            {
                await needs.Conversations.EndAsync(id);
                needs.Log.Forget(ChannelIds.DirectLine, id);
                await needs.Log.WrittenAsync();
            }

            return taken is not { } one ? DirectLineRefusals.Unknown() : TypedResults.Json(
                new ResourceResponse(one.Id) { ReachesStaff = one.IsOnRecord && needs.Log.KeepsWords && FeedbackReader.Read(activity, []) is not null ? true : null },
                ResponseJson.Default.ResourceResponse);
        }
        catch (Exception exception) when (StorageFailures.Is(exception))
        {
            return StorageFailures.Refuse(context, exception, conversation.UrgentReplyTo(activity, needs.Turns));
        }
    }

    /// <summary>One page of what was said since a watermark, or from the beginning without one; <c>"more":true</c> where there is more.</summary>
    /// <returns>400 for a watermark that is none; 429 when somebody looks too often.</returns>
    public static async Task<Results<FileContentHttpResult, JsonHttpResult<ErrorBody>>> Get(
        string id, string? watermark, HttpContext context, DirectLineTokens tokens, DirectLineConversations conversations, DirectLineLimits limits)
    {
        if ((DirectLineCaller.Of(context.Request, tokens, id).Refusal ?? limits.RefuseCall(id, context)) is { } refusal)
            return refusal;

        if (await conversations.FindAsync(id) is not { } conversation)
            return DirectLineRefusals.Unknown();

        if (Watermark.Parse(watermark) is not { } since)
            return DirectLineRefusals.WatermarkNotOurs();

        return await conversation.AfterAsync(since) is { } set
            ? TypedResults.Bytes(set.ToJson(), "application/json; charset=utf-8")
            : DirectLineRefusals.Unknown();
    }

    /// <summary>Holds a socket open, on which everything said since a watermark comes, and everything after it.</summary>
    /// <param name="t">The token of the stream. It stands in the address because a browser sends no header here.</param>
    public static async Task<Results<EmptyHttpResult, JsonHttpResult<ErrorBody>>> Stream(
        string id, string? watermark, string? t, HttpContext context, [AsParameters] StreamServices needs)
    {
        var caller = DirectLineCaller.OfStream(t, context.Request, needs.Tokens, id);
        if (caller is not { Claims: { } claims })
            return caller.Refusal!;

        if (needs.Limits.RefuseCall(id, context) is { } tooMuch)
            return tooMuch;

        if (!context.WebSockets.IsWebSocketRequest)
            return ErrorBody.Of(StatusCodes.Status400BadRequest, "BadArgument", "a stream is opened as a WebSocket");

        if (await needs.Conversations.FindAsync(id) is not { } conversation)
            return DirectLineRefusals.Unknown();

        if (Watermark.Parse(watermark) is not { } since)
            return DirectLineRefusals.WatermarkNotOurs();

        await needs.Streams.RunAsync(context, conversation, since, claims);
        return TypedResults.Empty;
    }

    private static bool IsFull(DirectLineConversation conversation, DirectLineOptions options) =>
        conversation.Stored.Length >= options.ActivitiesPerConversation || conversation.Stored.Bytes >= options.ConversationBytes;
}
