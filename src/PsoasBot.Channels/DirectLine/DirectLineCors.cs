using Microsoft.AspNetCore.Cors.Infrastructure;

namespace PsoasBot.Channels.DirectLine;

/// <summary>Which pages may call Direct Line from a browser, and with what. Source: the headers that Microsoft's client sends.</summary>
internal static class DirectLineCors
{
    public const string Policy = "DirectLine";

    public static void Add(CorsOptions options) => options.AddPolicy(Policy, policy => policy
        .SetIsOriginAllowed(Loopback.IsUrl)
        .WithMethods("GET", "POST")
        .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
        .SetPreflightMaxAge(TimeSpan.FromHours(1)));
}
