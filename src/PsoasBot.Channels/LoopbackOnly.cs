using System.Net;
using Microsoft.AspNetCore.Http;
using PsoasBot.Channels.DirectLine;

namespace PsoasBot.Channels;

/// <summary>Refuses whatever does not come from this machine, or was sent by a page of another site through its browser.</summary>
internal static class LoopbackOnly
{
    /// <summary>To be run before anything else answers.</summary>
    public static Task InvokeAsync(HttpContext context, RequestDelegate next) => Objection(context) is { } objection
        ? ErrorBody.Of(StatusCodes.Status403Forbidden, "Forbidden", objection).ExecuteAsync(context)
        : next(context);

    private static string? Objection(HttpContext context)
    {
        // No address: a connection inside the process, as a test server makes it.
        if (context.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote))
        {
            return "requests are taken from this machine only";
        }

        // A name of somebody else's that leads to this machine would make a stranger's page one of our own (DNS rebinding).
        if (!Loopback.IsHost(context.Request.Host.Host))
        {
            return "the Host header does not name this machine";
        }

        return context.Request.Headers.Origin is [{ } origin] && !Loopback.IsUrl(origin) && !IsWidget(context.Request) && !DirectLineOrigins.IsAllowed(origin, context)
            ? "requests from pages of other sites are refused"
            : null;
    }

    /// <summary>A script tag on any site may load the widget's files; whether the chat in it may speak is asked elsewhere.</summary>
    private static bool IsWidget(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && (request.Path == "/widget.js" || request.Path.StartsWithSegments("/widget", StringComparison.Ordinal));
}
