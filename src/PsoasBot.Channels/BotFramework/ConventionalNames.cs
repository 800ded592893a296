using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Settings outside our section: the names under which bots have long been configured, where ours are not given, and those of ASP.NET.</summary>
internal static class ConventionalNames
{
    /// <exception cref="OptionsValidationException">The type of the app is none.</exception>
    public static void Apply(BotFrameworkOptions options, IConfiguration configuration)
    {
        options.AppId ??= configuration["MicrosoftAppId"];
        options.AppPassword ??= configuration["MicrosoftAppPassword"];
        options.TenantId ??= configuration["MicrosoftAppTenantId"];
        options.AllowedHosts = [.. HostsIn(configuration.GetSection("AllowedHosts"))];
        if (configuration["BotFramework:AppType"] is null && configuration["MicrosoftAppType"] is { Length: > 0 } type)
        {
            options.AppType = Enum.TryParse<BotAppType>(type, ignoreCase: true, out var known)
                ? known
                : throw new OptionsValidationException(
                    "", typeof(BotFrameworkOptions), [$"MicrosoftAppType is `{type}`; write SingleTenant, MultiTenant or UserAssignedMSI"]);
        }
    }

    /// <summary>ASP.NET has one text for it, parted by semicolons; all our lists are lists.</summary>
    private static IEnumerable<string> HostsIn(IConfigurationSection section) =>
        section.Value?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        ?? section.GetChildren().Select(host => host.Value ?? "");
}
