using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using PsoasBot.Tests.Staff;

namespace PsoasBot.Tests.Commands;

/// <summary>The figures are read from a process of its own: a meter's readers hear every service of their process.</summary>
public sealed partial class MetricsTests : IDisposable
{
    private readonly KnowledgeOnDisk _knowledge = new();

    public void Dispose() => _knowledge.Dispose();

    [Fact]
    public async Task What_happened_is_counted_and_nothing_that_was_typed()
    {
        using var service = await RunningService.StartAsync(_knowledge);

        await AskAsync(service.Client, "where is the psoas", "emulator");
        await AskAsync(service.Client, "my printer is offline", "msteams");
        await AskAsync(service.Client, "zebrafish quagga <img> \\\" okapi", "made-up-channel");
        var metrics = (await service.MetricsAsync()).Replace("{}", "", StringComparison.Ordinal);

        Assert.Contains("psoasbot_turns_total{channel=\"emulator\",outcome=\"answer\"} 1", metrics, StringComparison.Ordinal);
        Assert.Contains("psoasbot_turns_total{channel=\"msteams\",outcome=\"not-covered\"} 1", metrics, StringComparison.Ordinal);
        Assert.Contains("psoasbot_turns_total{channel=\"other\",outcome=\"not-covered\"} 1", metrics, StringComparison.Ordinal);
        Assert.Contains("psoasbot_decision_duration_seconds_count 3", metrics, StringComparison.Ordinal);
        Assert.Contains("psoasbot_decision_duration_seconds_bucket{le=\"0.0005\"}", metrics, StringComparison.Ordinal);
        Assert.Contains("psoasbot_knowledge_passages 2", metrics, StringComparison.Ordinal);
        Assert.Contains("psoasbot_knowledge_problems{severity=\"error\"} 0", metrics, StringComparison.Ordinal);
        Assert.Contains("psoasbot_knowledge_degraded 0", metrics, StringComparison.Ordinal);
        Assert.Contains("psoasbot_knowledge_reloads_total{result=\"refused\"} 0", metrics, StringComparison.Ordinal);
        Assert.Contains("psoasbot_directline_conversations 0", metrics, StringComparison.Ordinal);
        Assert.Contains("psoasbot_turns_total{channel=\"directline\",outcome=\"failed\"} 0", metrics, StringComparison.Ordinal);
        Assert.Contains("psoasbot_replies_undelivered_total{reason=\"refused\"} 0", metrics, StringComparison.Ordinal);
        Assert.Contains("psoasbot_question_log_failures_total 0", metrics, StringComparison.Ordinal);
        Assert.Contains("psoasbot_question_log_lost_total 0", metrics, StringComparison.Ordinal);
        Assert.Contains("psoasbot_messages_left_total{channel=\"directline\",result=\"failed\"} 0", metrics, StringComparison.Ordinal);
        Assert.Contains("psoasbot_message_deliveries_total{result=\"too-slow\",route=\"mail\"} 0", metrics, StringComparison.Ordinal);
        Assert.Contains("psoasbot_queue_turns 0", metrics, StringComparison.Ordinal);
        Assert.Contains("http_server_request_duration_seconds_count{", metrics, StringComparison.Ordinal);
        Assert.Contains("http_route=\"/api/messages\"", metrics, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)zebrafish|quagga|okapi|printer|where is|made-up|conversation-of-ours|user-of-ours", metrics);
    }

    [Fact]
    public async Task Each_name_is_explained_to_operators()
    {
        using var service = await RunningService.StartAsync(_knowledge);
        await AskAsync(service.Client, "where is the psoas", "emulator");
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/operations.md"));

        var metrics = await service.MetricsAsync();

        var names = OurNames().Matches(metrics).Select(match => match.Groups[1].Value).ToList();
        Assert.True(names.Count >= 9, metrics);
        Assert.All(names, name => Assert.Contains($"`{name}`", guide, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost:3978", 200)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1", 200)]
    [InlineData("10.1.2.3", "bot.example", 200)]
    [InlineData("::ffff:10.1.2.3", "bot.example", 200)]
    [InlineData("192.0.2.7", "bot.example", 403)]
    [InlineData("192.0.2.7", "localhost", 403)]
    [InlineData("127.0.0.1", "bot.example", 403)] // passed on by a proxy of this machine
    public async Task This_machine_reads_them_and_whoever_is_named(string caller, string host, int status)
    {
        await using var site = new StaffSite
        {
            Settings = { ["BotFramework:DangerouslyAllowUnauthenticatedRequests"] = "true", ["MetricsFrom:0"] = "10.0.0.0/8" },
        };

        var response = await site.Server.SendAsync(request =>
        {
            request.Request.Path = "/metrics";
            request.Request.Host = new HostString(host);
            request.Connection.RemoteIpAddress = IPAddress.Parse(caller);
        });

        Assert.Equal(status, response.Response.StatusCode);
    }

    [Theory]
    [InlineData("GET", 200)]
    [InlineData("HEAD", 200)]
    [InlineData("POST", 405)]
    [InlineData("PUT", 405)]
    [InlineData("DELETE", 405)]
    [InlineData("MADE-UP", 405)]
    public async Task They_are_only_read(string method, int status)
    {
        await using var site = new StaffSite();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/metrics");

        using var response = await site.Browser().SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
    }

    private static async Task AskAsync(HttpClient client, string text, string channel)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["channelId"] = channel,
            ["deliveryMode"] = "expectReplies",
            ["conversation"] = new JsonObject { ["id"] = "conversation-of-ours" },
            ["from"] = new JsonObject { ["id"] = "user-of-ours" },
        };
        using var response = await client.PostAsync(
            new Uri("/api/messages", UriKind.Relative), new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [GeneratedRegex("^# TYPE (psoasbot_[a-z_]+)", RegexOptions.Multiline)]
    private static partial Regex OurNames();
}
