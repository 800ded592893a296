using System.Net;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using PsoasBot.Channels;
using PsoasBot.Channels.Http;
using PsoasBot.Channels.Turns;
using PsoasBot.Reloading;
using IPNetwork = System.Net.IPNetwork;

namespace PsoasBot.Commands;

/// <summary>
/// <c>/metrics</c>, as Prometheus reads it. Counts only, but it tells how busy a clinic is: so this machine reads it, and whoever the setting
/// <c>MetricsFrom</c> names, addresses or networks.
/// </summary>
internal static class MetricsEndpoint
{
    private const string Path = "/metrics";

    private static readonly string[] Meters = [OurMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    public static IServiceCollection AddMetricsToRead(this IServiceCollection services)
    {
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .SetResourceBuilder(ResourceBuilder.CreateEmpty().AddService("psoasbot", autoGenerateServiceInstanceId: false))
            .AddMeter(Meters)
            .AddPrometheusExporter(options => options.ScopeInfoEnabled = false));
        return services;
    }

    /// <exception cref="FormatException"><c>MetricsFrom</c> has something else than addresses and networks.</exception>
    public static void MapMetrics(this WebApplication app)
    {
        app.Services.GetRequiredService<MeterProvider>(); // listens before anything is counted
        app.Services.ObserveChannels();
        app.Services.ObserveKnowledge();
        var readers = Networks.In(app.Configuration, "MetricsFrom");
        app.MapPrometheusScrapingEndpoint(Path).WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head])).DisableHttpMetrics().Add(endpoint =>
        {
            var scrape = endpoint.RequestDelegate!; // the exporter's own
            endpoint.RequestDelegate = context => MayRead(context, readers) ? scrape(context) : RefuseAsync(context);
        });
    }

    private static bool MayRead(HttpContext context, IReadOnlyList<IPNetwork> readers) =>
        Loopback.IsCaller(context) || (context.Connection.RemoteIpAddress is { } caller && readers.Any(network => network.Contains(Plain(caller))));

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("Metrics can be read only from this machine and from the addresses in the setting MetricsFrom.");
    }
}
