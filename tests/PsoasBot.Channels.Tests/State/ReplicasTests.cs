using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Channels.DirectLine;
using PsoasBot.Channels.DirectLine.Tokens;
using PsoasBot.Channels.Tests.BotFramework;
using PsoasBot.Channels.Tests.DirectLine;

namespace PsoasBot.Channels.Tests.State;

public sealed class ReplicasTests
{
    [SkippableFact]
    public async Task A_conversation_that_began_at_one_goes_on_at_the_other()
    {
        await using var replicas = await Replicas.StartAsync();
        var (a, b) = (Replicas.Client(replicas.A), Replicas.Client(replicas.B));

        var (id, token) = await a.StartAsync();
        await a.SayAsync(id, token, "What makes a psoas tight?");
        using var begun = await b.SendAsync(HttpMethod.Post, DirectLineClient.Conversations, token);
        await b.SayAsync(id, token, "last time?");
        var (atA, watermarkA) = await a.FetchAsync(id, token);
        var (atB, watermarkB) = await b.FetchAsync(id, token);

        Assert.Equal(HttpStatusCode.OK, begun.StatusCode);
        Assert.Equal(("5", "5"), (watermarkA, watermarkB));
        Assert.Equal(atA.ToJsonString(), atB.ToJsonString());
        Assert.Equal("causes", (string?)atA[4]!["channelData"]!["psoasBot"]!["passages"]![0]);
    }

    [SkippableFact]
    public async Task What_is_posted_at_one_is_heard_at_the_other()
    {
        await using var replicas = await Replicas.StartAsync();
        var (a, b) = (Replicas.Client(replicas.A), Replicas.Client(replicas.B));
        var (id, token) = await a.StartAsync();
        using var listener = await ListenAsync(replicas.B, b, id, token, "1");

        await a.SayAsync(id, token, "what is the psoas");
        var heard = await listener.NextAsync(2);
        await b.SayAsync(id, token, "hello");
        heard.AddRange(await listener.NextAsync(2));

        Assert.Equal(["what is the psoas", "hello"], heard.Where(activity => (string?)activity["from"]!["role"] == "user").Select(activity => (string?)activity["text"]));
        Assert.Equal((string?)heard[0]["id"], (string?)heard[1]["replyToId"]);
    }

    [SkippableFact]
    public async Task Turns_that_come_to_both_at_once_keep_an_order()
    {
        await using var replicas = await Replicas.StartAsync();
        var clients = new[] { Replicas.Client(replicas.A), Replicas.Client(replicas.B) };
        var (id, token) = await clients[0].StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => clients[number % 2].SayAsync(id, token, $"message {number}")));
        var (atA, _) = await clients[0].FetchAsync(id, token);
        var (atB, _) = await clients[1].FetchAsync(id, token);

        Assert.Equal(atA.ToJsonString(), atB.ToJsonString());
        Assert.Equal(20, atA.Where(activity => (string?)activity!["from"]!["role"] == "user").Select(activity => (string?)activity!["text"]).Distinct().Count());
        Assert.All(atA.Skip(1).Chunk(2), turn => Assert.Equal((string?)turn[0]!["id"], (string?)turn[1]!["replyToId"]));
    }

    [SkippableFact]
    public async Task What_is_forgotten_at_one_is_gone_at_the_other()
    {
        await using var replicas = await Replicas.StartAsync();
        var (a, b) = (Replicas.Client(replicas.A), Replicas.Client(replicas.B));
        var (id, token) = await a.StartAsync();
        using var listener = await ListenAsync(replicas.B, b, id, token, "1");

        using var deleted = await a.SendAsync(HttpMethod.Delete, $"{DirectLineClient.Conversations}/{id}", token);
        var farewell = await listener.NextAsync();
        var goodbye = await listener.NextAsync();
        using var fetched = await b.SendAsync(HttpMethod.Get, $"{DirectLineClient.Conversations}/{id}/activities", token);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal("endOfConversation", (string?)farewell!["activities"]![0]!["type"]);
        Assert.Null(goodbye);
        await DirectLineClient.AssertRefusedAsync(fetched, HttpStatusCode.NotFound, "BadArgument");
    }

    [SkippableFact]
    public async Task An_idle_conversation_ends_everywhere_and_counts_no_more()
    {
        await using var replicas = await Replicas.StartAsync();
        var (a, b) = (Replicas.Client(replicas.A), Replicas.Client(replicas.B));
        var (id, token) = await a.StartAsync();
        var conversations = replicas.B.Services.GetRequiredService<DirectLineConversations>();
        Assert.Equal(1, conversations.Count);

        replicas.A.Time.Advance(TimeSpan.FromHours(25));
        replicas.B.Time.Advance(TimeSpan.FromHours(25));
        await conversations.EndIdleAsync();
        token = replicas.A.Services.GetRequiredService<DirectLineTokens>().Renew(new TokenClaims(id, "dl_x", 0));
        using var fetched = await a.SendAsync(HttpMethod.Get, $"{DirectLineClient.Conversations}/{id}/activities", token);

        await DirectLineClient.AssertRefusedAsync(fetched, HttpStatusCode.NotFound, "BadArgument");
        Assert.Equal(0, conversations.Count);
    }

    [SkippableFact]
    public async Task A_message_that_a_channel_delivers_to_both_is_answered_once_and_leaned_on_by_the_next()
    {
        await using var replicas = await Replicas.StartAsync();
        using var a = replicas.A.CreateClient();
        using var b = replicas.B.CreateClient();

        var first = await AnswersAsync(a, Incoming.Message("What makes a psoas tight?").With("id", "x-1"));
        var again = await AnswersAsync(b, Incoming.Message("What makes a psoas tight?").With("id", "x-1"));
        var next = await AnswersAsync(b, Incoming.Message("last time?").With("id", "x-2"));

        Assert.Single(first);
        Assert.Empty(again);
        Assert.Equal("causes", (string?)next[0]!["channelData"]!["psoasBot"]!["passages"]![0]);
    }

    [SkippableFact]
    public async Task While_Redis_is_away_nothing_is_taken_that_cannot_be_kept_and_all_goes_on_when_it_is_back()
    {
        await using var replicas = await Replicas.StartAsync();
        using var http = replicas.A.CreateClient();
        var (a, b) = (new DirectLineClient(http), Replicas.Client(replicas.B));
        var (id, token) = await a.StartAsync();
        await a.SayAsync(id, token, "What makes a psoas tight?");
        using var listener = await ListenAsync(replicas.B, b, id, token, "3");

        await replicas.Redis.StopAsync();
        await replicas.KnowAsync(isReachable: false);
        using var refused = await a.SendAsync(
            HttpMethod.Post, $"{DirectLineClient.Conversations}/{id}/activities", token, new JsonObject { ["type"] = "message", ["text"] = "a secret of mine" });
        using var urgent = await a.SendAsync(
            HttpMethod.Post, $"{DirectLineClient.Conversations}/{id}/activities", token, new JsonObject { ["type"] = "message", ["text"] = "cannot pee" });
        var elsewhere = await AnswersAsync(http, Incoming.Message("What is the psoas?").With("id", "x-1"));
        var twice = await AnswersAsync(http, Incoming.Message("What is the psoas?").With("id", "x-1"));
        var ready = await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative));
        var metrics = await http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        await replicas.Redis.StartAgainAsync();
        await replicas.KnowAsync(isReachable: true);
        await a.SayAsync(id, token, "last time?");
        var heard = await listener.NextAsync(2);
        var (said, watermark) = await b.FetchAsync(id, token);

        await DirectLineClient.AssertRefusedAsync(refused, HttpStatusCode.ServiceUnavailable, "ServiceError");
        await DirectLineClient.AssertRefusedAsync(urgent, HttpStatusCode.ServiceUnavailable, "ServiceError");
        Assert.Equal("urgent", (string?)(await Json.ReadAsync(urgent))["activities"]![0]!["channelData"]!["psoasBot"]!["outcome"]);
        Assert.Single(elsewhere);
        Assert.Empty(twice);
        Assert.Contains("\"status\":\"degraded\"", ready, StringComparison.Ordinal);
        Assert.Contains("\"redis\":\"away\"", ready, StringComparison.Ordinal);
        Assert.Contains("psoasbot_redis_reachable{} 0", metrics, StringComparison.Ordinal);
        Assert.Equal("5", watermark);
        Assert.Equal("last time?", (string?)said[3]!["text"]);
        Assert.Equal("causes", (string?)heard[1]["channelData"]!["psoasBot"]!["passages"]![0]);
        Assert.DoesNotContain(replicas.A.Log.Lines, line => line.Contains("secret of mine", StringComparison.Ordinal) || line.Contains(id, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_token_is_good_at_every_replica_even_when_Redis_has_lost_everything()
    {
        await using var replicas = await Replicas.StartAsync();
        var (_, token) = await Replicas.Client(replicas.A).NewAsync();
        replicas.B.CreateClient().Dispose(); // it runs

        await replicas.Redis.KillAsync();
        await replicas.KnowAsync(isReachable: false);
        await replicas.Redis.StartAgainAsync();
        await replicas.KnowAsync(isReachable: true);
        await using var later = replicas.Another();
        using var begun = await Replicas.Client(later).SendAsync(HttpMethod.Post, DirectLineClient.Conversations, token);

        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
    }

    private static async Task<Listener> ListenAsync(PsoasBotFactory replica, DirectLineClient client, string id, string token, string watermark)
    {
        using var resumed = await client.SendAsync(HttpMethod.Get, $"{DirectLineClient.Conversations}/{id}?watermark={watermark}", token);
        return await Listener.OpenAsync(replica, (string)(await Json.ReadAsync(resumed))["streamUrl"]!);
    }

    private static async Task<JsonArray> AnswersAsync(HttpClient client, JsonObject message)
    {
        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), Json.Content(message.ExpectingReplies()));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await Json.ReadAsync(response))["activities"]!.AsArray();
    }
}
