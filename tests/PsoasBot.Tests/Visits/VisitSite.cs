using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PsoasBot.Tests.Visits;

/// <summary>The whole service over a test server, with the shipped answers and a clinic that has filled in its facts.</summary>
public sealed class VisitSite : WebApplicationFactory<Program>
{
    private const string Facts = """
        phone: 020 7946 0321
        email: hello@massagerx.example
        address:
          - 12 Mill Lane
          - London
        timezone: Europe/London
        hours:
          monday-friday: 9:00-17:30
        currency: GBP
        prices:
          psoas-massage:
            60 minutes: 65
            90 minutes: 90
        cancellation: Please cancel 24 hours ahead.
        parking: There is parking behind the house.
        access: There is no step.
        payment: cash, card

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-visits-");

    /// <summary>One visitor of the website, who says these things one after the other.</summary>
    internal async Task<IReadOnlyList<VisitReply>> OverDirectLineAsync(IEnumerable<string> utterances)
    {
        using var http = CreateClient();
        var token = await PostAsync(http, "/api/token", null);
        http.DefaultRequestHeaders.Authorization = new("Bearer", (string)token["token"]!);
        var conversation = $"/v3/directline/conversations/{(string)(await PostAsync(http, "/v3/directline/conversations", null))["conversationId"]!}/activities";
        var replies = new List<VisitReply>();
        foreach (var utterance in utterances)
        {
            var id = (string)(await PostAsync(http, conversation, new JsonObject { ["type"] = "message", ["from"] = new JsonObject { ["id"] = "visitor" }, ["text"] = utterance }))["id"]!;
            replies.Add(VisitReply.Of(await ReplyToAsync(http, conversation, id)));
        }

        return replies;
    }

    /// <summary>The same in a personal chat of Teams.</summary>
    internal async Task<IReadOnlyList<VisitReply>> ThroughTeamsAsync(string conversation, IEnumerable<string> utterances)
    {
        using var http = CreateClient();
        var replies = new List<VisitReply>();
        foreach (var utterance in utterances)
        {
            var expected = await PostAsync(http, "/api/messages", new JsonObject
            {
                ["type"] = "message",
                ["channelId"] = "msteams",
                ["deliveryMode"] = "expectReplies",
                ["from"] = new JsonObject { ["id"] = "user" },
                ["recipient"] = new JsonObject { ["id"] = "bot" },
                ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal" },
                ["text"] = utterance,
            });
            replies.Add(VisitReply.Of(expected["activities"]!.AsArray()[^1]!));
        }

        return replies;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var knowledge = Path.Combine(_folder.FullName, "knowledge");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "knowledge"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(knowledge, Path.GetRelativePath(Path.Combine(Repository.Root, "knowledge"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!); // it lies in a folder
            File.Copy(file, copy);
        }

        File.AppendAllText(Path.Combine(knowledge, "clinic.yaml"), "\n" + Facts);
        builder.UseEnvironment("Development");
        builder.UseSetting("knowledge", knowledge);
        builder.UseSetting("data", Path.Combine(_folder.FullName, "data"));
        builder.UseSetting("DirectLine:Limits:ConversationsPerAddressPerHour", "1000");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _folder.Exists)
            _folder.Delete(recursive: true);
    }

    private static async Task<JsonNode> PostAsync(HttpClient http, string path, JsonObject? body)
    {
        using var response = body is null ? await http.PostAsync(path, null) : await http.PostAsJsonAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!; // a body that is not JSON fails here
    }

    private static async Task<JsonNode> ReplyToAsync(HttpClient http, string conversation, string id)
    {
        while (true)
        {
            var set = JsonNode.Parse(await http.GetStringAsync(conversation + "?watermark=0"))!;
            if (set["activities"]!.AsArray().LastOrDefault(activity => (string?)activity!["replyToId"] == id) is { } reply)
                return reply;

            await Task.Delay(10);
        }
    }
}
