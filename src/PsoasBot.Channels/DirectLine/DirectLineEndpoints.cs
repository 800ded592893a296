using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Channels.DirectLine.Settings;
using PsoasBot.Channels.DirectLine.Tokens;
using PsoasBot.Channels.Http;
using PsoasBot.Channels.Storage;

namespace PsoasBot.Channels.DirectLine;

/// <summary>Direct Line 3.0, served here, so that the widget and Microsoft's Web Chat need no Azure.</summary>
public static class DirectLineEndpoints
{
    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<RedisState>().IsConfigured)
        {
            routes.ServiceProvider.GetRequiredService<DirectLineTokens>(); // its key is fetched now: many first requests at once would all wait for it, and time out
        }

        routes.MapPost("/api/token", TokenEndpoints.Token).RequireCors(DirectLineCors.Policy).AddEndpointFilter(DirectLineOrigins.FilterAsync); // whatever stands in the body: nobody reads it

        var directLine = routes.MapGroup("/v3/directline").RequireCors(DirectLineCors.Policy)
            .AddEndpointFilter(DirectLineOrigins.FilterAsync)
            .AddEndpointFilter(StorageFailures.FilterAsync);
        directLine.MapPost("/conversations/{id}/upload", Upload);

        directLine = directLine.MapGroup("").AddEndpointFilter(HtmlForms.FilterAsync); // what takes JSON, or nothing
        directLine.MapPost("/tokens/generate", TokenEndpoints.Generate);
        directLine.MapPost("/tokens/refresh", TokenEndpoints.Refresh);
        directLine.MapPost("/conversations", ConversationEndpoints.Start);
        directLine.MapGet("/conversations/{id}", ConversationEndpoints.Reconnect);
        directLine.MapDelete("/conversations/{id}", ConversationEndpoints.End);
        directLine.MapPost("/conversations/{id}/activities", ActivityEndpoints.Post);
        directLine.MapGet("/conversations/{id}/activities", ActivityEndpoints.Get);
        directLine.MapGet("/conversations/{id}/stream", ActivityEndpoints.Stream);
        directLine.MapGet("/conversations/{id}/messages-left", MessageEndpoints.Get);
        directLine.MapPost("/conversations/{id}/messages-left", MessageEndpoints.Post);
        directLine.MapGet("/session/getsessionid", Session);
    }

    /// <summary>Files are not taken: nobody here looks at pictures, and whoever sends one should know at once.</summary>
    private static JsonHttpResult<ErrorBody> Upload(string id, HttpRequest request, DirectLineTokens tokens) =>
        DirectLineCaller.Of(request, tokens, id).Refusal
        ?? ErrorBody.Of(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "files are not taken here, only text");

    /// <summary>Some clients want a session before they begin; Azure's is for signing in, which nobody does here.</summary>
    private static JsonHttpResult<SessionResponse> Session() =>
        TypedResults.Json(new SessionResponse(""), TokenJson.Default.SessionResponse);
}
