using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace PsoasBot.Commands;

/// <summary>Which proxies are believed when they say who has called them, and how. Setting <c>TrustedProxies</c>: addresses or networks, this machine unless set.</summary>
internal static class TrustedProxies
{
    private static readonly IPNetwork[] ThisMachine = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

    /// <summary>Goes before whatever asks where a request comes from.</summary>
    /// <exception cref="FormatException">One of them is neither an address nor a network.</exception>
    public static IApplicationBuilder UseTrustedProxies(this WebApplication app)
    {
        var networks = Networks.In(app.Configuration, "TrustedProxies");
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks.Count > 0 ? networks : ThisMachine)
        {
            options.KnownIPNetworks.Add(network);
        }

        return app.UseForwardedHeaders(options);
    }
}
