using System.Net;
using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PsoasBot.Channels.Tests.DirectLine;

public sealed class DirectLineStreamTests : IDisposable
{
    private readonly PsoasBotFactory _factory = new()
    {
        Settings =
        {
            ["DirectLine:MessagesPerMinute"] = "1000",
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace",
        },
    };

    private readonly HttpClient _http;
    private readonly DirectLineClient _client;

    public DirectLineStreamTests()
    {
        _http = _factory.CreateClient();
        _client = new DirectLineClient(_http);
    }

    public void Dispose()
    {
        _http.Dispose();
        _factory.Dispose();
    }

    [Fact]
    public async Task A_stream_tells_what_was_said_and_then_what_is()
    {
        var (id, token, url) = await OpenedAsync();
        using var listener = await Listener.OpenAsync(_factory, url);

        var greeting = await listener.NextAsync();
        await _client.SayAsync(id, token, "what is the psoas");
        var answered = await listener.NextAsync();

        Assert.Equal("Hello, I am automated and not a clinician.", (string?)Assert.Single(greeting!["activities"]!.AsArray())!["text"]);
        Assert.Equal("1", (string?)greeting["watermark"]);
        Assert.Equal("what is the psoas", (string?)answered!["activities"]![0]!["text"]);
        Assert.Equal("answer", (string?)answered["activities"]![1]!["channelData"]!["psoasBot"]!["outcome"]);
        Assert.Equal("3", (string?)answered["watermark"]);
    }

    [Fact]
    public async Task A_stream_that_is_opened_again_begins_where_the_client_was()
    {
        var (id, token, url) = await OpenedAsync();
        using (var first = await Listener.OpenAsync(_factory, url))
        {
            await first.NextAsync();
            first.Socket.Abort();
        }

        await _client.SayAsync(id, token, "hello");
        using var resumed = await _client.SendAsync(HttpMethod.Get, $"{DirectLineClient.Conversations}/{id}?watermark=1", token);
        using var again = await Listener.OpenAsync(_factory, (string)(await Json.ReadAsync(resumed))["streamUrl"]!);
        var missed = await again.NextAsync();

        Assert.Equal(["hello", "Good to see you."], missed!["activities"]!.AsArray().Select(activity => (string?)activity!["text"]));
        Assert.Equal("3", (string?)missed["watermark"]);
    }

    [Fact]
    public async Task Nothing_is_lost_or_told_twice_when_many_speak_at_once()
    {
        var (id, token, url) = await OpenedAsync();
        using var listener = await Listener.OpenAsync(_factory, url);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => _client.SayAsync(id, token, $"question {number}")));
        var heard = await listener.NextAsync(201);
        var (polled, watermark) = await _client.FetchAsync(id, token);

        Assert.Equal("201", watermark);
        Assert.Equal(polled.Select(activity => (string?)activity!["id"]), heard.Select(activity => (string?)activity["id"]));
        Assert.Equal(201, heard.Select(activity => (string?)activity["id"]).Distinct().Count());
        Assert.All(heard.Skip(1).Chunk(2), turn => Assert.Equal((string?)turn[0]["id"], (string?)turn[1]["replyToId"]));
    }

    [Fact]
    public async Task Frames_that_keep_the_line_open_are_let_pass_and_typing_is_not_told()
    {
        var (id, token, url) = await OpenedAsync();
        using var listener = await Listener.OpenAsync(_factory, url);
        await listener.NextAsync();

        await listener.Socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, CancellationToken.None);
        await listener.Socket.SendAsync(new byte[5000], WebSocketMessageType.Text, true, CancellationToken.None);
        await _client.PostAsync(id, token, new System.Text.Json.Nodes.JsonObject { ["type"] = "typing" });
        await _client.SayAsync(id, token, "hello");

        Assert.Equal("hello", (string?)(await listener.NextAsync())!["activities"]![0]!["text"]);
    }

    [Fact]
    public async Task A_client_that_says_goodbye_is_answered()
    {
        var (_, _, url) = await OpenedAsync();
        using var listener = await Listener.OpenAsync(_factory, url);
        await listener.NextAsync();

        await listener.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

        Assert.Equal(WebSocketState.Closed, listener.Socket.State);
    }

    [Fact]
    public async Task A_stream_closes_when_its_token_expires()
    {
        var (_, _, url) = await OpenedAsync();
        using var listener = await Listener.OpenAsync(_factory, url);
        await listener.NextAsync();

        _factory.Time.Advance(TimeSpan.FromMinutes(30));

        Assert.Null(await listener.NextAsync());
        Assert.Equal(WebSocketCloseStatus.NormalClosure, listener.Socket.CloseStatus);
        Assert.Equal("the token has expired", listener.Socket.CloseStatusDescription);
    }

    [Fact]
    public async Task A_service_that_stops_says_so_first()
    {
        var (_, _, url) = await OpenedAsync();
        using var listener = await Listener.OpenAsync(_factory, url);
        await listener.NextAsync();

        _factory.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Null(await listener.NextAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, listener.Socket.CloseStatus);
    }

    [Fact]
    public async Task A_conversation_that_ends_says_so_and_closes()
    {
        var (id, token, url) = await OpenedAsync();
        using var listener = await Listener.OpenAsync(_factory, url);
        await listener.NextAsync();

        using var deleted = await _client.SendAsync(HttpMethod.Delete, $"{DirectLineClient.Conversations}/{id}", token);
        var farewell = await listener.NextAsync();

        Assert.Equal("endOfConversation", (string?)Assert.Single(farewell!["activities"]!.AsArray())!["type"]);
        Assert.Null(await listener.NextAsync());
        Assert.Equal(WebSocketCloseStatus.NormalClosure, listener.Socket.CloseStatus);
    }

    [Fact]
    public async Task Each_tab_has_a_stream_and_the_ninth_takes_the_place_of_the_first()
    {
        var (_, _, url) = await OpenedAsync();
        var listeners = new List<Listener>();
        for (var tab = 0; tab < 9; tab++)
        {
            listeners.Add(await Listener.OpenAsync(_factory, url));
            await listeners[^1].NextAsync();
        }

        Assert.Null(await listeners[0].NextAsync());
        Assert.Equal("collision", listeners[0].Socket.CloseStatusDescription);
        Assert.All(listeners.Skip(1), listener => Assert.Equal(WebSocketState.Open, listener.Socket.State));
        listeners.ForEach(listener => listener.Dispose());
    }

    [Fact]
    public async Task An_address_opens_a_stream_for_a_minute_and_opens_nothing_else()
    {
        var (id, token, url) = await OpenedAsync();
        var (_, _, foreign) = await OpenedAsync();
        var ticket = TicketIn(url);

        using var asBearer = await _client.SendAsync(HttpMethod.Get, $"{DirectLineClient.Conversations}/{id}/activities", ticket);
        using var refreshed = await _client.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", ticket);
        await AssertNotOpenedAsync(url.Replace(ticket, token, StringComparison.Ordinal));
        await AssertNotOpenedAsync(url.Replace(ticket, TicketIn(foreign), StringComparison.Ordinal));
        await AssertNotOpenedAsync(url.Replace($"&t={ticket}", "", StringComparison.Ordinal));
        await AssertNotOpenedAsync(url.Replace("watermark=0", "watermark=x", StringComparison.Ordinal));
        (await Listener.OpenAsync(_factory, url)).Dispose();
        _factory.Time.Advance(TimeSpan.FromMinutes(1));
        await AssertNotOpenedAsync(url);

        await DirectLineClient.AssertRefusedAsync(asBearer, HttpStatusCode.Forbidden, "BadArgument");
        await DirectLineClient.AssertRefusedAsync(refreshed, HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task A_stream_is_for_pages_that_may_hold_the_chat()
    {
        var (_, _, url) = await OpenedAsync();

        await AssertNotOpenedAsync(url, "https://other.example");
        (await Listener.OpenAsync(_factory, url, "http://localhost:8080")).Dispose();
    }

    [Fact]
    public async Task What_is_no_socket_is_refused()
    {
        var (_, _, url) = await OpenedAsync();

        using var response = await _http.GetAsync(new Uri(url.Replace("ws://", "http://", StringComparison.Ordinal)));

        await DirectLineClient.AssertRefusedAsync(response, HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task The_address_of_a_stream_reaches_no_log_however_much_is_logged()
    {
        var (id, token, url) = await OpenedAsync();
        using (var listener = await Listener.OpenAsync(_factory, url))
        {
            await listener.NextAsync();
            await _client.SayAsync(id, token, "break");
            await listener.NextAsync();
        }

        _http.Dispose();
        await _factory.DisposeAsync();
        Assert.Contains(_factory.Log.Lines, line => line.StartsWith("Debug", StringComparison.Ordinal));
        Assert.DoesNotContain(_factory.Log.Lines, line => line.Contains(TicketIn(url), StringComparison.Ordinal));
        Assert.DoesNotContain(_factory.Log.Lines, line => line.Contains(token, StringComparison.Ordinal));
    }

    private static string TicketIn(string url) => url[(url.IndexOf("&t=", StringComparison.Ordinal) + 3)..];

    private async Task AssertNotOpenedAsync(string url, string? origin = null) =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Listener.OpenAsync(_factory, url, origin));

    private async Task<(string Id, string Token, string StreamUrl)> OpenedAsync()
    {
        var (id, token) = await _client.NewAsync();
        using var response = await _client.SendAsync(HttpMethod.Post, DirectLineClient.Conversations, token);
        return (id, token, (string)(await Json.ReadAsync(response))["streamUrl"]!);
    }
}
