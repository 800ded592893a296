using System.Net;
using Microsoft.AspNetCore.Http;
using PsoasBot.Channels.DirectLine.Settings;
using PsoasBot.Channels.Http;

namespace PsoasBot.Channels;

/// <summary>Refuses whatever does not come from this machine, or was sent by a page of another site through its browser.</summary>
internal static class LoopbackOnly
{
    private const string Cure = "to serve a website, list the public name of the service in the setting AllowedHosts";

    /// <summary>To be run before anything else answers.</summary>
    public static Task InvokeAsync(HttpContext context, RequestDelegate next) => Objection(context) is (var caller, var message)
        ? RefusedCallers.Refuse(context, caller, message).ExecuteAsync(context)
        : next(context);

    /// <returns>Who is refused and why; null when nobody is.</returns>
    private static (string Caller, string Message)? Objection(HttpContext context)
    {
        // No address: a connection inside the process, as a test server makes it.
        if (context.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote))
            return ("A machine elsewhere", $"requests are taken from this machine only; {Cure}");

        // A name of somebody else's that leads to this machine would make a stranger's page one of our own (DNS rebinding).
        if (!Loopback.IsHost(context.Request.Host.Host))
            return (context.Request.Host.Host, $"the Host header does not name this machine; {Cure}");

        return context.Request.Headers.Origin is [{ } origin] && !Loopback.IsUrl(origin) && !IsWidget(context.Request) && !DirectLineOrigins.IsAllowed(origin, context)
            ? (origin, "requests from pages of other sites are refused; name the site in the setting DirectLine:AllowedOrigins to let its pages hold the chat")
            : null;
    }

    /// <summary>A script tag on any site may load the widget's files; whether the chat in it may speak is asked elsewhere.</summary>
    private static bool IsWidget(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && (request.Path == "/widget.js" || request.Path.StartsWithSegments("/widget", StringComparison.Ordinal));
}
