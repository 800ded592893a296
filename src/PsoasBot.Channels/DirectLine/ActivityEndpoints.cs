using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine;

/// <summary>What is said, both ways.</summary>
internal static class ActivityEndpoints
{
    /// <summary>Takes one activity from the user and runs its turn.</summary>
    /// <returns>200 with the id of the activity; 400, 413, 429 for what is no activity, too long or too much; 404 when the conversation has ended or never was.</returns>
    public static async Task<Results<JsonHttpResult<ResourceResponse>, JsonHttpResult<ErrorBody>>> Post(
        string id, HttpContext context, [AsParameters] PostNeeds needs, CancellationToken cancellationToken)
    {
        if (DirectLineCaller.Of(context.Request, needs.Tokens, id).Refusal is { } refusal)
        {
            return refusal;
        }

        if (await needs.Conversations.FindAsync(id) is not { } conversation)
        {
            return DirectLineRefusals.Unknown();
        }

        var body = await ActivityBody.ReadAsync(context.Request, needs.Options.Value.MessageBytes, cancellationToken);
        if (body is not { Activity: { } activity })
        {
            return body.Refusal!;
        }

        if (RefuseOneMore(activity, conversation, context, needs) is { } tooMuch)
        {
            return tooMuch;
        }

        var accepted = await conversation.RunAsync(activity, needs.Turns, cancellationToken);
        if (activity.Type == "endOfConversation")
        {
            await needs.Conversations.EndAsync(id);
            needs.Log.Forget(ChannelIds.DirectLine, id);
        }

        return accepted is null ? DirectLineRefusals.Unknown() : TypedResults.Json(new ResourceResponse(accepted), ChannelsJson.Default.ResourceResponse);
    }

    /// <summary>What was said since a watermark; all of it without one.</summary>
    /// <returns>400 for a watermark that we did not give out.</returns>
    public static async Task<Results<FileContentHttpResult, JsonHttpResult<ErrorBody>>> Get(
        string id, string? watermark, HttpRequest request, DirectLineTokens tokens, DirectLineConversations conversations)
    {
        if (DirectLineCaller.Of(request, tokens, id).Refusal is { } refusal)
        {
            return refusal;
        }

        if (await conversations.FindAsync(id) is not { } conversation)
        {
            return DirectLineRefusals.Unknown();
        }

        if (Watermark.Parse(watermark) is not { } since)
        {
            return DirectLineRefusals.WatermarkNotOurs();
        }

        return await conversation.AfterAsync(since, int.MaxValue) is { } set
            ? TypedResults.Bytes(set.ToJson(), "application/json; charset=utf-8")
            : DirectLineRefusals.Unknown();
    }

    /// <summary>Holds a socket open, on which everything said since a watermark comes, and everything after it.</summary>
    /// <param name="t">The token of the stream. It stands in the address because a browser sends no header here.</param>
    public static async Task<Results<EmptyHttpResult, JsonHttpResult<ErrorBody>>> Stream(
        string id, string? watermark, string? t, HttpContext context, [AsParameters] StreamNeeds needs)
    {
        var caller = DirectLineCaller.OfStream(t, context.Request, needs.Tokens, id);
        if (caller is not { Claims: { } claims })
        {
            return caller.Refusal!;
        }

        if (!context.WebSockets.IsWebSocketRequest)
        {
            return ErrorBody.Of(StatusCodes.Status400BadRequest, "BadArgument", "a stream is opened as a WebSocket");
        }

        if (await needs.Conversations.FindAsync(id) is not { } conversation)
        {
            return DirectLineRefusals.Unknown();
        }

        if (Watermark.Parse(watermark) is not { } since)
        {
            return DirectLineRefusals.WatermarkNotOurs();
        }

        await needs.Streams.RunAsync(context, conversation, since, claims);
        return TypedResults.Empty;
    }

    private static JsonHttpResult<ErrorBody>? RefuseOneMore(
        Activity activity, DirectLineConversation conversation, HttpContext context, PostNeeds needs) =>
        activity.Type == "typing" ? null
        : conversation.Stored.Length >= needs.Options.Value.ActivitiesPerConversation ? ErrorBody.Of(
            StatusCodes.Status413PayloadTooLarge, "ConversationTooLong", "the conversation has as many activities as one may have; begin another")
        : needs.Limits.RefuseMessage(conversation.Stored.Id, context);
}
