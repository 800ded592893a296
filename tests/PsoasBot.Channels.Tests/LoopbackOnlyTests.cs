using System.Net;
using Microsoft.AspNetCore.Http;
using PsoasBot.Channels.Tests.BotFramework;

namespace PsoasBot.Channels.Tests;

public sealed class LoopbackOnlyTests(PsoasBotFactory factory) : IClassFixture<PsoasBotFactory>
{
    [Theory]
    [InlineData("127.0.0.1", 200)]
    [InlineData("::1", 200)]
    [InlineData("::ffff:127.0.0.1", 200)]
    [InlineData("192.168.1.7", 403)]
    [InlineData("2001:db8::1", 403)]
    public async Task Only_this_machine_is_served(string address, int status)
    {
        var context = await factory.Server.SendAsync(request =>
        {
            request.Request.Path = "/health/live";
            request.Request.Host = new HostString("localhost");
            request.Connection.RemoteIpAddress = IPAddress.Parse(address);
        });

        Assert.Equal(status, context.Response.StatusCode);
    }

    [Theory]
    [InlineData("localhost:3978", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]:3978", HttpStatusCode.OK)]
    [InlineData("rebound.example", HttpStatusCode.Forbidden)]
    [InlineData("localhost.example", HttpStatusCode.Forbidden)]
    public async Task Only_names_of_this_machine_are_answered_to(string host, HttpStatusCode status)
    {
        using var client = factory.CreateClient();
        client.DefaultRequestHeaders.Host = host;

        using var response = await client.PostAsync("/api/token", null);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Whoever_is_refused_is_told_which_setting_lets_them_in()
    {
        using var client = factory.CreateClient();
        using var byName = new HttpRequestMessage(HttpMethod.Post, "/api/token") { Headers = { Host = "chat.clinic.example" } };
        using var byPage = new HttpRequestMessage(HttpMethod.Post, "/api/token") { Headers = { { "Origin", "https://clinic.example" } } };

        using var name = await client.SendAsync(byName);
        using var page = await client.SendAsync(byPage);

        Assert.Contains("in the setting AllowedHosts", (string?)(await Json.ReadAsync(name))["error"]?["message"], StringComparison.Ordinal);
        Assert.Contains("in the setting DirectLine:AllowedOrigins", (string?)(await Json.ReadAsync(page))["error"]?["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:8080", HttpStatusCode.OK)]
    [InlineData("https://site.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task A_page_of_another_site_cannot_send_through_its_visitors_browser(string origin, HttpStatusCode status)
    {
        using var client = factory.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", origin);

        using var response = await client.PostAsync("/api/messages", Json.Content(Incoming.Activity("typing")));

        Assert.Equal(status, response.StatusCode);
    }
}
