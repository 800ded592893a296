using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PsoasBot.Channels.Teams;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.Tests.BotFramework;

public sealed class ConnectorClientTests : IDisposable
{
    private readonly PsoasBotFactory _factory = new();
    private readonly HttpClient _client;

    public ConnectorClientTests() => _client = _factory.CreateClient();

    public void Dispose()
    {
        _client.Dispose();
        _factory.Dispose();
    }

    [Fact]
    public async Task A_reply_is_posted_to_the_service_url()
    {
        await using var connector = await ConnectorStub.StartAsync();

        var status = await PostAsync(Incoming.Message("hello").With("id", "a-1").With("serviceUrl", connector.Url + "/_connector"));

        var (target, body) = Assert.Single(connector.Received);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("/_connector/v3/conversations/c/activities/a-1", target);
        Assert.Equal("Good to see you.", (string?)body["text"]);
        Assert.Equal("a-1", (string?)body["replyToId"]);
    }

    [Fact]
    public async Task Ids_are_percent_encoded()
    {
        await using var connector = await ConnectorStub.StartAsync();

        await PostAsync(Incoming.Message("hello", "19:a@thread.tacv2;messageid=1/../x?y#z ü")
            .With("id", "f|1:2%2F").With("serviceUrl", connector.Url + "/"));

        Assert.Equal(
            "/v3/conversations/19%3Aa%40thread.tacv2%3Bmessageid%3D1%2F..%2Fx%3Fy%23z%20%C3%BC/activities/f%7C1%3A2%252F",
            Assert.Single(connector.Received).Target);
    }

    [Fact]
    public async Task Without_an_id_to_answer_the_reply_goes_to_the_conversation()
    {
        await using var connector = await ConnectorStub.StartAsync();

        await PostAsync(Incoming.Message("hello").With("serviceUrl", connector.Url));

        Assert.Equal("/v3/conversations/c/activities", Assert.Single(connector.Received).Target);
    }

    [Fact]
    public async Task A_press_that_comes_as_a_message_changes_its_card()
    {
        await using var connector = await ConnectorStub.StartAsync();

        await PostAsync(Pressed().With("serviceUrl", connector.Url));

        var (target, body) = Assert.Single(connector.Received);
        Assert.Equal(["PUT"], connector.Methods);
        Assert.Equal("/v3/conversations/c/activities/card%7C1", target);
        Assert.Equal(("card|1", null), ((string?)body["id"], (string?)body["replyToId"]));
        Assert.NotNull(body["attachments"]);
    }

    [Fact]
    public async Task Where_the_channel_changes_no_cards_the_press_is_answered_with_another_one()
    {
        await using var connector = await ConnectorStub.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Method == "PUT" ? StatusCodes.Status501NotImplemented : StatusCodes.Status201Created;
            return Task.CompletedTask;
        });

        await PostAsync(Pressed().With("serviceUrl", connector.Url));

        Assert.Equal(["PUT", "POST"], connector.Methods);
        Assert.Equal("/v3/conversations/c/activities/a-1", connector.Received[^1].Target);
        Assert.Null(connector.Received[^1].Body["id"]);
    }

    [Theory]
    [InlineData("http://192.0.2.1/")]
    [InlineData("http://127.0.0.1.example.com/")]
    [InlineData("http://localhost@192.0.2.1/")]
    [InlineData("http://user:pass@localhost:1/")]
    [InlineData("ftp://localhost/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//localhost/")]
    [InlineData("not a url")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_service_url_elsewhere_is_never_called(string? serviceUrl)
    {
        var status = await PostAsync(Incoming.Message("hello").With("id", "a-1").With("serviceUrl", serviceUrl));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(_factory.Log.Lines, line => line.Contains("serviceUrl is not https on one of", StringComparison.Ordinal));
        Assert.DoesNotContain(_factory.Log.Lines, line => line.Contains("did not reach", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Ids_that_would_climb_out_of_the_path_are_not_sent_to(string conversation)
    {
        await using var connector = await ConnectorStub.StartAsync();

        await PostAsync(Incoming.Message("hello", conversation).With("id", "a-1").With("serviceUrl", connector.Url));

        Assert.Empty(connector.Received);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await ConnectorStub.StartAsync();
        await using var connector = await ConnectorStub.StartAsync(context =>
        {
            context.Response.Redirect(elsewhere.Url + "/", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });

        var status = await PostAsync(Incoming.Message("hello").With("id", "a-1").With("serviceUrl", connector.Url));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Single(connector.Received);
        Assert.Empty(elsewhere.Received);
        Assert.Contains(_factory.Log.Lines, line => line.Contains("refused by its channel with 307", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_connector_that_fails_spoils_neither_this_turn_nor_the_next()
    {
        await using var connector = await ConnectorStub.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        });
        await using var closed = await ConnectorStub.StartAsync();
        var closedUrl = closed.Url;
        await closed.DisposeAsync();

        var refused = await PostAsync(Incoming.Message("What makes a psoas tight?").With("id", "a-1").With("serviceUrl", connector.Url));
        var unreachable = await DeliverAsync(Incoming.Message("last time?").With("id", "a-2").With("serviceUrl", closedUrl));
        await DeliverAsync(Incoming.Message("last time?").With("id", "a-3").With("serviceUrl", connector.Url));
        await _factory.Time.WaitedForAsync(TurnQueue.Limit, times: 2);
        _factory.Time.Advance(TurnQueue.Limit);
        await _factory.TurnsFinishedAsync();

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [refused, unreachable]);
        Assert.Equal(2, connector.Received.Count);
        Assert.Contains("Long sitting.", (string?)connector.Received[^1].Body["text"], StringComparison.Ordinal);
        Assert.Contains(_factory.Log.Lines, line => line.Contains("refused by its channel with 500", StringComparison.Ordinal));
        Assert.Contains(_factory.Log.Lines, line => line.Contains("did not answer in time", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_connector_that_hangs_is_given_up_and_holds_up_nobody_else()
    {
        var reached = new TaskCompletionSource();
        await using var hanging = await ConnectorStub.StartAsync(context =>
        {
            reached.SetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        await using var other = await ConnectorStub.StartAsync();

        await DeliverAsync(Incoming.Message("What makes a psoas tight?").With("id", "a-1").With("serviceUrl", hanging.Url));
        await reached.Task;
        await DeliverAsync(Incoming.Message("last time?").With("id", "a-2").With("serviceUrl", other.Url));
        await DeliverAsync(Incoming.Message("hello", "another").With("id", "a-1").With("serviceUrl", other.Url));
        await other.ReceivedAsync(1);
        _factory.Time.Advance(TimeSpan.FromSeconds(10));
        await _factory.TurnsFinishedAsync();

        Assert.Equal(
            ["/v3/conversations/another/activities/a-1", "/v3/conversations/c/activities/a-2"], other.Received.Select(received => received.Target));
        Assert.Contains("Long sitting.", (string?)other.Received[^1].Body["text"], StringComparison.Ordinal);
        Assert.Single(hanging.Received);
        Assert.Contains(_factory.Log.Lines, line => line.Contains("did not answer in time", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(429, 2)]
    [InlineData(412, 2)]
    [InlineData(502, 2)]
    [InlineData(504, 2)]
    [InlineData(400, 1)]
    [InlineData(413, 1)]
    [InlineData(500, 1)]
    [InlineData(503, 2)]
    public async Task A_reply_is_sent_again_only_after_the_statuses_that_ask_for_it(int refusal, int attempts)
    {
        var isFirst = true;
        await using var connector = await ConnectorStub.StartAsync(context =>
        {
            context.Response.StatusCode = isFirst ? refusal : StatusCodes.Status201Created;
            context.Response.Headers.RetryAfter = "0";
            isFirst = false;
            return Task.CompletedTask;
        });

        await PostAsync(Incoming.Message("hello").With("id", "a-1").With("serviceUrl", connector.Url));

        Assert.Equal(attempts, connector.Received.Count);
    }

    [Fact]
    public async Task A_connection_that_is_cut_after_the_reply_was_sent_is_not_tried_again()
    {
        await using var connector = await ConnectorStub.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        await PostAsync(Incoming.Message("hello").With("id", "a-1").With("serviceUrl", connector.Url));

        Assert.Single(connector.Received);
    }

    [Fact]
    public async Task The_channel_says_in_seconds_when_to_come_again()
    {
        var isFirst = true;
        await using var connector = await ConnectorStub.StartAsync(context =>
        {
            context.Response.StatusCode = isFirst ? StatusCodes.Status429TooManyRequests : StatusCodes.Status201Created;
            context.Response.Headers.RetryAfter = "7";
            isFirst = false;
            return Task.CompletedTask;
        });

        await DeliverAsync(Incoming.Message("hello").With("id", "a-1").With("serviceUrl", connector.Url));
        await _factory.Time.WaitedForAsync(TimeSpan.FromSeconds(7));
        _factory.Time.Advance(TimeSpan.FromSeconds(7));
        await _factory.TurnsFinishedAsync();

        Assert.Equal(2, connector.Received.Count);
    }

    [Fact]
    public async Task The_channel_says_with_a_date_when_to_come_again_and_a_day_is_too_late()
    {
        await using var connector = await ConnectorStub.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = (DateTimeOffset.UtcNow + TimeSpan.FromDays(1)).ToString("R"); // the library asks the real clock here
            return Task.CompletedTask;
        });

        await DeliverAsync(Incoming.Message("hello").With("id", "a-1").With("serviceUrl", connector.Url));
        await _factory.Time.WaitedForAsync(wait => wait > TimeSpan.FromHours(23));
        _factory.Time.Advance(TurnQueue.Limit);
        await _factory.TurnsFinishedAsync();

        Assert.Single(connector.Received);
        Assert.Contains(_factory.Log.Lines, line => line.Contains("did not answer in time", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Attempts_that_no_one_gave_a_time_for_are_spread_by_chance()
    {
        await using var connector = await ConnectorStub.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
            return Task.CompletedTask;
        });

        foreach (var conversation in Enumerable.Range(0, 8))
        {
            await DeliverAsync(Incoming.Message("hello", $"c{conversation}").With("id", "a-1").With("serviceUrl", connector.Url));
        }

        await _factory.Time.WaitedForAsync(IsDelay, times: 6); // of 8: one may be as long as something else that is waited for
        var finished = _factory.TurnsFinishedAsync();
        while (await Task.WhenAny(finished, Task.Delay(100)) != finished)
            _factory.Time.Advance(TurnQueue.Limit); // the last two may begin to wait after the others

        await finished;

        Assert.True(_factory.Time.Waits.Where(IsDelay).Distinct().Count() > 3);

        static bool IsDelay(TimeSpan wait) => wait > TimeSpan.Zero && wait < TimeSpan.FromSeconds(10) && wait != TimeSpan.FromSeconds(1);
    }

    private static JsonObject Pressed() => Incoming.Message(null, channel: "msteams")
        .With("id", "a-1").With("replyToId", "card|1").With("value", new CardPress(SmallKnowledge.Steps.Id, null, 1).ToData());

    /// <summary>Sends an activity and waits until its turn has ended.</summary>
    private async Task<HttpStatusCode> PostAsync(JsonNode incoming)
    {
        var status = await DeliverAsync(incoming);
        await _factory.TurnsFinishedAsync();
        return status;
    }

    private async Task<HttpStatusCode> DeliverAsync(JsonNode incoming)
    {
        using var response = await _client.PostAsync("/api/messages", Json.Content(incoming));
        Assert.Empty(await response.Content.ReadAsStringAsync());
        return response.StatusCode;
    }
}
