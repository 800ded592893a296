using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using PsoasBot.Channels.Http;

namespace PsoasBot.Channels.BotFramework;

/// <summary>The keys that the channels sign with, as they are published; fetched when first needed and then kept. Any number of threads may ask.</summary>
/// <remarks>
/// The library's own keeper of keys refreshes them either behind the caller's back, so that the first request after a roll-over is refused and
/// a channel asks only once; or with every caller waiting while the publisher hangs. Here only those wait whose key is not known.
/// </remarks>
internal sealed partial class ChannelKeys(
    IOptions<BotFrameworkOptions> options, IHttpClientFactory clients, TimeProvider time, ILogger<ChannelKeys> logger) : IDisposable
{
    /// <summary>The name of the HTTP client that fetches them.</summary>
    public const string Client = "openid";

    /// <summary>How long keys are used before they are looked up again. Source: the default of Microsoft.IdentityModel.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    /// <summary>Between two fetches, whoever asks: strangers may name keys that never were.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>The same while there are no keys at all.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private ImmutableDictionary<string, JsonWebKey>? _keys; // replaced whole
    private DateTimeOffset _tried = DateTimeOffset.MinValue;
    private DateTimeOffset _fetched = DateTimeOffset.MinValue;

    /// <returns>Null for a key that nobody published.</returns>
    /// <exception cref="IOException">The keys could never be fetched. Once they were, the last good ones serve for as long as it takes.</exception>
    public async Task<JsonWebKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var known = Volatile.Read(ref _keys);
        if (known?.GetValueOrDefault(keyId) is { } key && (time.GetUtcNow() - _fetched < Fresh || !await _fetching.WaitAsync(0, cancellationToken)))
            return key;

        if (known?.ContainsKey(keyId) is not true)
            await _fetching.WaitAsync(cancellationToken);

        try
        {
            if (ReferenceEquals(known, _keys) && time.GetUtcNow() - _tried >= (known is null ? FirstPause : Pause))
                await FetchAsync(cancellationToken);
        }
        finally
        {
            _fetching.Release();
        }

        return _keys is { } keys ? keys.GetValueOrDefault(keyId) : throw new IOException("the keys of the channels could not be fetched");
    }

    public void Dispose() => _fetching.Dispose();

    private async Task FetchAsync(CancellationToken cancellationToken)
    {
        var address = options.Value.OpenIdMetadata ?? CloudAddresses.Of(options.Value.Cloud).OpenIdMetadata;
        _tried = time.GetUtcNow();
        try
        {
            var documents = new HttpDocumentRetriever(clients.CreateClient(Client)) { RequireHttps = !Loopback.IsUrl(address) };
            var published = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancellationToken);
            _keys = published.JsonWebKeySet.Keys
                .Where(key => !string.IsNullOrEmpty(key.KeyId))
                .GroupBy(key => key.KeyId, StringComparer.Ordinal)
                .ToImmutableDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
            _fetched = _tried;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogUnreachable(address, exception.GetBaseException().GetType().Name); // whatever it was, the last good keys serve on
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The keys of the channels could not be fetched from {Address}: {Error}. Those fetched before, if any, serve on.")]
    private partial void LogUnreachable(string address, string error);
}
