using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace PsoasBot.Channels.DirectLine.Settings;

/// <summary>Which pages may call Direct Line from a browser, and with what. Source: the headers that Microsoft's client sends.</summary>
internal static class DirectLineCors
{
    public const string Policy = "DirectLine";

    public static void Add(CorsOptions cors, IOptions<DirectLineOptions> options) => cors.AddPolicy(Policy, policy => policy
        .SetIsOriginAllowed(options.Value.Allows)
        .WithMethods("GET", "POST", "DELETE")
        .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
        .WithExposedHeaders("retry-after")
        .SetPreflightMaxAge(TimeSpan.FromHours(1)));
}
