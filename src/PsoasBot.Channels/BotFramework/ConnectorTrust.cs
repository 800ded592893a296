using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Which connectors are called, and which of them see our token.</summary>
/// <param name="environment">The web's: that of the host is another object, and is not told when the program finds that this is Development.</param>
internal sealed class ConnectorTrust(IOptions<BotFrameworkOptions> options, IWebHostEnvironment environment, Lazy<ConnectorTokens> tokens)
{
    private IReadOnlyList<string> Hosts => options.Value.AllowedServiceHosts is { Count: > 0 } hosts
        ? hosts
        : CloudAddresses.Of(options.Value.Cloud).ServiceHosts;

    /// <returns>Null for a service URL that is never called.</returns>
    public Uri? AddressOf(string? serviceUrl) => ServiceAddress.Of(serviceUrl, Hosts, environment.IsDevelopment());

    /// <summary>A test client on this machine gets none: it could not tell whether it is good, and it is worth stealing.</summary>
    public bool TakesToken(Uri address) => options.Value.IsAuthenticated && !address.IsLoopback;

    /// <returns>Null where none is shown.</returns>
    public async Task<string?> TokenForAsync(Uri address, bool isFresh, CancellationToken cancellationToken) =>
        TakesToken(address) ? await tokens.Value.GetAsync(isFresh, cancellationToken) : null;
}
