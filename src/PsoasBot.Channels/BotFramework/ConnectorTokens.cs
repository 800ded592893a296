using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace PsoasBot.Channels.BotFramework;

/// <summary>The token that shows a channel who we are, from Microsoft Entra. Kept and renewed by the library that fetches it.</summary>
internal sealed class ConnectorTokens : IDisposable
{
    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>> _acquire;
    private readonly SemaphoreSlim _acquiring = new(1, 1); // a hundred turns that find the token expired ask for one

    /// <param name="options">With credentials; see <see cref="BotFrameworkOptions.IsAuthenticated"/>.</param>
    public ConnectorTokens(IOptions<BotFrameworkOptions> options, IMsalHttpClientFactory clients)
    {
        var audience = options.Value.Audience ?? CloudAddresses.Of(options.Value.Cloud).Audience;
        if (options.Value.AppType == BotAppType.UserAssignedMsi)
        {
            var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.Value.AppId))
                .WithHttpClientFactory(clients).Build();
            _acquire = (isFresh, cancellationToken) =>
                identity.AcquireTokenForManagedIdentity(audience).WithForceRefresh(isFresh).ExecuteAsync(cancellationToken);
        }
        else
        {
            var app = AppOf(options.Value, clients);
            _acquire = (isFresh, cancellationToken) =>
                app.AcquireTokenForClient([$"{audience}/.default"]).WithForceRefresh(isFresh).ExecuteAsync(cancellationToken);
        }
    }

    /// <param name="isFresh">True to ask for a new one although the one we have should do.</param>
    /// <exception cref="MsalException">None is given to us; the code says why.</exception>
    public async Task<string> GetAsync(bool isFresh, CancellationToken cancellationToken)
    {
        await _acquiring.WaitAsync(cancellationToken);
        try
        {
            return (await _acquire(isFresh, cancellationToken)).AccessToken;
        }
        finally
        {
            _acquiring.Release();
        }
    }

    public void Dispose() => _acquiring.Dispose();

    private static IConfidentialClientApplication AppOf(BotFrameworkOptions options, IMsalHttpClientFactory clients)
    {
        var cloud = CloudAddresses.Of(options.Cloud);
        var tenant = options.AppType == BotAppType.MultiTenant ? cloud.MultiTenant : options.TenantId;
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithAuthority(options.Authority ?? $"{cloud.Login}/{tenant}")
            .WithInstanceDiscovery(false) // the authority is ours to choose, and asking for its other names costs a request
            .WithHttpClientFactory(clients);
        return (string.IsNullOrEmpty(options.CertificatePath)
            ? builder.WithClientSecret(options.AppPassword)
            : builder.WithCertificate(BotCertificate.Read(options), sendX5C: true)).Build();
    }
}
