using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Identity.Client;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Puts the Bot Framework into a web application.</summary>
internal static class BotFrameworkServices
{
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<BotFrameworkOptions, BotFrameworkOptionsValidator>()
            .BindConfiguration("BotFramework")
            .PostConfigure<IConfiguration>(ConventionalNames.Apply);
        services.AddHttpClient(ConnectorClient.Client).ConfigurePrimaryHttpMessageHandler(PublicHandler).RemoveAllLoggers();
        services.AddHttpClient(ChannelKeys.Client, client => client.Timeout = TimeSpan.FromSeconds(5)).RemoveAllLoggers();
        services.AddHttpClient(TokenClients.Client, client => client.Timeout = TimeSpan.FromSeconds(10)).RemoveAllLoggers();
        return services
            .AddSingleton<ChannelKeys>()
            .AddSingleton<ChannelTokenReader>()
            .AddSingleton<ChannelCallers>()
            .AddSingleton<IMsalHttpClientFactory, TokenClients>()
            .AddSingleton<ConnectorTokens>()
            .AddSingleton(provider => new Lazy<ConnectorTokens>(provider.GetRequiredService<ConnectorTokens>))
            .AddSingleton<ConnectorTrust>()
            .AddSingleton<ConnectorAttempts>()
            .AddSingleton<ConnectorClient>()
            .AddSingleton<InvokeHandler>()
            .AddSingleton<IncomingActivities>();
    }

    private static SocketsHttpHandler PublicHandler() => new()
    {
        AllowAutoRedirect = false, // a redirect would carry the reply to an address that nobody checked
        UseCookies = false,
        UseProxy = false,
        ConnectCallback = PublicSockets.ConnectAsync,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };
}
