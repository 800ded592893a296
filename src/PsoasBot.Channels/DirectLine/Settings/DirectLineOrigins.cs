using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.Http;

namespace PsoasBot.Channels.DirectLine.Settings;

/// <summary>Which pages may call. A browser names the page's origin; what is no browser names none, and may be served.</summary>
internal static class DirectLineOrigins
{
    /// <summary>Refuses a page of a site that the chat is not for. Goes before every route of Direct Line.</summary>
    public static ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Of(context.HttpContext.Request) is not { } origin || IsOwn(origin, context.HttpContext.Request) || IsAllowed(origin, context.HttpContext)
            ? next(context)
            : ValueTask.FromResult<object?>(RefusedCallers.Refuse(
                context.HttpContext, origin, "pages of this site may not hold the chat; add its origin to the setting DirectLine:AllowedOrigins"));

    /// <returns>Null when none is named.</returns>
    public static string? Of(HttpRequest request) => request.Headers.Origin is [{ Length: > 0 } origin] ? origin : null;

    /// <summary>Whether a page of another site calls Direct Line, and may.</summary>
    public static bool IsAllowed(string origin, HttpContext context) =>
        (context.Request.Path.StartsWithSegments("/v3/directline", StringComparison.OrdinalIgnoreCase)
            || context.Request.Path.Equals("/api/token", StringComparison.OrdinalIgnoreCase))
        && context.RequestServices.GetRequiredService<IOptions<DirectLineOptions>>().Value.Allows(origin);

    /// <summary>Whichever scheme we are reached by: the encryption may end in front of us.</summary>
    private static bool IsOwn(string origin, HttpRequest request) =>
        origin.Equals($"https://{request.Host}", StringComparison.OrdinalIgnoreCase)
        || origin.Equals($"http://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
