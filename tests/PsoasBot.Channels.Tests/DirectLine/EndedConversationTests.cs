using System.Net;
using System.Text.Json.Nodes;

namespace PsoasBot.Channels.Tests.DirectLine;

public sealed class EndedConversationTests : IDisposable
{
    private readonly KeptQuestions _questions = new();
    private readonly PsoasBotFactory _factory;
    private readonly DirectLineClient _client;

    public EndedConversationTests()
    {
        _factory = new PsoasBotFactory { Questions = _questions };
        _client = new DirectLineClient(_factory.CreateClient());
    }

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task A_conversation_that_is_deleted_is_forgotten_everywhere()
    {
        var (id, token) = await _client.StartAsync();
        await _client.SayAsync(id, token, "What makes a psoas tight?");

        using var deleted = await DeleteAsync(id, token);
        using var fetched = await _client.SendAsync(HttpMethod.Get, $"{DirectLineClient.Conversations}/{id}/activities", token);
        using var posted = await _client.SendAsync(
            HttpMethod.Post, $"{DirectLineClient.Conversations}/{id}/activities", token, new JsonObject { ["type"] = "message", ["text"] = "hello" });
        using var begun = await _client.SendAsync(HttpMethod.Post, DirectLineClient.Conversations, token);
        await _client.SayAsync(id, token, "last time?");
        var (activities, _) = await _client.FetchAsync(id, token);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await DirectLineClient.AssertRefusedAsync(fetched, HttpStatusCode.NotFound, "BadArgument");
        await DirectLineClient.AssertRefusedAsync(posted, HttpStatusCode.NotFound, "BadArgument");
        Assert.Equal([("directline", id)], _questions.Forgotten);
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        Assert.Equal(3, activities.Count);
        Assert.Equal("Hello, I am automated and not a clinician.", (string?)activities[0]!["text"]);
        Assert.Equal("not-covered", (string?)activities[2]!["channelData"]!["psoasBot"]!["outcome"]);
    }

    [Fact]
    public async Task Deleting_twice_is_no_error()
    {
        var (id, token) = await _client.StartAsync();

        using var first = await DeleteAsync(id, token);
        using var second = await DeleteAsync(id, token);

        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.NoContent], [first.StatusCode, second.StatusCode]);
    }

    [Fact]
    public async Task A_token_that_has_expired_still_lets_its_own_conversation_be_forgotten()
    {
        var (id, token) = await _client.StartAsync();
        _factory.Time.Advance(TimeSpan.FromHours(2));

        using var deleted = await DeleteAsync(id, token);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal([("directline", id)], _questions.Forgotten);
    }

    [Fact]
    public async Task Nobody_deletes_the_conversation_of_another()
    {
        var (id, token) = await _client.StartAsync();
        var (_, foreign) = await _client.StartAsync();

        using var strange = await DeleteAsync(id, foreign);
        using var nameless = await DeleteAsync(id, null);

        await DirectLineClient.AssertRefusedAsync(strange, HttpStatusCode.Forbidden, "BadArgument");
        await DirectLineClient.AssertRefusedAsync(nameless, HttpStatusCode.Unauthorized, "Unauthorized");
        Assert.Single((await _client.FetchAsync(id, token)).Activities);
        Assert.Empty(_questions.Forgotten);
    }

    [Fact]
    public async Task A_client_that_asks_for_a_session_gets_an_empty_one()
    {
        using var response = await _client.SendAsync(HttpMethod.Get, "/v3/directline/session/getsessionid", null);

        Assert.Equal("""{"sessionId":""}""", await response.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> DeleteAsync(string id, string? token) =>
        _client.SendAsync(HttpMethod.Delete, $"{DirectLineClient.Conversations}/{id}", token);
}
