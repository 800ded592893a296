using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Channels.BotFramework;

namespace PsoasBot.Channels.Tests.BotFramework;

/// <summary>The service with credentials, in Development, the identity provider that its channels sign with, and the connector that they take replies at.</summary>
internal sealed class RegisteredBot : IAsyncDisposable
{
    public const string AppId = "11111111-2222-4333-8444-555555555555";

    private readonly HttpClient _client;

    private RegisteredBot(IdentityProvider identity, ConnectorStub connector, Action<IServiceCollection> otherwise, bool isListening)
    {
        (Identity, Connector) = (identity, connector);
        Key = identity.NewKey("k1", "emulator", "msteams");
        identity.Publish(Key);
        Factory = new PsoasBotFactory { Otherwise = services => otherwise(services.Configure<BotFrameworkOptions>(Configure)) };
        if (isListening)
        {
            Factory.UseKestrel();
        }

        _client = Factory.CreateClient();
    }

    public IdentityProvider Identity { get; }

    public ConnectorStub Connector { get; }

    public PsoasBotFactory Factory { get; }

    public SigningKey Key { get; }

    /// <summary>Where activities are posted to; of use to others only when it listens.</summary>
    public Uri Endpoint => new(_client.BaseAddress!, "/api/messages"); // not null: the factory sets it

    /// <param name="isListening">True for a real socket, which other programs reach.</param>
    public static async Task<RegisteredBot> StartAsync(Action<IServiceCollection>? otherwise = null, bool isListening = false) =>
        new(await IdentityProvider.StartAsync(), await ConnectorStub.StartAsync(), otherwise ?? (_ => { }), isListening);

    /// <summary>What a good token says just now.</summary>
    public JsonObject Claims() => new()
    {
        ["iss"] = IdentityProvider.Issuer,
        ["aud"] = AppId,
        ["serviceurl"] = Connector.Url,
        ["nbf"] = At(TimeSpan.Zero),
        ["exp"] = At(TimeSpan.FromHours(1)),
    };

    /// <returns>Seconds since 1970, as tokens have it.</returns>
    public long At(TimeSpan fromNow) => (Factory.Time.GetUtcNow() + fromNow).ToUnixTimeSeconds();

    public JsonObject Activity(string text = "hello", string id = "a-1", string channel = "emulator") =>
        Incoming.Message(text, channel: channel).With("id", id).With("serviceUrl", Connector.Url);

    /// <summary>Delivers an activity with that token and waits until its turn has ended.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonNode activity, string token) => PostAsync(activity, [$"Bearer {token}"]);

    public async Task<HttpResponseMessage> PostAsync(JsonNode activity, string[] authorizations)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = Json.Content(activity) };
        foreach (var authorization in authorizations)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        var response = await _client.SendAsync(request);
        await Factory.TurnsFinishedAsync();
        return response;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Factory.DisposeAsync();
        await Connector.DisposeAsync();
        await Identity.DisposeAsync();
    }

    private void Configure(BotFrameworkOptions options)
    {
        options.AppId = AppId;
        options.TenantId = "t";
        options.AppPassword = "secret";
        options.OpenIdMetadata = Identity.Metadata;
    }
}
