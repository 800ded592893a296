using System.Net;
using Microsoft.AspNetCore.Http;
using PsoasBot.Channels.Tests.BotFramework;

namespace PsoasBot.Channels.Tests;

/// <summary>A clinic with a website and no bot in Azure.</summary>
public sealed class AllowedHostsTests : IDisposable
{
    private readonly PsoasBotFactory _factory = new()
    {
        Settings = { ["AllowedHosts:0"] = "chat.clinic.example", ["DirectLine:AllowedOrigins:0"] = "https://clinic.example" },
    };

    public void Dispose() => _factory.Dispose();

    [Theory]
    [InlineData("chat.clinic.example", 200)]
    [InlineData("CHAT.clinic.example:8443", 200)]
    [InlineData("other.example", 403)]
    [InlineData("clinic.example", 403)]
    [InlineData("127.0.0.1", 403)]
    public async Task Everybody_is_served_by_the_listed_name_and_by_no_other(string host, int status)
    {
        var context = await _factory.Server.SendAsync(request =>
        {
            request.Request.Path = "/answers";
            request.Request.Host = new HostString(host);
            request.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
        });

        Assert.Equal(status, context.Response.StatusCode);
    }

    [Fact]
    public async Task This_machine_is_served_by_its_own_name_too()
    {
        var context = await _factory.Server.SendAsync(request =>
        {
            request.Request.Path = "/health/live";
            request.Request.Host = new HostString("localhost:3978");
            request.Connection.RemoteIpAddress = IPAddress.Loopback;
        });

        Assert.Equal(200, context.Response.StatusCode);
    }

    [Theory]
    [InlineData("https://clinic.example", HttpStatusCode.OK)]
    [InlineData("https://chat.clinic.example", HttpStatusCode.OK)]
    [InlineData("https://other.example", HttpStatusCode.Forbidden)]
    public async Task Pages_of_the_listed_sites_and_our_own_get_a_token(string origin, HttpStatusCode status)
    {
        using var client = Client("chat.clinic.example");
        client.DefaultRequestHeaders.Add("Origin", origin);

        using var response = await client.PostAsync("/api/token", null);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task There_is_no_endpoint_for_channels_and_it_says_so(string method)
    {
        using var client = Client("chat.clinic.example");
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages") { Content = Json.Content(Incoming.Activity("message")) };

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(
            "this service serves a website only and takes no activities here; to have a bot in Azure as well, set BotFramework:AppId",
            (string?)(await Json.ReadAsync(response))["error"]?["message"]);
    }

    [Fact]
    public async Task A_host_that_is_refused_is_told_the_setting_and_so_is_the_log_once()
    {
        using var client = Client("other.example");

        using var first = await client.GetAsync("/widget.js");
        using var second = await client.GetAsync("/");

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [first.StatusCode, second.StatusCode]);
        Assert.Contains("AllowedHosts", (string?)(await Json.ReadAsync(first))["error"]?["message"], StringComparison.Ordinal);
        Assert.StartsWith(
            "Warning: other.example was refused: the Host header names none of the hosts in the setting AllowedHosts",
            Assert.Single(_factory.Log.Lines, line => line.Contains("refused", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    private HttpClient Client(string host)
    {
        var client = _factory.CreateClient();
        client.DefaultRequestHeaders.Host = host;
        return client;
    }
}
