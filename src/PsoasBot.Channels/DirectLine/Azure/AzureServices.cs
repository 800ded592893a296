using Microsoft.Extensions.DependencyInjection;

namespace PsoasBot.Channels.DirectLine.Azure;

/// <summary>How Azure's Direct Line is called.</summary>
internal static class AzureServices
{
    /// <summary>A page waits meanwhile, so: three tries of three seconds at most, and none while Azure is known to be down.</summary>
    public static IServiceCollection AddAzureDirectLine(this IServiceCollection services)
    {
        services.AddHttpClient<AzureDirectLine>()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false, // the secret goes to the address that is configured, and nowhere else
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            })
            .RemoveAllLoggers() // what goes wrong is logged where it is known what it means
            .AddStandardResilienceHandler(options =>
            {
                options.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(10);
                options.AttemptTimeout.Timeout = TimeSpan.FromSeconds(3);
                options.Retry.MaxRetryAttempts = 2;
                options.Retry.Delay = TimeSpan.FromMilliseconds(300);
            });
        return services;
    }
}
