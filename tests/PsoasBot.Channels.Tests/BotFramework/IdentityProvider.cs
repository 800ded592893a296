using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PsoasBot.Channels.Tests.BotFramework;

/// <summary>Who signs the channels' tokens, on a real socket: its metadata, the keys that it publishes, and tokens made by hand.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";

    private readonly WebApplication _app;
    private readonly List<RSA> _made = [];
    private volatile JsonArray _published = [];

    private IdentityProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(context =>
        {
            context.Response.ContentType = "application/json";
            if (IsDown)
            {
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return Task.CompletedTask;
            }

            if (context.Request.Path == "/keys")
            {
                Fetches++;
                return context.Response.WriteAsync(new JsonObject { ["keys"] = _published.DeepClone() }.ToJsonString());
            }

            return context.Response.WriteAsync(new JsonObject { ["issuer"] = Issuer, ["jwks_uri"] = $"{_app.Urls.First()}/keys" }.ToJsonString());
        });
    }

    public string Metadata => $"{_app.Urls.First()}/v1/.well-known/openidconfiguration";

    public bool IsDown { get; set; }

    /// <summary>How often its keys were fetched.</summary>
    public int Fetches { get; private set; }

    public static async Task<IdentityProvider> StartAsync()
    {
        var provider = new IdentityProvider();
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>Publishes keys in place of those before, each endorsed for a test client and for Teams.</summary>
    public void Publish(params SigningKey[] keys) => _published = [.. keys.Select(key => key.Published)];

    public SigningKey NewKey(string id, params string[] endorsements)
    {
        var rsa = RSA.Create(2048);
        _made.Add(rsa);
        return new SigningKey(id, rsa, endorsements);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _made.ForEach(rsa => rsa.Dispose());
    }
}

/// <param name="Endorsements">The channels that it may speak for; none: it is published without saying so.</param>
internal sealed record SigningKey(string Id, RSA Rsa, IReadOnlyList<string> Endorsements)
{
    public JsonObject Published
    {
        get
        {
            var rsa = Rsa.ExportParameters(includePrivateParameters: false);
            var key = new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = Id,
                ["n"] = Base64Url.EncodeToString(rsa.Modulus),
                ["e"] = Base64Url.EncodeToString(rsa.Exponent),
            };
            if (Endorsements.Count > 0)
            {
                key["endorsements"] = new JsonArray([.. Endorsements.Select(channel => JsonValue.Create(channel))]);
            }

            return key;
        }
    }

    public string Sign(JsonObject claims) => Sign(new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = Id }, claims);

    public string Sign(JsonObject header, JsonObject claims) => Sign(
        header, claims, signed => Rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>A token of any kind, such as none that should be believed.</summary>
    public static string Sign(JsonObject header, JsonObject claims, Func<byte[], byte[]> signature)
    {
        var signed = $"{Part(header)}.{Part(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(signature(Encoding.ASCII.GetBytes(signed)))}";

        static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
