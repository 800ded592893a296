using System.Net;
using System.Text.Json.Nodes;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Channels.Tests.DirectLine;

/// <summary>Microsoft's own client, DirectLineJS, in Node against the service.</summary>
public sealed class DirectLineJsTests : IClassFixture<PeersNotice>, IDisposable
{
    // Its own numbers for how it stands.
    private const int Online = 2;
    private const int Expired = 3;
    private const int Ended = 5;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("psoasbot-");
    private readonly int _port = FreePort.Find();
    private PsoasBotFactory _service;
    private string _conversation = "";
    private string _token = "";

    public DirectLineJsTests() => _service = Serve();

    public void Dispose()
    {
        _service.Dispose();
        _data.Delete(recursive: true);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_connects_asks_and_hears_the_answer(bool webSocket)
    {
        await using var client = await ConnectAsync(webSocket);

        var greeting = await client.HearAsync("activity");
        await client.DoAsync("say", "what is the psoas");
        var echo = await client.HearAsync("activity");
        var answer = await client.HearAsync("activity");

        Assert.Equal("Hello, I am automated and not a clinician.", (string?)greeting["text"]);
        Assert.Equal("client-what is the psoas", (string?)echo["channelData"]!["clientActivityID"]);
        Assert.StartsWith("dl_", (string?)echo["from"]!["id"], StringComparison.Ordinal);
        Assert.Equal((string?)echo["id"], (string?)answer["replyToId"]);
        Assert.Equal("answer", (string?)answer["channelData"]!["psoasBot"]!["outcome"]);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_told_under_which_id_its_message_was_taken(bool webSocket)
    {
        await using var client = await ConnectAsync(webSocket);
        await client.HearAsync("status", status => (int)status == Online);

        await client.DoAsync("say", "hello");
        var sent = await client.HearAsync("sent");

        Assert.StartsWith($"{_conversation}|", (string?)sent, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_socket_that_was_cut_goes_on_where_it_was()
    {
        await using var client = await ConnectAsync(webSocket: true, haste: 10);
        await client.HearAsync("activity");
        await client.DoAsync("say", "what is the psoas");
        await client.HearAsync("activity", activity => activity["replyToId"] is not null);

        await client.DoAsync("cut");
        using var http = Http();
        await new DirectLineClient(http).SayAsync(_conversation, _token, "hello"); // from another tab
        var opening = await client.HearAsync("opening");
        var missed = await client.HearAsync("activity");

        Assert.Equal("3", (string?)opening);
        Assert.Equal("hello", (string?)missed["text"]);
        Assert.Equal("Good to see you.", (string?)(await client.HearAsync("activity"))["text"]);
    }

    [SkippableFact]
    public async Task A_service_that_was_started_again_goes_on_where_it_was()
    {
        await using var client = await ConnectAsync(webSocket: true, haste: 10);
        await client.HearAsync("activity");
        await client.DoAsync("say", "What makes a psoas tight?");
        await client.HearAsync("activity", activity => activity["replyToId"] is not null);

        await _service.DisposeAsync();
        _service = Serve();
        Assert.Equal("3", (string?)await client.HearAsync("opening"));
        await client.DoAsync("say", "last time?");
        var echo = await client.HearAsync("activity");
        var answer = await client.HearAsync("activity");

        Assert.Equal("last time?", (string?)echo["text"]);
        Assert.Equal("causes", (string?)answer["channelData"]!["psoasBot"]!["passages"]![0]);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_renews_its_token_and_outlives_the_first_one(bool webSocket)
    {
        await using var client = await ConnectAsync(webSocket, haste: 900); // a quarter of an hour in a second
        await client.HearAsync("activity");
        _service.Time.Advance(TimeSpan.FromMinutes(15));
        await client.HearAsync("token", token => (string?)token != _token);
        await client.DoAsync("say", "what is the psoas");
        await client.HearAsync("activity", activity => activity["replyToId"] is not null); // no call with the old token is under way
        _service.Time.Advance(TimeSpan.FromMinutes(16));

        await client.DoAsync("say", "hello");
        var echo = await client.HearAsync("activity");

        Assert.Equal("hello", (string?)echo["text"]);
    }

    [SkippableFact]
    public async Task A_token_that_expired_is_known_as_such()
    {
        await using var client = await ConnectAsync(webSocket: false);
        await client.HearAsync("activity");

        _service.Time.Advance(TimeSpan.FromMinutes(31));

        await client.HearAsync("status", status => (int)status == Expired);
    }

    [SkippableFact]
    public async Task A_conversation_that_was_deleted_says_so_on_its_socket_and_is_not_begun_again()
    {
        await using var client = await ConnectAsync(webSocket: true, haste: 10);
        await client.HearAsync("activity");

        await DeleteAsync();

        Assert.Equal("endOfConversation", (string?)(await client.HearAsync("activity"))["type"]);
        Assert.Equal("Error: conversation ended", (string?)await client.HearAsync("failed"));
    }

    [SkippableFact]
    public async Task A_conversation_that_was_deleted_has_ended_for_who_polls()
    {
        await using var client = await ConnectAsync(webSocket: false);
        await client.HearAsync("activity");

        await DeleteAsync();

        await client.HearAsync("status", status => (int)status == Ended);
    }

    private async Task DeleteAsync()
    {
        using var http = Http();
        using var deleted = await Json.SendAsync(http, HttpMethod.Delete, $"{DirectLineClient.Conversations}/{_conversation}", _token);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    private async Task<NodePeer> ConnectAsync(bool webSocket, int haste = 1)
    {
        using var http = Http();
        var token = await new DirectLineClient(http).TokenAsync();
        (_conversation, _token) = ((string)token["conversationId"]!, (string)token["token"]!);
        return await NodePeer.StartAsync(
            "direct-line.mjs",
            new JsonObject { ["domain"] = (string)token["domain"]!, ["token"] = _token, ["webSocket"] = webSocket, ["haste"] = haste });
    }

    private PsoasBotFactory Serve()
    {
        var service = new PsoasBotFactory { Data = _data.FullName, Port = _port };
        service.UseKestrel(_port);
        service.StartServer();
        return service;
    }

    private HttpClient Http() => new() { BaseAddress = new Uri($"http://localhost:{_port}") };
}
