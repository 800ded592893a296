using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Channels.DirectLine;

namespace PsoasBot.Channels.Tests.DirectLine;

public sealed class DirectLineLimitsTests : IDisposable
{
    private readonly PsoasBotFactory _factory = new();
    private readonly Lazy<DirectLineClient> _client;

    public DirectLineLimitsTests() => _client = new Lazy<DirectLineClient>(() => new DirectLineClient(_factory.CreateClient()));

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Too_many_messages_within_a_minute_are_told_when_to_come_again()
    {
        _factory.Settings["DirectLine:MessagesPerMinute"] = "2";
        var (id, token) = await _client.Value.StartAsync();
        var (other, otherToken) = await _client.Value.StartAsync();
        await _client.Value.SayAsync(id, token, "hello");
        await _client.Value.SayAsync(id, token, "hello");

        using var refused = await SayAsync(id, token, "hello");
        await _client.Value.PostAsync(id, token, new JsonObject { ["type"] = "typing" });
        await _client.Value.SayAsync(other, otherToken, "hello");

        await DirectLineClient.AssertRefusedAsync(refused, HttpStatusCode.TooManyRequests, "TooManyRequests");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(5, (await _client.Value.FetchAsync(id, token)).Activities.Count);
    }

    [Fact]
    public async Task An_emergency_in_one_message_too_many_is_answered_all_the_same()
    {
        _factory.Settings["DirectLine:MessagesPerMinute"] = "1";
        var (id, token) = await _client.Value.StartAsync();
        await _client.Value.SayAsync(id, token, "hello");

        using var refused = await SayAsync(id, token, "cannot pee");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("Call 911 now", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_too_many_turns_wait_a_message_is_sent_away_for_a_moment_and_an_emergency_is_answered()
    {
        var (id, token) = await _client.Value.StartAsync();
        var limits = _factory.Services.GetRequiredService<DirectLineLimits>();
        var before = Enumerable.Range(0, DirectLineLimits.TurnsAtOnce + DirectLineLimits.TurnsWaiting).Select(_ => limits.TurnAsync(CancellationToken.None).AsTask()).ToList();

        using var refused = await SayAsync(id, token, "hello");
        using var emergency = await SayAsync(id, token, "a bit numb");
        using var other = limits.Screening(); // somebody else who was refused is being screened
        using var plain = await SayAsync(id, token, "cannot pee");
        using var unread = await SayAsync(id, token, "a bit numb");
        before.ForEach(turn => turn.ContinueWith(taken => taken.Result.Dispose(), TaskScheduler.Default));
        await Task.WhenAll(before);
        await _client.Value.SayAsync(id, token, "hello");

        await DirectLineClient.AssertRefusedAsync(refused, HttpStatusCode.ServiceUnavailable, "ServiceUnavailable");
        Assert.Equal(TimeSpan.FromSeconds(2), refused.Headers.RetryAfter!.Delta);
        Assert.All([emergency, plain, unread], response => Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode));
        Assert.Contains("Call 911 now", await emergency.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Call 911 now", await plain.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("911", await unread.Content.ReadAsStringAsync(), StringComparison.Ordinal); // the widget shows the numbers itself when a message is not taken
    }

    [Fact]
    public async Task One_address_begins_so_many_conversations_and_others_as_many()
    {
        _factory.Settings["DirectLine:ConversationsPerAddressPerHour"] = "2";

        var statuses = new List<int>();
        foreach (var (address, path) in new[]
        {
            ("203.0.113.7", "/api/token"), ("203.0.113.7", "/v3/directline/tokens/generate"), ("203.0.113.7", "/api/token"),
            ("203.0.113.8", "/api/token"), ("::ffff:203.0.113.7", "/api/token"),
            ("2001:db8::1", "/api/token"), ("2001:db8::2", "/api/token"), ("2001:db8:0:0:ffff::3", "/api/token"), ("2001:db8:0:1::1", "/api/token"),
            ("127.0.0.1", "/api/token"), ("127.0.0.1", "/api/token"), ("127.0.0.1", "/api/token"),
        })
        {
            var context = await FromAsync(address, path);
            statuses.Add(context.Response.StatusCode);
            Assert.Equal(context.Response.StatusCode == 429, context.Response.Headers.ContainsKey("Retry-After"));
        }

        Assert.Equal([200, 200, 429, 200, 429, 200, 200, 429, 200, 200, 200, 200], statuses);
    }

    [Fact]
    public async Task A_full_house_takes_nobody_in_until_somebody_leaves()
    {
        _factory.Settings["DirectLine:MostConversations"] = "1";
        var (id, token) = await _client.Value.StartAsync();
        var (_, waiting) = await _client.Value.NewAsync();

        using var refused = await _client.Value.SendAsync(HttpMethod.Post, DirectLineClient.Conversations, waiting);
        using var again = await _client.Value.SendAsync(HttpMethod.Post, DirectLineClient.Conversations, token);
        using var deleted = await _client.Value.SendAsync(HttpMethod.Delete, $"{DirectLineClient.Conversations}/{id}", token);
        using var taken = await _client.Value.SendAsync(HttpMethod.Post, DirectLineClient.Conversations, waiting);

        await DirectLineClient.AssertRefusedAsync(refused, HttpStatusCode.TooManyRequests, "TooManyRequests");
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
    }

    [Fact]
    public async Task What_is_too_long_is_refused_and_not_kept()
    {
        _factory.Settings["DirectLine:MessageBytes"] = "2000";
        var (id, token) = await _client.Value.StartAsync();

        using var refused = await SayAsync(id, token, new string('x', 2000));
        await _client.Value.SayAsync(id, token, new string('x', 1900));

        await DirectLineClient.AssertRefusedAsync(refused, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        Assert.Equal(3, (await _client.Value.FetchAsync(id, token)).Activities.Count);
    }

    [Fact]
    public async Task A_conversation_that_is_as_long_as_one_may_be_takes_no_more()
    {
        _factory.Settings["DirectLine:ActivitiesPerConversation"] = "10";
        var (id, token) = await _client.Value.StartAsync();
        for (var turn = 0; turn < 5; turn++)
        {
            await _client.Value.SayAsync(id, token, "hello");
        }

        using var refused = await SayAsync(id, token, "hello");

        await DirectLineClient.AssertRefusedAsync(refused, HttpStatusCode.RequestEntityTooLarge, "ConversationTooLong");
        Assert.Equal(11, (await _client.Value.FetchAsync(id, token)).Activities.Count);
    }

    [Fact]
    public async Task A_conversation_with_as_many_bytes_as_one_may_have_takes_no_more_and_still_answers_an_emergency()
    {
        _factory.Settings["DirectLine:ConversationBytes"] = "65536";
        var (id, token) = await _client.Value.StartAsync();
        await _client.Value.SayAsync(id, token, new string('x', 40_000));
        await _client.Value.SayAsync(id, token, new string('x', 40_000));

        using var refused = await SayAsync(id, token, "hello");
        using var urgent = await SayAsync(id, token, "cannot pee");

        await DirectLineClient.AssertRefusedAsync(refused, HttpStatusCode.RequestEntityTooLarge, "ConversationTooLong");
        Assert.Null((await Json.ReadAsync(refused))["activities"]);
        await DirectLineClient.AssertRefusedAsync(urgent, HttpStatusCode.RequestEntityTooLarge, "ConversationTooLong");
        Assert.Equal("Call 911 now", (string?)(await Json.ReadAsync(urgent))["activities"]![0]!["channelData"]!["psoasBotHtml"]!["card"]!["title"]);
        Assert.Equal(5, (await _client.Value.FetchAsync(id, token)).Activities.Count);
    }

    [Fact]
    public async Task One_address_sends_so_many_bytes_and_others_as_many()
    {
        _factory.Settings["DirectLine:BytesPerAddressPerHour"] = "1048576";
        _factory.Settings["DirectLine:MessagesPerMinute"] = "1000";
        var (id, token) = await _client.Value.StartAsync();

        var statuses = new List<int>();
        for (var message = 0; message < 18; message++)
        {
            statuses.Add((await SayFromAsync("203.0.113.7", id, token, 60_000)).Response.StatusCode);
        }

        var refused = await SayFromAsync("203.0.113.7", id, token, 60_000);
        var other = await SayFromAsync("203.0.113.8", id, token, 60_000);

        Assert.Equal([.. Enumerable.Repeat(200, 17), 429], statuses);
        Assert.True(refused.Response.Headers.ContainsKey("Retry-After"));
        Assert.Equal(200, other.Response.StatusCode);
    }

    [Fact]
    public async Task Looking_and_typing_too_often_is_refused_and_a_message_is_not()
    {
        _factory.Settings["DirectLine:CallsPerMinute"] = "60";
        var (id, token) = await _client.Value.StartAsync();
        for (var call = 0; call < 30; call++)
        {
            await _client.Value.FetchAsync(id, token);
            await _client.Value.PostAsync(id, token, new JsonObject { ["type"] = "typing" });
        }

        using var fetched = await _client.Value.SendAsync(HttpMethod.Get, $"{DirectLineClient.Conversations}/{id}/activities", token);
        using var resumed = await _client.Value.SendAsync(HttpMethod.Get, $"{DirectLineClient.Conversations}/{id}", token);
        using var typing = await _client.Value.SendAsync(
            HttpMethod.Post, $"{DirectLineClient.Conversations}/{id}/activities", token, new JsonObject { ["type"] = "typing" });
        await _client.Value.SayAsync(id, token, "hello");

        foreach (var refused in (HttpResponseMessage[])[fetched, resumed, typing])
        {
            await DirectLineClient.AssertRefusedAsync(refused, HttpStatusCode.TooManyRequests, "TooManyRequests");
            Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        }
    }

    [Fact]
    public async Task A_long_conversation_comes_in_pages_of_a_hundred()
    {
        _factory.Settings["DirectLine:MessagesPerMinute"] = "1000";
        var (id, token) = await _client.Value.StartAsync();
        for (var turn = 0; turn < 60; turn++)
        {
            await _client.Value.SayAsync(id, token, "hello");
        }

        var first = await PageAsync(id, token, "");
        var second = await PageAsync(id, token, "100");

        Assert.Equal((100, "100", true), (first["activities"]!.AsArray().Count, (string?)first["watermark"], (bool?)first["more"]));
        Assert.Equal((21, "121", null), (second["activities"]!.AsArray().Count, (string?)second["watermark"], (bool?)second["more"]));
    }

    [Fact]
    public async Task A_page_has_a_quarter_of_a_megabyte_at_most()
    {
        var (id, token) = await _client.Value.StartAsync();
        for (var turn = 0; turn < 8; turn++)
        {
            await _client.Value.SayAsync(id, token, new string('x', 60_000));
        }

        var (watermark, pages, activities) = ("", 0, 0);
        JsonNode page;
        do
        {
            page = await PageAsync(id, token, watermark);
            Assert.InRange(page.ToJsonString().Length, 1, (256 * 1024) + 1_000);
            (watermark, pages, activities) = ((string)page["watermark"]!, pages + 1, activities + page["activities"]!.AsArray().Count);
        }
        while ((bool?)page["more"] ?? false);

        Assert.Equal((17, "17"), (activities, watermark));
        Assert.InRange(pages, 2, 4);
    }

    [Fact]
    public async Task Files_are_refused_with_a_reason()
    {
        var (id, token) = await _client.Value.StartAsync();

        using var refused = await _client.Value.SendAsync(HttpMethod.Post, $"{DirectLineClient.Conversations}/{id}/upload?userId=x", token, new JsonObject());

        await DirectLineClient.AssertRefusedAsync(refused, HttpStatusCode.UnsupportedMediaType, "BadArgument");
    }

    private Task<HttpResponseMessage> SayAsync(string id, string token, string text) => _client.Value.SendAsync(
        HttpMethod.Post, $"{DirectLineClient.Conversations}/{id}/activities", token, new JsonObject { ["type"] = "message", ["text"] = text });

    private async Task<JsonNode> PageAsync(string id, string token, string watermark)
    {
        using var response = await _client.Value.SendAsync(HttpMethod.Get, $"{DirectLineClient.Conversations}/{id}/activities?watermark={watermark}", token);
        return await Json.ReadAsync(response);
    }

    private Task<HttpContext> SayFromAsync(string address, string id, string token, int length) => _factory.Server.SendAsync(context =>
    {
        context.Request.Method = "POST";
        context.Request.Path = $"{DirectLineClient.Conversations}/{id}/activities";
        context.Request.Host = new HostString("localhost");
        context.Request.Headers.Authorization = $"Bearer {token}";
        context.Request.Headers["X-Forwarded-For"] = address;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{new string('x', length)}}"}"""));
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
    });

    /// <summary>A call as a proxy on this machine hands it on.</summary>
    private Task<HttpContext> FromAsync(string address, string path) => _factory.Server.SendAsync(context =>
    {
        context.Request.Method = "POST";
        context.Request.Path = path;
        context.Request.Host = new HostString("localhost");
        context.Request.Headers["X-Forwarded-For"] = address;
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
    });
}
