using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace PsoasBot.Channels.BotFramework;

/// <summary>The names under which bots have long been configured; ours count where both are given.</summary>
internal static class ConventionalNames
{
    /// <exception cref="OptionsValidationException">The type of the app is none.</exception>
    public static void Apply(BotFrameworkOptions options, IConfiguration configuration)
    {
        options.AppId ??= configuration["MicrosoftAppId"];
        options.AppPassword ??= configuration["MicrosoftAppPassword"];
        options.TenantId ??= configuration["MicrosoftAppTenantId"];
        if (configuration["BotFramework:AppType"] is null && configuration["MicrosoftAppType"] is { Length: > 0 } type)
        {
            options.AppType = Enum.TryParse<BotAppType>(type, ignoreCase: true, out var known)
                ? known
                : throw new OptionsValidationException(
                    "", typeof(BotFrameworkOptions), [$"MicrosoftAppType is `{type}`; write SingleTenant, MultiTenant or UserAssignedMSI"]);
        }
    }
}
