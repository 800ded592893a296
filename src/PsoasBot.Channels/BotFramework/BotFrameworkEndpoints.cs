using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace PsoasBot.Channels.BotFramework;

/// <summary>The Bot Framework's side: activities in at one address, replies out to the connector that sent them.</summary>
public static class BotFrameworkEndpoints
{
    public static void MapBotFramework(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/messages", Post);
    }

    /// <summary>Takes one activity and has its turn run.</summary>
    /// <returns>
    /// 200, with the replies where they are expected in it; for an invoke what it is answered with; 400, 413 for what is no activity;
    /// 401, 403 for who may not send it; 503 while there is too much to do.
    /// </returns>
    private static async Task<IResult> Post(
        HttpRequest request,
        ChannelCallers callers,
        IOptions<BotFrameworkOptions> options,
        IncomingActivities activities,
        CancellationToken cancellationToken)
    {
        var caller = await callers.OfAsync(request, cancellationToken);
        if (caller.Refusal is { } refusal)
        {
            return refusal;
        }

        var body = await ActivityBody.ReadAsync(request, cancellationToken);
        return body is { Activity: { } incoming }
            ? caller.ObjectionTo(incoming, options.Value.AllowedTenants) ?? await activities.TakeAsync(incoming, cancellationToken)
            : body.Refusal!; // not null: there is no activity
    }
}
