using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

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
    public async Task Files_are_refused_with_a_reason()
    {
        var (id, token) = await _client.Value.StartAsync();

        using var refused = await _client.Value.SendAsync(HttpMethod.Post, $"{DirectLineClient.Conversations}/{id}/upload?userId=x", token, new JsonObject());

        await DirectLineClient.AssertRefusedAsync(refused, HttpStatusCode.UnsupportedMediaType, "BadArgument");
    }

    private Task<HttpResponseMessage> SayAsync(string id, string token, string text) => _client.Value.SendAsync(
        HttpMethod.Post, $"{DirectLineClient.Conversations}/{id}/activities", token, new JsonObject { ["type"] = "message", ["text"] = text });

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
