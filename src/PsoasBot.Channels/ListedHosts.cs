using Microsoft.AspNetCore.Http;
using PsoasBot.Channels.Http;

namespace PsoasBot.Channels;

/// <summary>Answers to the public names of the service, and to this machine by its own, as what looks after it does.</summary>
internal static class ListedHosts
{
    /// <summary>To be run before anything else answers.</summary>
    public static Task InvokeAsync(HttpContext context, IReadOnlyList<string> allowed, RequestDelegate next) =>
        allowed.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase) || Loopback.IsCaller(context)
            ? next(context)
            : RefusedCallers.Refuse(
                context, context.Request.Host.Host, "the Host header names none of the hosts in the setting AllowedHosts; add the name that visitors call").ExecuteAsync(context);
}
