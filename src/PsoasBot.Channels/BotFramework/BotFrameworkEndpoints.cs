using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.Http;

namespace PsoasBot.Channels.BotFramework;

/// <summary>The Bot Framework's side: activities in at one address, replies out to the connector that sent them.</summary>
public static class BotFrameworkEndpoints
{
    public static void MapBotFramework(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.IsWebsiteOnly)
        {
            routes.Map("/api/messages", Nothing);
        }
        else
        {
            routes.MapPost("/api/messages", Post).AddEndpointFilter(HtmlForms.FilterAsync);
        }
    }

    /// <summary>Where only a website is served, no channel is authenticated, and so none may speak.</summary>
    private static JsonHttpResult<ErrorBody> Nothing() => ErrorBody.Of(
        StatusCodes.Status404NotFound, "NotFound", "this service serves a website only and takes no activities here; to have a bot in Azure as well, set BotFramework:AppId");

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
            return refusal;

        var body = await ActivityBody.ReadAsync(request, cancellationToken);
        return body is { Activity: { } incoming }
            ? caller.ObjectionTo(incoming, options.Value.AllowedTenants) ?? await activities.TakeAsync(incoming, cancellationToken)
            : body.Refusal!; // not null: there is no activity
    }
}
