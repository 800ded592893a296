using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Channels.BotFramework;

namespace PsoasBot.Channels.Tests.BotFramework;

/// <summary>Whom a registered bot speaks to, and who sees its token.</summary>
public sealed class OutboundTests : IAsyncLifetime
{
    private const string ServiceUrl = "https://smba.trafficmanager.net/amer/";

    private EntraStub _entra = null!; // set before each test

    public async Task InitializeAsync() => _entra = await EntraStub.StartAsync();

    public async Task DisposeAsync() => await _entra.DisposeAsync();

    [Fact]
    public async Task Replies_carry_one_token_of_the_tenant_for_as_long_as_it_is_good()
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = await StartAsync(connector);

        await DeliverAsync(bot, "a-1");
        await DeliverAsync(bot, "a-2");

        Assert.Equal(["/amer/v3/conversations/c/activities/a-1", "/amer/v3/conversations/c/activities/a-2"], connector.Received.Select(got => got.Target));
        Assert.Equal(["Bearer token-1", "Bearer token-1"], connector.Authorizations);
        var (path, form) = Assert.Single(_entra.Asked);
        Assert.Equal("/t/oauth2/v2.0/token", path);
        Assert.Equal(
            ("client_credentials", RegisteredBot.AppId, "secret", true),
            (form["grant_type"].ToString(), form["client_id"].ToString(), form["client_secret"].ToString(),
                form["scope"].ToString().Split(' ').Contains("https://api.botframework.com/.default")));
    }

    [Theory]
    [InlineData(BotCloud.Public, "smba.trafficmanager.net", "login.microsoftonline.com", "/botframework.com/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData(BotCloud.UsGovernment, "smba.infra.gov.teams.microsoft.us", "login.microsoftonline.us", "/microsoftservices.onmicrosoft.us/oauth2/v2.0/token", "https://api.botframework.us/.default")]
    public async Task A_multi_tenant_bot_asks_the_tenant_of_all_bots_in_its_cloud(BotCloud cloud, string service, string login, string path, string scope)
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = await StartAsync(connector, service, login, options =>
        {
            (options.AppType, options.TenantId, options.Cloud) = (BotAppType.MultiTenant, null, cloud);
            options.Issuer = IdentityProvider.Issuer;
        });

        using var response = await PostAsync(bot, "a-1", $"https://{service}/amer/");

        Assert.Equal("Bearer token-1", Assert.Single(connector.Authorizations));
        var asked = Assert.Single(_entra.Asked);
        Assert.Equal(path, asked.Path);
        Assert.Contains(scope, asked.Form["scope"].ToString().Split(' '));
    }

    [Theory]
    [InlineData(".pem")]
    [InlineData(".pfx")]
    public async Task A_certificate_stands_in_for_a_secret(string extension)
    {
        var file = Path.Combine(Path.GetTempPath(), $"psoasbot-{Guid.NewGuid()}{extension}");
        WriteCertificate(file);
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = await StartAsync(connector, otherwise: options =>
            (options.AppPassword, options.CertificatePath, options.CertificatePassword) = (null, file, "locked"));

        await DeliverAsync(bot, "a-1");
        File.Delete(file);

        Assert.Equal("Bearer token-1", Assert.Single(connector.Authorizations));
        var form = Assert.Single(_entra.Asked).Form;
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.Equal(3, form["client_assertion"].ToString().Split('.').Length);
        Assert.False(form.ContainsKey("client_secret"));
    }

    [Fact]
    public async Task An_identity_of_the_machine_needs_no_secret()
    {
        using var machine = new ManagedIdentity();
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = await RegisteredBot.StartAsync(services =>
        {
            services.AddHttpClient(ConnectorClient.Client).ConfigurePrimaryHttpMessageHandler(() => new Rerouted("smba.trafficmanager.net", connector.Url));
            services.AddHttpClient(TokenClients.Client).ConfigurePrimaryHttpMessageHandler(() => machine);
            services.Configure<BotFrameworkOptions>(options => (options.AppType, options.TenantId, options.AppPassword) = (BotAppType.UserAssignedMsi, null, null));
        });

        await DeliverAsync(bot, "a-1");
        await DeliverAsync(bot, "a-2");

        Assert.Equal(["Bearer token-of-the-machine", "Bearer token-of-the-machine"], connector.Authorizations);
        var asked = Assert.Single(machine.Asked);
        Assert.Equal("169.254.169.254", asked.Host);
        Assert.Contains("resource=https://api.botframework.com", Uri.UnescapeDataString(asked.Query), StringComparison.Ordinal);
        Assert.Contains($"client_id={RegisteredBot.AppId}", asked.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BotCloud.Public, "https://smba.trafficmanager.net/amer/", true)]
    [InlineData(BotCloud.Public, "https://webchat.botframework.com/", true)]
    [InlineData(BotCloud.Public, "https://smba.infra.gcc.teams.microsoft.com/teams", true)]
    [InlineData(BotCloud.Public, "https://smba.infra.gov.teams.microsoft.us/teams", false)]
    [InlineData(BotCloud.UsGovernment, "https://smba.infra.gov.teams.microsoft.us/teams", true)]
    [InlineData(BotCloud.UsGovernment, "https://webchat.botframework.azure.us/", true)]
    [InlineData(BotCloud.UsGovernment, "https://smba.trafficmanager.net/amer/", false)]
    public void Each_cloud_has_its_own_hosts(BotCloud cloud, string serviceUrl, bool isCalled) =>
        Assert.Equal(isCalled, ServiceAddress.Of(serviceUrl, CloudAddresses.Of(cloud).ServiceHosts, isLoopbackMeant: false) is not null);

    [Fact]
    public async Task A_token_that_the_channel_no_longer_takes_is_replaced_once()
    {
        await using var connector = await ConnectorStub.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        });
        await using var bot = await StartAsync(connector);

        await DeliverAsync(bot, "a-1");

        Assert.Equal(["Bearer token-1", "Bearer token-2"], connector.Authorizations);
        Assert.Contains(bot.Factory.Log.Lines, line => line.Contains("refused by its channel with 401", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_log_says_which_settings_to_look_at()
    {
        _entra.Refuses = true;
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = await StartAsync(connector);

        await DeliverAsync(bot, "a-1");

        Assert.Empty(connector.Received);
        Assert.Contains(bot.Factory.Log.Lines, line => line.Contains("gave us no token (invalid_client); look at BotFramework:AppId", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_test_client_on_this_machine_sees_no_token()
    {
        await using var bot = await RegisteredBot.StartAsync();

        using var response = await bot.PostAsync(bot.Activity(), bot.Key.Sign(bot.Claims()));

        Assert.Equal("", Assert.Single(bot.Connector.Authorizations));
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net.example/")]
    [InlineData("https://evil.smba.trafficmanager.net/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com.example/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@site.example/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    public async Task A_service_url_that_is_not_allowed_is_not_called_even_when_the_token_vouches_for_it(string serviceUrl)
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = await StartAsync(connector);

        using var response = await PostAsync(bot, "a-1", serviceUrl);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(connector.Received);
        Assert.Empty(_entra.Asked);
        Assert.Contains(bot.Factory.Log.Lines, line => line.Contains("serviceUrl is not https on one of", StringComparison.Ordinal));
    }

    private Task<RegisteredBot> StartAsync(
        ConnectorStub connector, string service = "smba.trafficmanager.net", string login = "login.microsoftonline.com", Action<BotFrameworkOptions>? otherwise = null) => RegisteredBot.StartAsync(services =>
    {
        services.AddHttpClient(ConnectorClient.Client).ConfigurePrimaryHttpMessageHandler(() => new Rerouted(service, connector.Url));
        services.AddHttpClient(TokenClients.Client).ConfigurePrimaryHttpMessageHandler(() => new Rerouted(login, _entra.Url));
        services.Configure(otherwise ?? (_ => { }));
    });

    private static async Task DeliverAsync(RegisteredBot bot, string id)
    {
        using var response = await PostAsync(bot, id, ServiceUrl);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(RegisteredBot bot, string id, string serviceUrl)
    {
        var claims = bot.Claims();
        claims["serviceurl"] = serviceUrl;
        return bot.PostAsync(bot.Activity(id: id, channel: "msteams").With("serviceUrl", serviceUrl), bot.Key.Sign(claims));
    }

    private static void WriteCertificate(string file)
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=psoasbot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        if (file.EndsWith(".pem", StringComparison.Ordinal))
        {
            File.WriteAllText(file, $"{certificate.ExportCertificatePem()}\n{rsa.ExportPkcs8PrivateKeyPem()}\n");
        }
        else
        {
            File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, "locked"));
        }
    }
}
