using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PsoasBot.Channels.Tests.DirectLine;

public sealed class DirectLineEndpointsTests : IDisposable
{
    private const string Conversations = DirectLineClient.Conversations;

    private readonly PsoasBotFactory _factory = new();
    private readonly HttpClient _http;
    private readonly DirectLineClient _client;

    public DirectLineEndpointsTests()
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
    public async Task A_token_names_its_conversation_and_an_unguessable_user()
    {
        var token = await _client.TokenAsync();
        var other = await _client.TokenAsync();

        var claims = JsonNode.Parse(Encoding.UTF8.GetString(
            System.Buffers.Text.Base64Url.DecodeFromChars(((string)token["token"]!).Split('.')[1])))!;
        Assert.Equal(1800, (int?)token["expires_in"]);
        Assert.Equal("http://localhost/v3/directline", (string?)token["domain"]);
        Assert.StartsWith("dl_", (string?)token["userId"], StringComparison.Ordinal);
        Assert.Equal((string?)token["userId"], (string?)claims["user"]);
        Assert.Equal((string?)token["conversationId"], (string?)claims["conv"]);
        Assert.NotEqual((string?)token["userId"], (string?)other["userId"]);
        Assert.NotEqual((string?)token["conversationId"], (string?)other["conversationId"]);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "")]
    [InlineData("application/x-www-form-urlencoded", "name=value")]
    [InlineData("text/plain", "hello")]
    [InlineData("application/json", "{")]
    public async Task A_page_gets_its_token_whatever_stands_in_the_body(string type, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);

        using var response = await _http.PostAsync("/api/token", content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull((await Json.ReadAsync(response))["token"]);
    }

    [Fact]
    public async Task A_conversation_is_begun_once_and_greets_once()
    {
        var (id, token) = await _client.NewAsync();

        using var first = await SendAsync(HttpMethod.Post, Conversations, token, new JsonObject { ["user"] = new JsonObject() });
        using var second = await SendAsync(HttpMethod.Post, Conversations, token);
        var started = await Json.ReadAsync(first);
        var (activities, watermark) = await _client.FetchAsync(id, token);

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.OK], [first.StatusCode, second.StatusCode]);
        Assert.Equal(id, (string?)started["conversationId"]);
        Assert.StartsWith($"ws://localhost{Conversations}/{id}/stream?watermark=0&t=", (string?)started["streamUrl"], StringComparison.Ordinal);
        Assert.NotNull(started["referenceGrammarId"]);
        var greeting = Assert.Single(activities)!;
        Assert.Equal("Hello, I am automated and not a clinician.", (string?)greeting["text"]);
        Assert.Equal("1", watermark);
    }

    [Fact]
    public async Task What_the_user_says_comes_back_with_our_id_before_the_reply_to_it()
    {
        var (id, token) = await _client.StartAsync();
        var message = new JsonObject
        {
            ["type"] = "message",
            ["text"] = "what is the psoas",
            ["from"] = new JsonObject { ["id"] = "somebody-else", ["name"] = "Ann", ["role"] = "bot" },
            ["recipient"] = new JsonObject { ["id"] = "x" },
            ["conversation"] = new JsonObject { ["id"] = "another" },
            ["serviceUrl"] = "http://192.0.2.1/",
            ["channelId"] = "webchat",
            ["textFormat"] = "plain",
            ["localTimezone"] = "Europe/Berlin",
            ["channelData"] = new JsonObject { ["clientActivityID"] = "client-1", ["attachmentSizes"] = new JsonArray(), ["odd"] = "x" },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "ClientCapabilities" }),
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/plain", ["content"] = "x" }),
        };

        var accepted = await _client.PostAsync(id, token, message);
        var (activities, watermark) = await _client.FetchAsync(id, token, "1");

        Assert.Equal("3", watermark);
        var (echo, reply) = (activities[0]!, activities[1]!);
        Assert.Equal((string?)accepted["id"], (string?)echo["id"]);
        Assert.Equal("""{"clientActivityID":"client-1"}""", echo["channelData"]?.ToJsonString());
        Assert.Equal(
            ["type", "id", "timestamp", "channelId", "from", "recipient", "conversation", "text", "textFormat", "channelData"],
            echo.AsObject().Select(field => field.Key));
        Assert.Null(echo["from"]!["name"]);
        Assert.StartsWith("dl_", (string?)echo["from"]?["id"], StringComparison.Ordinal);
        Assert.Equal("user", (string?)echo["from"]?["role"]);
        Assert.Equal(id, (string?)echo["conversation"]?["id"]);
        Assert.Equal("directline", (string?)echo["channelId"]);
        Assert.Null(echo["serviceUrl"]);
        Assert.Equal((string?)echo["id"], (string?)reply["replyToId"]);
        Assert.Equal("bot", (string?)reply["from"]?["role"]);
        Assert.Equal("answer", (string?)reply["channelData"]?["psoasBot"]?["outcome"]);
        Assert.Equal("2026-11-02T09:00:00.0000000Z", (string?)reply["timestamp"]);
    }

    [Fact]
    public async Task A_watermark_brings_only_what_came_after_it()
    {
        var (id, token) = await _client.StartAsync();
        await _client.PostAsync(id, token, new JsonObject { ["type"] = "message", ["text"] = "hello" });

        var (all, watermark) = await _client.FetchAsync(id, token);
        var (none, same) = await _client.FetchAsync(id, token, watermark);

        Assert.Equal(3, all.Count);
        Assert.Empty(none);
        Assert.Equal(watermark, same);
    }

    [Fact]
    public async Task A_watermark_ahead_of_what_is_kept_brings_everything_from_the_beginning()
    {
        var (id, token) = await _client.StartAsync();
        await _client.SayAsync(id, token, "hello");

        var (polled, watermark) = await _client.FetchAsync(id, token, "999");
        using var resumed = await SendAsync(HttpMethod.Get, $"{Conversations}/{id}?watermark=999", token);
        using var listener = await Listener.OpenAsync(_factory, (string)(await Json.ReadAsync(resumed))["streamUrl"]!);
        var frame = await listener.NextAsync();

        Assert.Equal((3, "3"), (polled.Count, watermark));
        Assert.Equal((3, "3"), (frame!["activities"]!.AsArray().Count, (string?)frame["watermark"]));
    }

    [Fact]
    public async Task What_Web_Chat_needs_of_a_press_and_we_of_a_thumb_comes_back()
    {
        var (id, token) = await _client.StartAsync();

        await _client.PostAsync(id, token, JsonNode.Parse(
            """{"type":"message","value":{"utterance":"hello","odd":"x"},"channelData":{"postBack":true,"messageBack":{"displayText":"Hi","odd":"x"}}}""")!);
        await _client.PostAsync(id, token, JsonNode.Parse(
            """{"type":"event","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"fine","odd":"x"}}}""")!);
        var (activities, _) = await _client.FetchAsync(id, token, "1");

        Assert.Equal("""{"utterance":"hello"}""", activities[0]!["value"]!.ToJsonString());
        Assert.Equal("""{"postBack":true,"messageBack":{"displayText":"Hi"}}""", activities[0]!["channelData"]!.ToJsonString());
        Assert.Equal("small-talk", (string?)activities[1]!["channelData"]!["psoasBot"]!["outcome"]);
        Assert.Equal("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"fine"}}""", activities[2]!["value"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"type":"message","text":"hello","channelData":{"clientActivityID":"client-1"}}""")]
    [InlineData("""{"type":"message","text":"hello","id":"client-1"}""")]
    public async Task A_message_that_is_sent_again_is_taken_once_and_keeps_its_id(string message)
    {
        var (id, token) = await _client.StartAsync();

        var first = await _client.PostAsync(id, token, JsonNode.Parse(message)!);
        await _client.SayAsync(id, token, "hello");
        var again = await _client.PostAsync(id, token, JsonNode.Parse(message)!);
        var (other, otherToken) = await _client.StartAsync();
        var elsewhere = await _client.PostAsync(other, otherToken, JsonNode.Parse(message)!);

        Assert.Equal((string?)first["id"], (string?)again["id"]);
        Assert.NotEqual((string?)first["id"], (string?)elsewhere["id"]);
        Assert.Equal(5, (await _client.FetchAsync(id, token)).Activities.Count);
        Assert.Equal(3, (await _client.FetchAsync(other, otherToken)).Activities.Count);
    }

    [Fact]
    public async Task Typing_is_taken_and_not_shown()
    {
        var (id, token) = await _client.StartAsync();

        await _client.PostAsync(id, token, new JsonObject { ["type"] = "typing" });

        Assert.Single((await _client.FetchAsync(id, token)).Activities);
    }

    [Fact]
    public async Task Taking_up_a_conversation_again_brings_a_token_that_works()
    {
        var (id, token) = await _client.StartAsync();

        using var response = await SendAsync(HttpMethod.Get, $"{Conversations}/{id}?watermark=1", token);
        using var wrong = await SendAsync(HttpMethod.Get, $"{Conversations}/{id}?watermark=x", token);
        var resumed = await Json.ReadAsync(response);
        var renewed = (string)resumed["token"]!;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await DirectLineClient.AssertRefusedAsync(wrong, HttpStatusCode.BadRequest, "BadArgument");
        Assert.StartsWith($"ws://localhost{Conversations}/{id}/stream?watermark=1&t=", (string?)resumed["streamUrl"], StringComparison.Ordinal);
        Assert.Single((await _client.FetchAsync(id, renewed)).Activities);
    }

    [Fact]
    public async Task A_token_is_good_for_half_an_hour_and_can_be_renewed_before()
    {
        var (id, token) = await _client.StartAsync();
        _factory.Time.Advance(TimeSpan.FromMinutes(29));
        using var refreshed = await SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", token);
        var renewed = (string)(await Json.ReadAsync(refreshed))["token"]!;
        _factory.Time.Advance(TimeSpan.FromMinutes(2));

        using var old = await SendAsync(HttpMethod.Get, $"{Conversations}/{id}/activities", token);
        using var tooLate = await SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", token);

        Assert.Single((await _client.FetchAsync(id, renewed)).Activities);
        await DirectLineClient.AssertRefusedAsync(old, HttpStatusCode.Forbidden, "TokenExpired");
        await DirectLineClient.AssertRefusedAsync(tooLate, HttpStatusCode.Forbidden, "TokenExpired");
    }

    [Theory]
    [InlineData("POST", "")]
    [InlineData("GET", "/ID")]
    [InlineData("DELETE", "/ID")]
    [InlineData("POST", "/ID/activities")]
    [InlineData("GET", "/ID/activities")]
    public async Task Every_call_needs_a_token_of_its_own_conversation(string method, string path)
    {
        var (id, token) = await _client.StartAsync();
        var (_, foreign) = await _client.StartAsync();
        var url = Conversations + path.Replace("ID", id, StringComparison.Ordinal);
        var (head, tail) = (token[..^2], token[^2..]);

        using var missing = await SendAsync(new HttpMethod(method), url, null);
        using var garbled = await SendAsync(new HttpMethod(method), url, "x.y");
        using var forged = await SendAsync(new HttpMethod(method), url, head + (tail == "AA" ? "BB" : "AA"));
        using var strange = await SendAsync(new HttpMethod(method), url, foreign);

        await DirectLineClient.AssertRefusedAsync(missing, HttpStatusCode.Unauthorized, "Unauthorized");
        await DirectLineClient.AssertRefusedAsync(garbled, HttpStatusCode.Forbidden, "BadArgument");
        await DirectLineClient.AssertRefusedAsync(forged, HttpStatusCode.Forbidden, "BadArgument");
        if (path.Length > 0)
        {
            await DirectLineClient.AssertRefusedAsync(strange, HttpStatusCode.Forbidden, "BadArgument");
        }
    }

    [Fact]
    public async Task A_token_without_a_signature_is_refused_even_when_it_says_that_it_needs_none()
    {
        var (id, token) = await _client.StartAsync();
        var unsigned = System.Buffers.Text.Base64Url.EncodeToString("""{"alg":"none","typ":"JWT"}"""u8) + "." + token.Split('.')[1] + ".";

        using var response = await SendAsync(HttpMethod.Get, $"{Conversations}/{id}/activities", unsigned);

        await DirectLineClient.AssertRefusedAsync(response, HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task A_conversation_that_was_not_begun_or_was_forgotten_is_unknown()
    {
        var (id, token) = await _client.NewAsync();

        using var fetched = await SendAsync(HttpMethod.Get, $"{Conversations}/{id}/activities", token);
        using var posted = await SendAsync(HttpMethod.Post, $"{Conversations}/{id}/activities", token, new JsonObject { ["type"] = "message" });
        using var resumed = await SendAsync(HttpMethod.Get, $"{Conversations}/{id}", token);

        await DirectLineClient.AssertRefusedAsync(fetched, HttpStatusCode.NotFound, "BadArgument");
        await DirectLineClient.AssertRefusedAsync(posted, HttpStatusCode.NotFound, "BadArgument");
        await DirectLineClient.AssertRefusedAsync(resumed, HttpStatusCode.NotFound, "BadArgument");
    }

    [Fact]
    public async Task An_emergency_is_answered_in_a_conversation_that_could_not_begin()
    {
        var (id, token) = await _client.NewAsync();

        using var refused = await SendAsync(
            HttpMethod.Post, $"{Conversations}/{id}/activities", token, new JsonObject { ["type"] = "message", ["text"] = "cannot pee" });

        await DirectLineClient.AssertRefusedAsync(refused, HttpStatusCode.NotFound, "BadArgument");
        Assert.Equal("urgent", (string?)(await Json.ReadAsync(refused))["activities"]![0]!["channelData"]!["psoasBot"]!["outcome"]);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused_with_its_reason()
    {
        var (id, token) = await _client.StartAsync();

        using var untyped = await SendAsync(HttpMethod.Post, $"{Conversations}/{id}/activities", token, new JsonObject());
        using var huge = await SendAsync(
            HttpMethod.Post, $"{Conversations}/{id}/activities", token, new JsonObject { ["type"] = "message", ["text"] = new string('x', 300_000) });
        using var watermark = await SendAsync(HttpMethod.Get, $"{Conversations}/{id}/activities?watermark=-1", token);

        await DirectLineClient.AssertRefusedAsync(untyped, HttpStatusCode.BadRequest, "BadArgument");
        await DirectLineClient.AssertRefusedAsync(huge, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        await DirectLineClient.AssertRefusedAsync(watermark, HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task Half_a_character_is_refused_before_it_can_break_the_transcript()
    {
        var (id, token) = await _client.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Conversations}/{id}/activities");
        request.Headers.Authorization = new("Bearer", token);
        request.Content = Json.Content("""{"type":"message","text":"hello","odd":"\ud800","channelData":{"clientActivityID":"\udc00"}}""");

        using var response = await _http.SendAsync(request);
        var (activities, _) = await _client.FetchAsync(id, token);

        await DirectLineClient.AssertRefusedAsync(response, HttpStatusCode.BadRequest, "BadArgument");
        Assert.Single(activities);
    }

    [Fact]
    public async Task A_token_can_be_generated_for_a_named_user()
    {
        using var named = await SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", null, UserBody("dl_ann"));
        using var unnamed = await SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", null);
        using var wrong = await SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", null, UserBody("ann"));
        var token = (string)(await Json.ReadAsync(named))["token"]!;
        var id = (string)(await Json.ReadAsync(named))["conversationId"]!;
        using var started = await SendAsync(HttpMethod.Post, Conversations, token);
        await _client.PostAsync(id, token, new JsonObject { ["type"] = "message", ["text"] = "hello" });

        Assert.Equal("dl_ann", (string?)(await _client.FetchAsync(id, token, "1")).Activities[0]?["from"]?["id"]);
        Assert.Equal(HttpStatusCode.OK, unnamed.StatusCode);
        await DirectLineClient.AssertRefusedAsync(wrong, HttpStatusCode.BadRequest, "BadArgument");
    }

    [Theory]
    [InlineData("http://localhost:8080", "http://localhost:8080")]
    [InlineData("https://site.example", null)]
    public async Task Pages_of_this_machine_may_call_from_a_browser(string origin, string? allowed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, Conversations);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");

        using var response = await _http.SendAsync(request);

        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
        if (allowed is not null)
        {
            Assert.Contains("x-requested-with", response.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        }
    }

    private static JsonObject UserBody(string id) => new() { ["user"] = new JsonObject { ["id"] = id } };

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, JsonNode? body = null) =>
        _client.SendAsync(method, path, token, body);
}
