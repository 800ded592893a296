using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PsoasBot.Channels.Tests.DirectLine.Azure;

/// <summary>A Direct Line of Azure's that the tests play, on loopback.</summary>
public sealed class AzureDirectLineTests : IAsyncLifetime, IDisposable
{
    private const string Good = """{"conversationId":"azure-1","token":"azure-token","expires_in":3600}""";

    private readonly PsoasBotFactory _factory = new() { Otherwise = services => services.AddSingleton(TimeProvider.System) }; // the waits between tries are real
    private readonly Queue<(int Status, string Body)> _answers = new();
    private readonly List<(string Path, string? Authorization, JsonNode? Body)> _asked = [];
    private readonly WebApplication _azure;

    public AzureDirectLineTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _azure = builder.Build();
        _azure.Run(async context =>
        {
            _asked.Add((context.Request.Path, context.Request.Headers.Authorization, await JsonNode.ParseAsync(context.Request.Body)));
            var (status, body) = _answers.Dequeue();
            context.Response.StatusCode = status;
            await context.Response.WriteAsync(body);
        });
    }

    private string Domain => $"{_azure.Urls.Single()}/v3/directline";

    public async Task InitializeAsync()
    {
        await _azure.StartAsync();
        _factory.Settings["DirectLine:Secret"] = "the secret";
        _factory.Settings["DirectLine:AzureDomain"] = Domain;
    }

    public async Task DisposeAsync() => await _azure.DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task A_page_is_handed_Azures_token_in_the_shape_of_ours()
    {
        _answers.Enqueue((200, Good));

        using var response = await AskAsync();
        var token = await Json.ReadAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["azure-token", "azure-1", Domain], [(string)token["token"]!, (string)token["conversationId"]!, (string)token["domain"]!]);
        Assert.Equal(3600, (int?)token["expires_in"]);
        var (path, authorization, body) = Assert.Single(_asked);
        Assert.Equal("/v3/directline/tokens/generate", path);
        Assert.Equal("Bearer the secret", authorization);
        Assert.StartsWith("dl_", (string?)token["userId"], StringComparison.Ordinal);
        Assert.Equal((string?)token["userId"], (string?)body!["user"]!["id"]);
        Assert.Equal("http://localhost:8080", (string?)body["trustedOrigins"]![0]);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task An_Azure_that_is_busy_for_a_moment_is_asked_again(int status)
    {
        _answers.Enqueue((status, ""));
        _answers.Enqueue((200, Good));

        using var response = await AskAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, _asked.Count);
    }

    [Fact]
    public async Task An_Azure_that_stays_down_is_told_as_such()
    {
        await _azure.StopAsync();

        using var response = await AskAsync();

        await DirectLineClient.AssertRefusedAsync(response, HttpStatusCode.ServiceUnavailable, "ServiceError");
        Assert.True(response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
    }

    [Theory]
    [InlineData(401, "")]
    [InlineData(403, "")]
    [InlineData(200, "<html>")]
    [InlineData(200, "{}")]
    public async Task What_Azure_will_never_take_is_asked_once_and_logged_without_the_secret(int status, string body)
    {
        _answers.Enqueue((status, body));

        using var response = await AskAsync();

        await DirectLineClient.AssertRefusedAsync(response, HttpStatusCode.BadGateway, "ServiceError");
        Assert.Single(_asked);
        Assert.Contains(_factory.Log.Lines, line => line.StartsWith("Error: Azure's Direct Line gave no token", StringComparison.Ordinal));
        Assert.DoesNotContain(_factory.Log.Lines, line => line.Contains("the secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Our_own_page_may_call_Azure()
    {
        using var client = _factory.CreateClient();

        using var response = await client.GetAsync(new Uri("/", UriKind.Relative));

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains($"connect-src 'self' {_azure.Urls.Single()} ", policy, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> AskAsync()
    {
        using var client = _factory.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/token");
        request.Headers.Add("Origin", "http://localhost:8080");
        return await client.SendAsync(request);
    }
}
