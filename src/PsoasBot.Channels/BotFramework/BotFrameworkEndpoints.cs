using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.BotFramework;

/// <summary>The Bot Framework's side: activities in at one address, replies out to the connector that sent them.</summary>
public static class BotFrameworkEndpoints
{
    /// <summary>How long the channel waits for us while we wait for its connector. Source: Azure gives a bot 15 s.</summary>
    private static readonly TimeSpan ReplyTime = TimeSpan.FromSeconds(10);

    public static void MapBotFramework(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/messages", Post);
    }

    /// <summary>Takes one activity and runs its turn.</summary>
    /// <returns>200, with the replies where they are expected in it; 400, 413 for what is no activity; for an invoke what it is answered with.</returns>
    private static async Task<Results<Ok, JsonHttpResult<ExpectedReplies>, JsonHttpResult<ErrorBody>, StatusCodeHttpResult, ContentHttpResult>> Post(
        HttpRequest request,
        TurnHandler turns,
        InvokeHandler invokes,
        ConnectorClient connector,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var body = await ActivityBody.ReadAsync(request, cancellationToken);
        if (body is not { Activity: { } incoming })
        {
            return body.Refusal!; // not null: there is no activity
        }

        if (incoming.Type == "invoke")
        {
            var answer = await invokes.AnswerAsync(incoming, cancellationToken);
            return answer.Body is { } content
                ? TypedResults.Text(content.GetRawText(), "application/json", statusCode: answer.Status)
                : TypedResults.StatusCode(answer.Status);
        }

        if (incoming.DeliveryMode == "expectReplies")
        {
            return TypedResults.Json(await CollectAsync(incoming, turns, cancellationToken), ChannelsJson.Default.ExpectedReplies);
        }

        // A caller that hangs up does not take the reply with it.
        using var deadline = new CancellationTokenSource(ReplyTime, time);
        await turns.HandleAsync(incoming, (reply, token) => connector.ReplyAsync(incoming, reply, token), deadline.Token);
        return TypedResults.Ok();
    }

    private static async Task<ExpectedReplies> CollectAsync(Activity incoming, TurnHandler turns, CancellationToken cancellationToken)
    {
        List<Activity> replies = [];
        await turns.HandleAsync(
            incoming,
            (reply, _) =>
            {
                replies.Add(reply);
                return Task.FromResult<string?>(null);
            },
            cancellationToken);
        return new ExpectedReplies([.. replies]);
    }
}
