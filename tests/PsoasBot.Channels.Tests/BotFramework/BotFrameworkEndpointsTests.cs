using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.Tests.BotFramework;

public sealed class BotFrameworkEndpointsTests : IDisposable
{
    private readonly PsoasBotFactory _factory = new();
    private readonly HttpClient _client;

    public BotFrameworkEndpointsTests() => _client = _factory.CreateClient();

    public void Dispose()
    {
        _client.Dispose();
        _factory.Dispose();
    }

    [Fact]
    public async Task Expected_replies_come_in_the_response()
    {
        var incoming = Incoming.Message("what is the psoas").With("id", "a-1").ExpectingReplies();

        var reply = await ReplyAsync(incoming);

        Assert.Equal("message", (string?)reply["type"]);
        Assert.Equal("markdown", (string?)reply["textFormat"]);
        Assert.StartsWith("**What is the psoas?**\n\nA deep muscle.", (string?)reply["text"], StringComparison.Ordinal);
        Assert.Equal("bot-1", (string?)reply["from"]?["id"]);
        Assert.Equal("user-1", (string?)reply["recipient"]?["id"]);
        Assert.Equal("""{"id":"c","tenantId":"t","odd":1}""", reply["conversation"]?.ToJsonString());
        Assert.Equal("a-1", (string?)reply["replyToId"]);
        Assert.Equal("en-GB", (string?)reply["locale"]);
        Assert.Equal("acceptingInput", (string?)reply["inputHint"]);
        Assert.Null(reply["id"]);
        Assert.Null(reply["serviceUrl"]);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":""}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":7}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"\ud800"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","conversation":{"id":"c","odd":"\udc00"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"typing"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"somethingNew","deep":{"er":[1,null]}}""", HttpStatusCode.OK)]
    [InlineData("""{"Type":"message","TEXT":"hello"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"message","entities":[null,3,{"type":"mention"},{"type":"mention","mentioned":null}],"text":"hello"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[null,{}]}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"invoke","name":"task/fetch"}""", HttpStatusCode.NotImplemented)]
    [InlineData("""{"type":"invoke","deliveryMode":"expectReplies"}""", HttpStatusCode.NotImplemented)]
    [InlineData("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"like"}}}""", HttpStatusCode.OK)]
    public async Task Each_body_gets_its_status(string body, HttpStatusCode status)
    {
        using var response = await _client.PostAsync("/api/messages", Json.Content(body));

        Assert.Equal(status, response.StatusCode);
        if (status == HttpStatusCode.BadRequest)
        {
            Assert.Equal("BadArgument", (string?)(await Json.ReadAsync(response))["error"]?["code"]);
        }
        else
        {
            Assert.Empty(await response.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        using var response = await Json.SendAsync(_client, new HttpMethod(method), "/api/messages");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_refused_whether_or_not_it_says_so(bool isAnnounced)
    {
        using Stream body = new MemoryStream(Encoding.UTF8.GetBytes(Incoming.Message(new string('x', 256 * 1024)).ToJsonString()));
        using HttpContent content = isAnnounced ? new StreamContent(body) : new StreamContent(new ForwardOnlyStream(body));

        using var response = await _client.PostAsync("/api/messages", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("MessageSizeTooBig", (string?)(await Json.ReadAsync(response))["error"]?["code"]);
    }

    [Theory]
    [InlineData("🦵🏽 why does my hip hurt?")]
    [InlineData("<script>alert(1)</script> & \"quotes\"")]
    [InlineData("\0\u0001\u202E\u200B")]
    [InlineData("title:psoas AND (hip OR [a TO z]) ~^\\")]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Odd_text_gets_an_ordinary_reply(string text)
    {
        var reply = await ReplyAsync(Incoming.Message(text).ExpectingReplies());

        Assert.Equal("not-covered", (string?)reply["channelData"]?["psoasBot"]?["outcome"]);
    }

    [Fact]
    public async Task A_hundred_thousand_characters_get_an_ordinary_reply()
    {
        var reply = await ReplyAsync(Incoming.Message(new string('x', 100_000)).ExpectingReplies());

        Assert.Equal("not-covered", (string?)reply["channelData"]?["psoasBot"]?["outcome"]);
    }

    [Fact]
    public async Task A_byte_order_mark_does_no_harm()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("""{"type":"message","text":"hello"}""")];

        using var response = await _client.PostAsync("/api/messages", new ByteArrayContent(body));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_same_activity_delivered_twice_is_answered_once()
    {
        var incoming = Incoming.Message("what is the psoas").With("id", "a-1").ExpectingReplies();

        var first = await RepliesAsync(incoming);
        var second = await RepliesAsync(incoming);
        var elsewhere = await RepliesAsync(Incoming.Message("what is the psoas", "another").With("id", "a-1").ExpectingReplies());

        Assert.Single(first);
        Assert.Empty(second);
        Assert.Single(elsewhere);
    }

    [Fact]
    public async Task A_conversation_is_remembered_for_a_day_and_is_nobody_elses()
    {
        await ReplyAsync(Incoming.Message("What makes a psoas tight?").ExpectingReplies());

        var elsewhere = await ReplyAsync(Incoming.Message("last time?", "another").ExpectingReplies());
        var soon = await ReplyAsync(Incoming.Message("last time?").ExpectingReplies());
        _factory.Time.Advance(TimeSpan.FromHours(25));
        var late = await ReplyAsync(Incoming.Message("last time?").ExpectingReplies());

        Assert.Equal("not-covered", (string?)elsewhere["channelData"]?["psoasBot"]?["outcome"]);
        Assert.Equal("answer", (string?)soon["channelData"]?["psoasBot"]?["outcome"]);
        Assert.Equal("not-covered", (string?)late["channelData"]?["psoasBot"]?["outcome"]);
    }

    [Fact]
    public async Task Strangers_without_a_conversation_share_nothing()
    {
        var first = Incoming.Message("What makes a psoas tight?").ExpectingReplies();
        var second = Incoming.Message("last time?").ExpectingReplies();
        first.Remove("conversation");
        second.Remove("conversation");

        await ReplyAsync(first);
        var reply = await ReplyAsync(second);

        Assert.Equal("not-covered", (string?)reply["channelData"]?["psoasBot"]?["outcome"]);
    }

    [Fact]
    public async Task A_turn_that_fails_says_one_sentence_and_logs_nothing_that_was_typed()
    {
        var failed = await ReplyAsync(Incoming.Message("break").ExpectingReplies());
        var next = await ReplyAsync(Incoming.Message("hello").ExpectingReplies());

        Assert.Equal("Something went wrong on our side, so I can't answer right now.\n\nCall the desk.", (string?)failed["text"]);
        Assert.Equal("Good to see you.", (string?)next["text"]);
        Assert.Contains(_factory.Log.Lines, line => line.Contains("A turn failed with InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(_factory.Log.Lines, line => line.Contains("the utterance was", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_that_does_not_end_is_ended_and_keeps_nobody_waiting()
    {
        await using var factory = new PsoasBotFactory { Questions = new KeptQuestions { Written = new TaskCompletionSource<bool>().Task } };
        using var client = factory.CreateClient();

        var waiting = client.PostAsync("/api/messages", Json.Content(Incoming.Message("hello", "c").ExpectingReplies()));
        using var behind = await client.PostAsync("/api/messages", Json.Content(Incoming.Message("hello", "another")));
        await factory.Time.WaitedForAsync(TurnQueue.LimitInResponse);
        await factory.Time.WaitedForAsync(TurnQueue.Limit);
        factory.Time.Advance(TurnQueue.Limit);
        await factory.TurnsFinishedAsync();
        using var answer = await waiting;

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.InternalServerError], [behind.StatusCode, answer.StatusCode]);
        Assert.Equal("ServiceError", (string?)(await Json.ReadAsync(answer))["error"]?["code"]);
    }

    [Fact]
    public async Task A_greeting_comes_once_however_often_a_channel_says_that_somebody_came()
    {
        var installed = Incoming.Activity("installationUpdate", channel: "msteams").With("action", "add").ExpectingReplies();
        var joined = Incoming.Activity("conversationUpdate", channel: "msteams")
            .With("membersAdded", new JsonArray(new JsonObject { ["id"] = "bot-1" }, new JsonObject { ["id"] = "user-1" })).ExpectingReplies();

        var first = await RepliesAsync(installed);
        var second = await RepliesAsync(joined);

        Assert.Equal("Hello, I am automated and not a clinician.", (string?)first.Single()?["attachments"]?[0]?["content"]?["body"]?[0]?["text"]);
        Assert.Empty(second);
    }

    private async Task<JsonArray> RepliesAsync(JsonNode incoming)
    {
        using var response = await _client.PostAsync("/api/messages", Json.Content(incoming));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await Json.ReadAsync(response))["activities"]!.AsArray(); // not null: that is its shape
    }

    private async Task<JsonNode> ReplyAsync(JsonNode incoming) => Assert.Single(await RepliesAsync(incoming))!;
}
