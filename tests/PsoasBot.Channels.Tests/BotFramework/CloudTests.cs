using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.BotFramework;
using PsoasBot.Channels.DirectLine.Azure;
using PsoasBot.Channels.DirectLine.Settings;

namespace PsoasBot.Channels.Tests.BotFramework;

/// <summary>What is secret in one cloud is never sent to another's hosts.</summary>
public sealed class CloudTests
{
    private static readonly string[] Services =
    [
        "https://smba.trafficmanager.net/amer/",
        "https://smba.infra.gcc.teams.microsoft.com/teams/",
        "https://directline.botframework.com/",
        "https://webchat.botframework.com/",
        "https://smba.infra.gov.teams.microsoft.us/teams/",
        "https://smba.infra.dod.teams.microsoft.us/teams/",
        "https://directline.botframework.azure.us/",
        "https://site.example/",
    ];

    [Theory]
    [InlineData(BotCloud.Public, "https://directline.botframework.com")]
    [InlineData(BotCloud.UsGovernment, "https://directline.botframework.azure.us")]
    public async Task Each_cloud_has_a_Direct_Line_of_its_own(BotCloud cloud, string host)
    {
        using var outside = new Outside();
        await using var bot = await StartAsync(cloud, outside);
        using var client = bot.Factory.CreateClient();

        using var response = await client.PostAsync(new Uri("/api/token", UriKind.Relative), null);
        using var page = await client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal($"{host}/v3/directline", (string?)(await Json.ReadAsync(response))["domain"]);
        Assert.Equal($"{host}/v3/directline/tokens/generate", Assert.Single(outside.Asked).AbsoluteUri);
        Assert.Contains($"connect-src 'self' {host} ", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BotCloud.Public, BotAppType.MultiTenant, "microsoftonline.com|trafficmanager.net|teams.microsoft.com|botframework.com")]
    [InlineData(BotCloud.Public, BotAppType.SingleTenant, "microsoftonline.com|trafficmanager.net|teams.microsoft.com|botframework.com")]
    [InlineData(BotCloud.UsGovernment, BotAppType.MultiTenant, "microsoftonline.us|teams.microsoft.us|botframework.azure.us")]
    [InlineData(BotCloud.UsGovernment, BotAppType.SingleTenant, "microsoftonline.us|teams.microsoft.us|botframework.azure.us")]
    public async Task No_secret_and_no_token_goes_to_the_hosts_of_another_cloud(BotCloud cloud, BotAppType type, string own)
    {
        using var outside = new Outside();
        await using var bot = await StartAsync(cloud, outside, type);
        using var client = bot.Factory.CreateClient();

        using var token = await client.PostAsync(new Uri("/api/token", UriKind.Relative), null);
        foreach (var service in Services)
        {
            using var response = await bot.PostAsync(
                bot.Activity(id: service, channel: "msteams").With("serviceUrl", service), bot.Key.Sign(bot.Claims().With("serviceurl", service)));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        var domains = own.Split('|');
        Assert.All(domains, domain => Assert.Contains(outside.Asked, asked => asked.Host.EndsWith(domain, StringComparison.Ordinal)));
        Assert.All(outside.Asked, asked => Assert.Contains(domains, domain => asked.Host.EndsWith(domain, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(BotCloud.UsGovernment, "https://directline.botframework.com/v3/directline", "Public")]
    [InlineData(BotCloud.UsGovernment, "https://europe.directline.botframework.com/v3/directline", "Public")]
    [InlineData(BotCloud.Public, "https://directline.botframework.azure.us/v3/directline", "UsGovernment")]
    public void A_Direct_Line_of_another_cloud_is_no_setting_to_start_with(BotCloud cloud, string domain, string other) => Assert.Equal(
        [$"DirectLine:AzureDomain is `{domain}`, a Direct Line of the cloud {other}, while BotFramework:Cloud is {cloud}. Remove it, or set BotFramework:Cloud to {other}."],
        new DirectLineCloud(Options.Create(new BotFrameworkOptions { Cloud = cloud })).Validate(null, new DirectLineOptions { AzureDomain = domain }).Failures);

    [Theory]
    [InlineData(BotCloud.Public, "https://europe.directline.botframework.com/v3/directline")]
    [InlineData(BotCloud.Public, "https://directline.example/v3/directline")]
    [InlineData(BotCloud.UsGovernment, "https://directline.botframework.azure.us/v3/directline")]
    [InlineData(BotCloud.UsGovernment, "http://127.0.0.1:3000/v3/directline")]
    public void Any_other_Direct_Line_is(BotCloud cloud, string domain) => Assert.True(
        new DirectLineCloud(Options.Create(new BotFrameworkOptions { Cloud = cloud })).Validate(null, new DirectLineOptions { AzureDomain = domain }).Succeeded);

    [Fact]
    public void Neither_is_an_authority_nor_a_service_host_of_another_cloud()
    {
        var options = new BotFrameworkOptions
        {
            AppId = RegisteredBot.AppId,
            TenantId = "t",
            AppPassword = "secret",
            Cloud = BotCloud.UsGovernment,
            Authority = "https://login.microsoftonline.com/t",
            OpenIdMetadata = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
            AllowedServiceHosts = ["*.botframework.com", "*.teams.microsoft.us"],
        };

        var failures = new BotFrameworkOptionsValidator().Validate(null, options).Failures;

        Assert.Equal(
            [
                "BotFramework:Authority has `https://login.microsoftonline.com/t`, a host of the cloud Public, while BotFramework:Cloud is UsGovernment; remove it, or set BotFramework:Cloud to Public",
                "BotFramework:AllowedServiceHosts has `*.botframework.com`, a host of the cloud Public, while BotFramework:Cloud is UsGovernment; remove it, or set BotFramework:Cloud to Public",
            ],
            failures);
    }

    private static Task<RegisteredBot> StartAsync(BotCloud cloud, Outside outside, BotAppType type = BotAppType.SingleTenant) => RegisteredBot.StartAsync(services =>
    {
        foreach (var name in (string[])[ConnectorClient.Client, TokenClients.Client, nameof(AzureDirectLine)])
        {
            services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => outside);
        }

        services.Configure<DirectLineOptions>(options => options.Secret = "the secret");
        services.Configure<BotFrameworkOptions>(options =>
            (options.Cloud, options.AppType, options.TenantId, options.Issuer) = (cloud, type, type == BotAppType.SingleTenant ? "t" : null, IdentityProvider.Issuer));
    });

    /// <summary>Notes who is asked, and answers as Entra, a connector and Direct Line would, all in one; nothing leaves this machine.</summary>
    private sealed class Outside : HttpMessageHandler
    {
        private readonly ConcurrentQueue<Uri> _asked = new();

        public IReadOnlyCollection<Uri> Asked => _asked;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _asked.Enqueue(request.RequestUri!); // every request has one
            var answer = new JsonObject
            {
                ["token_type"] = "Bearer", ["expires_in"] = 3600, ["access_token"] = "token", // Entra
                ["conversationId"] = "azure-1", ["token"] = "azure-token", // Direct Line
                ["id"] = "1", // a connector
            };
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer.ToJsonString(), Encoding.UTF8, "application/json") });
        }
    }
}
