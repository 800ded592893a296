using Microsoft.Extensions.Options;
using PsoasBot.Channels.BotFramework;
using PsoasBot.Channels.Http;

namespace PsoasBot.Commands;

/// <summary>Whether the service may start: with neither credentials nor a public name on this machine only, and in Development only.</summary>
internal static class ServeAccess
{
    /// <summary>Makes the environment Development when none is named and only this machine is served without credentials: somebody is trying it.</summary>
    /// <returns>What keeps it from starting, and the cure; null when nothing does.</returns>
    public static string? Objection(WebApplication app, ServeSettings settings)
    {
        var bot = app.Services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
        if (bot.IsOpen)
            return null;

        var missing = string.Join(", ", bot.Missing());
        if (settings.Urls.Split(';').FirstOrDefault(url => !Loopback.IsUrl(url)) is { } open)
        {
            return $"{open} would be open to everybody, as {missing} are missing; set them, or list the service's public name in AllowedHosts to serve a website without a bot, "
                + "or serve this machine only, as with --port 3978";
        }

        if (!IsNamed(settings, app.Configuration))
        {
            app.Environment.EnvironmentName = Environments.Development;
        }

        return app.Environment.IsDevelopment()
            ? null
            : $"the environment is {app.Environment.EnvironmentName}, where requests must be authenticated, and {missing} are missing; "
                + "set them, or list the service's public name in AllowedHosts to serve a website without a bot, or try it on this machine with --environment Development";
    }

    private static bool IsNamed(ServeSettings settings, IConfiguration configuration) =>
        settings.Environment is not null || !string.IsNullOrEmpty(configuration[HostDefaults.EnvironmentKey]);
}
