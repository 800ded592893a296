using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Inbox;

namespace PsoasBot.Channels.Tests.DirectLine;

/// <summary>Messages for the clinic from the website's chat, over HTTP, into the program's own inbox.</summary>
public sealed class MessageEndpointsTests : IDisposable
{
    private readonly PsoasBotFactory _factory = new();
    private readonly Lazy<DirectLineClient> _client;

    public MessageEndpointsTests() => _client = new Lazy<DirectLineClient>(() => new DirectLineClient(_factory.CreateClient()));

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Before_somebody_writes_they_are_told_what_is_true()
    {
        var (id, token) = await _client.Value.StartAsync();

        using var response = await _client.Value.SendAsync(HttpMethod.Get, PathOf(id), token);

        Assert.Equal(
            """{"open":true,"heard":false,"text":"Your message is saved for the clinic, but nobody there is notified of it. This is not for emergencies.","consent":"The clinic may keep this message for up to 90 days and use it to answer me.","keepDays":90}""",
            (await Json.ReadAsync(response)).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task A_message_is_kept_and_the_visitor_is_not_promised_more_than_is_true()
    {
        var (id, token) = await _client.Value.StartAsync();

        using var response = await _client.Value.SendAsync(HttpMethod.Post, PathOf(id), token, Form());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            """{"heard":false,"text":"Your message is saved for the clinic, but nobody there is notified of it. If you need an answer, please contact the clinic directly."}""",
            (await Json.ReadAsync(response)).ToJsonString());
        var kept = Assert.Single(Kept());
        Assert.Equal(
            ("directline", "Anna Meyer", "+44 7700 900123", "", "Please call me back.", false, _factory.Time.GetUtcNow()),
            (kept.Left.Channel, kept.Left.Name, kept.Left.Phone, kept.Left.Email, kept.Left.About, kept.Left.IsUrgent, kept.At));
        Assert.Single((await _client.Value.FetchAsync(id, token)).Activities); // it is no part of the conversation
    }

    [Fact]
    public async Task Where_people_sign_in_to_the_console_a_visitor_is_told_that_somebody_will_see_it()
    {
        _factory.Settings["Staff:OpenIdConnect:Authority"] = "https://login.test";
        _factory.Settings["Staff:OpenIdConnect:ClientId"] = "console";
        _factory.Settings["Staff:OpenIdConnect:ClientSecret"] = "secret";
        var (id, token) = await _client.Value.StartAsync();

        using var response = await _client.Value.SendAsync(HttpMethod.Post, PathOf(id), token, Form());

        Assert.True((bool?)(await Json.ReadAsync(response))["heard"]);
    }

    [Fact]
    public async Task What_is_sent_twice_under_one_id_is_kept_once_and_other_words_are_not_lost()
    {
        var (id, token) = await _client.Value.StartAsync();

        foreach (var about in (string[])["Call me.", "Call me.", "Call me tomorrow."])
        {
            using var response = await _client.Value.SendAsync(HttpMethod.Post, PathOf(id), token, With(("id", "m1"), ("about", about)));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal(["Call me tomorrow.", "Call me."], Kept().Select(kept => kept.Left.About).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_missing_is_named_field_by_field_and_nothing_is_kept()
    {
        var (id, token) = await _client.Value.StartAsync();

        using var response = await _client.Value.SendAsync(HttpMethod.Post, PathOf(id), token, With(("phone", "soon"), ("about", null), ("consent", false)));

        await DirectLineClient.AssertRefusedAsync(response, HttpStatusCode.BadRequest, "IncompleteMessage");
        var body = await Json.ReadAsync(response);
        Assert.Equal("Your message has not been sent yet. Please correct the fields below.", (string?)body["error"]!["message"]);
        Assert.Equal(["phone", "about", "consent"], body["fields"]!.AsArray().Select(problem => (string?)problem!["field"]));
        Assert.Equal("Say briefly what your message is about.", (string?)body["fields"]![1]!["message"]);
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task A_message_that_describes_an_emergency_is_answered_by_the_card_kept_and_remembered()
    {
        var (id, token) = await _client.Value.StartAsync();

        using var sent = await _client.Value.SendAsync(HttpMethod.Post, PathOf(id), token, With(("about", "cannot pee")));
        using var incomplete = await _client.Value.SendAsync(HttpMethod.Post, PathOf(id), token, With(("about", "cannot pee"), ("name", "")));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.BadRequest], [sent.StatusCode, incomplete.StatusCode]);
        Assert.Equal("Call 911 now", await CardOfAsync(sent));
        Assert.Equal("Call 911 now", await CardOfAsync(incomplete));
        Assert.True(Assert.Single(Kept()).Left.IsUrgent);
        Assert.Single((await _client.Value.FetchAsync(id, token)).Activities); // the card is in the response only
    }

    [Fact]
    public async Task A_conversation_that_has_ended_keeps_nobody_from_leaving_a_message()
    {
        var (id, token) = await _client.Value.StartAsync();
        using var ended = await _client.Value.SendAsync(HttpMethod.Delete, $"{DirectLineClient.Conversations}/{id}", token);

        using var response = await _client.Value.SendAsync(HttpMethod.Post, PathOf(id), token, With(("about", "cannot pee")));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Call 911 now", await CardOfAsync(response));
        Assert.Single(Kept());
    }

    [Fact]
    public async Task It_stays_when_its_conversation_is_forgotten()
    {
        var (id, token) = await _client.Value.StartAsync();
        using var sent = await _client.Value.SendAsync(HttpMethod.Post, PathOf(id), token, Form());

        using var ended = await _client.Value.SendAsync(HttpMethod.Delete, $"{DirectLineClient.Conversations}/{id}", token);

        Assert.Single(Kept());
    }

    [Fact]
    public async Task Nobody_leaves_one_in_the_name_of_another()
    {
        var (id, _) = await _client.Value.StartAsync();
        var (_, foreign) = await _client.Value.StartAsync();

        using var strange = await _client.Value.SendAsync(HttpMethod.Post, PathOf(id), foreign, Form());
        using var nameless = await _client.Value.SendAsync(HttpMethod.Post, PathOf(id), null, Form());

        await DirectLineClient.AssertRefusedAsync(strange, HttpStatusCode.Forbidden, "BadArgument");
        await DirectLineClient.AssertRefusedAsync(nameless, HttpStatusCode.Unauthorized, "Unauthorized");
        Assert.Empty(Kept());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"name":7}""")]
    [InlineData("""{"consent":"yes"}""")]
    [InlineData("""{"name":"\ud800"}""")]
    public async Task What_is_no_form_is_refused(string body)
    {
        var (id, token) = await _client.Value.StartAsync();

        using var response = await PostAsync(id, token, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task A_body_is_as_long_as_the_longest_message_takes_and_no_longer()
    {
        var (id, token) = await _client.Value.StartAsync();

        using var longest = await PostAsync(id, token, $$"""{"name":"李","phone":"07700 900123","about":"{{new string('漢', 2_000)}}","consent":true}""");
        using var longer = await _client.Value.SendAsync(HttpMethod.Post, PathOf(id), token, With(("about", new string('a', 8_192))));

        Assert.Equal(HttpStatusCode.OK, longest.StatusCode);
        await DirectLineClient.AssertRefusedAsync(longer, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        Assert.Equal(2_000, Assert.Single(Kept()).Left.About.Length);
    }

    [Fact]
    public async Task One_address_leaves_so_many_within_an_hour_and_others_as_many()
    {
        _factory.Settings["DirectLine:MessagesLeftPerHour"] = "2";
        var visitors = new List<(string Id, string Token)>();
        for (var visitor = 0; visitor < 5; visitor++)
            visitors.Add(await _client.Value.StartAsync());

        var statuses = new List<int>();
        foreach (var (visitor, address) in new[] { (0, "203.0.113.7"), (1, "203.0.113.7"), (2, "203.0.113.7"), (3, "203.0.113.8"), (4, "127.0.0.1"), (4, "127.0.0.1"), (4, "127.0.0.1") })
            statuses.Add(await StatusFromAsync(address, visitors[visitor]));

        Assert.Equal([200, 200, 429, 200, 200, 200, 429], statuses);
    }

    [Fact]
    public async Task Where_none_are_taken_it_says_so_and_an_emergency_has_its_card_all_the_same()
    {
        _factory.Settings["Inbox:TakesMessages"] = "false";
        var (id, token) = await _client.Value.StartAsync();

        using var terms = await _client.Value.SendAsync(HttpMethod.Get, PathOf(id), token);
        using var response = await _client.Value.SendAsync(HttpMethod.Post, PathOf(id), token, With(("about", "cannot pee")));

        Assert.False((bool?)(await Json.ReadAsync(terms))["open"]);
        await DirectLineClient.AssertRefusedAsync(response, HttpStatusCode.NotFound, "NotFound");
        Assert.Equal("Call 911 now", await CardOfAsync(response));
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task One_that_cannot_be_kept_is_refused_with_what_to_do_and_the_log_says_why()
    {
        var (id, token) = await _client.Value.StartAsync();
        Directory.CreateDirectory(_factory.Services.GetRequiredService<IMessageStore>().Place);

        using var response = await _client.Value.SendAsync(HttpMethod.Post, PathOf(id), token, Form());

        await DirectLineClient.AssertRefusedAsync(response, HttpStatusCode.ServiceUnavailable, "ServiceError");
        Assert.Equal("Your message could not be saved. Please try again in a moment, or contact the clinic directly.", (string?)(await Json.ReadAsync(response))["error"]!["message"]);
    }

    private async Task<HttpResponseMessage> PostAsync(string id, string token, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, PathOf(id)) { Content = Json.Content(body) };
        request.Headers.Authorization = new("Bearer", token);
        return await _factory.CreateClient().SendAsync(request);
    }

    private static string PathOf(string id) => $"{DirectLineClient.Conversations}/{id}/messages-left";

    private static JsonObject Form() => With();

    private static JsonObject With(params (string Name, JsonNode? Value)[] other)
    {
        var form = new JsonObject { ["name"] = "Anna Meyer", ["phone"] = "+44 7700 900123", ["about"] = "Please call me back.", ["consent"] = true };
        foreach (var (name, value) in other)
            form[name] = value;

        return form;
    }

    private IReadOnlyList<KeptMessage> Kept() => _factory.Services.GetRequiredService<IMessageStore>().Read();

    private static async Task<string?> CardOfAsync(HttpResponseMessage response) =>
        (string?)(await Json.ReadAsync(response))["activities"]?[0]?["channelData"]?["psoasBotHtml"]?["card"]?["title"];

    private async Task<int> StatusFromAsync(string address, (string Id, string Token) visitor)
    {
        var body = System.Text.Encoding.UTF8.GetBytes(Form().ToJsonString());
        var context = await _factory.Server.SendAsync(request =>
        {
            (request.Request.Method, request.Request.Path) = ("POST", PathOf(visitor.Id));
            (request.Request.ContentType, request.Request.ContentLength, request.Request.Body) = ("application/json", body.Length, new MemoryStream(body));
            request.Request.Host = new HostString("localhost");
            request.Request.Headers.Authorization = $"Bearer {visitor.Token}";
            request.Request.Headers["X-Forwarded-For"] = address;
            request.Connection.RemoteIpAddress = IPAddress.Loopback;
        });
        return context.Response.StatusCode;
    }
}
