using System.Net;

namespace PsoasBot.Channels.Tests.DirectLine.Settings;

public sealed class DirectLineOriginsTests : IDisposable
{
    private readonly PsoasBotFactory _factory = new();

    public void Dispose() => _factory.Dispose();

    [Theory]
    [InlineData("/api/token", "https://clinic.example", HttpStatusCode.OK)]
    [InlineData("/api/token", "HTTPS://CLINIC.EXAMPLE", HttpStatusCode.OK)]
    [InlineData("/api/token", "http://localhost", HttpStatusCode.OK)]
    [InlineData("/api/token", "https://localhost", HttpStatusCode.OK)]
    [InlineData("/api/token", null, HttpStatusCode.OK)]
    [InlineData("/api/token", "https://other.example", HttpStatusCode.Forbidden)]
    [InlineData("/api/token", "https://clinic.example:8443", HttpStatusCode.Forbidden)]
    [InlineData("/api/token", "http://localhost:8080", HttpStatusCode.Forbidden)]
    [InlineData("/api/token", "null", HttpStatusCode.Forbidden)]
    [InlineData("/v3/directline/tokens/generate", "https://clinic.example", HttpStatusCode.OK)]
    [InlineData("/v3/directline/tokens/generate", "https://other.example", HttpStatusCode.Forbidden)]
    [InlineData("/api/messages", "https://clinic.example", HttpStatusCode.Forbidden)]
    public async Task Only_pages_of_the_sites_that_are_listed_and_our_own_are_served(string path, string? origin, HttpStatusCode status)
    {
        _factory.Settings["DirectLine:AllowedOrigins:0"] = "https://clinic.example";
        using var client = _factory.CreateClient();

        using var response = await SendAsync(client, HttpMethod.Post, path, origin);

        Assert.Equal(status, response.StatusCode);
        if (status == HttpStatusCode.Forbidden)
        {
            Assert.Equal("Forbidden", (string?)(await Json.ReadAsync(response))["error"]?["code"]);
        }
    }

    [Theory]
    [InlineData("https://clinic.example", "https://clinic.example", "DELETE")]
    [InlineData("https://other.example", null, "DELETE")]
    [InlineData("http://localhost:8080", null, "DELETE")]
    public async Task A_browser_is_told_which_pages_may_call(string origin, string? allowed, string method)
    {
        _factory.Settings["DirectLine:AllowedOrigins:0"] = "https://clinic.example";
        using var client = _factory.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, $"{DirectLineClient.Conversations}/x");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", "authorization");

        using var response = await client.SendAsync(request);

        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
        if (allowed is not null)
        {
            Assert.Contains(method, response.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_that_is_refused_can_read_which_setting_lets_it_in_and_the_log_says_so_once()
    {
        _factory.Settings["DirectLine:AllowedOrigins:0"] = "https://clinic.example";
        _factory.Settings["AllowedHosts:0"] = "localhost";
        using var client = _factory.CreateClient();

        using var response = await SendAsync(client, HttpMethod.Post, "/api/token", "https://other.example");
        using var again = await SendAsync(client, HttpMethod.Post, "/api/token", "https://other.example");

        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(
            "pages of this site may not hold the chat; add its origin to the setting DirectLine:AllowedOrigins",
            (string?)(await Json.ReadAsync(response))["error"]?["message"]);
        Assert.StartsWith(
            "Warning: https://other.example was refused: pages of this site may not hold the chat; add its origin to the setting DirectLine:AllowedOrigins",
            Assert.Single(_factory.Log.Lines, line => line.Contains("refused", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_good_on_pages_of_the_site_that_asked_for_it()
    {
        _factory.Settings["DirectLine:AllowedOrigins:0"] = "https://clinic.example";
        _factory.Settings["DirectLine:AllowedOrigins:1"] = "https://shop.example";
        using var client = _factory.CreateClient();
        using var issued = await SendAsync(client, HttpMethod.Post, "/api/token", "https://clinic.example");
        var token = (string)(await Json.ReadAsync(issued))["token"]!;

        using var elsewhere = await SendAsync(client, HttpMethod.Post, DirectLineClient.Conversations, "https://shop.example", token);
        using var here = await SendAsync(client, HttpMethod.Post, DirectLineClient.Conversations, "https://clinic.example", token);
        using var refreshed = await SendAsync(client, HttpMethod.Post, "/v3/directline/tokens/refresh", "https://clinic.example", token);
        var renewed = (string)(await Json.ReadAsync(refreshed))["token"]!;
        using var still = await SendAsync(client, HttpMethod.Post, "/v3/directline/tokens/refresh", "https://shop.example", renewed);

        await DirectLineClient.AssertRefusedAsync(elsewhere, HttpStatusCode.Forbidden, "BadArgument");
        Assert.Equal(HttpStatusCode.Created, here.StatusCode);
        Assert.Equal(HttpStatusCode.OK, refreshed.StatusCode);
        await DirectLineClient.AssertRefusedAsync(still, HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task Who_generates_a_token_can_say_which_pages_it_is_for()
    {
        using var client = _factory.CreateClient();
        using var content = Json.Content("""{"trustedOrigins":["http://localhost:1111"]}""");
        using var issued = await client.PostAsync("/v3/directline/tokens/generate", content);
        var token = (string)(await Json.ReadAsync(issued))["token"]!;

        using var other = await SendAsync(client, HttpMethod.Post, DirectLineClient.Conversations, "http://localhost:2222", token);
        using var named = await SendAsync(client, HttpMethod.Post, DirectLineClient.Conversations, "http://localhost:1111", token);

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Created], [other.StatusCode, named.StatusCode]);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, string? origin, string? token = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await client.SendAsync(request);
    }
}
