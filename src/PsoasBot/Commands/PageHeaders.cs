using Microsoft.Extensions.Options;
using PsoasBot.Channels.DirectLine.Settings;

namespace PsoasBot.Commands;

/// <summary>What a browser may do with what we serve.</summary>
internal static class PageHeaders
{
    /// <summary>Our own files and nothing else: no script or style in the page itself, none from another host.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; object-src 'none'";

    /// <summary>Goes before whatever serves pages.</summary>
    public static IApplicationBuilder UsePageHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.RequestServices.GetRequiredService<IOptions<DirectLineOptions>>().Value.Elsewhere is { } azure
            ? $"{ContentSecurityPolicy}; connect-src 'self' {azure}"
            : ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers.CacheControl = "no-cache"; // the files of the page change together, so each is asked for again
        return next(context);
    });
}
