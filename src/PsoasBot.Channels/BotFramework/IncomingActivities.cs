using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using PsoasBot.Channels.Http;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Teams;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Gives each activity the turn that it asks for: in the response where the channel waits for it, and else behind it.</summary>
internal sealed class IncomingActivities(MessageTurns turns, TurnQueue queue, InvokeHandler invokes, ConnectorClient connector)
{
    public async Task<IResult> TakeAsync(Activity incoming, CancellationToken cancellationToken) => incoming switch
    {
        { Type: "invoke" } => ResultOf(await queue.RunAsync(token => invokes.AnswerAsync(incoming, token), cancellationToken)),
        { DeliveryMode: "expectReplies" } => TypedResults.Json(
            await queue.RunAsync(token => CollectAsync(incoming, token), cancellationToken), ResponseJson.Default.ExpectedReplies),
        _ => queue.TryAdd(incoming, token => RunAsync(incoming, token)) ? TypedResults.Ok() : new Busy(),
    };

    private Task RunAsync(Activity incoming, CancellationToken cancellationToken) => turns.HandleAsync(
        incoming, (reply, token) => connector.ReplyAsync(incoming, reply, token), cancellationToken);

    private async Task<ExpectedReplies> CollectAsync(Activity incoming, CancellationToken cancellationToken)
    {
        var replies = ImmutableArray.CreateBuilder<Activity>();
        await turns.HandleAsync(
            incoming,
            (reply, _) =>
            {
                replies.Add(reply);
                return Task.FromResult<string?>("");
            },
            cancellationToken);
        return new ExpectedReplies(replies.ToImmutable());
    }

    private static IResult ResultOf(InvokeResponse response) => response.Body is { } body
        ? TypedResults.Text(body.GetRawText(), "application/json", statusCode: response.Status)
        : TypedResults.StatusCode(response.Status);

    /// <summary>The channel is asked to come again; it has been told nothing, so nothing is lost but time.</summary>
    private sealed class Busy : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = "1";
            return ErrorBody.Of(
                StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "there are too many turns in progress").ExecuteAsync(httpContext);
        }
    }
}
