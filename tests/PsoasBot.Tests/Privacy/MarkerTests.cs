using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using PsoasBot.Tests.Commands;
using PsoasBot.Tests.Shared;
using PsoasBot.Tests.Staff;

namespace PsoasBot.Tests.Privacy;

/// <summary>A word of its own is typed into every field that a person can fill, and looked for in everything that the service writes.</summary>
public sealed class MarkerTests : IDisposable
{
    private const string DirectLine = "/v3/directline/conversations";

    private readonly KnowledgeOnDisk _knowledge = new();
    private readonly Markers _markers = new();

    public void Dispose() => _knowledge.Dispose();

    [Fact]
    public async Task What_is_typed_is_only_where_it_may_be_and_nowhere_once_it_is_forgotten()
    {
        await CheckAsync(conversations: ["conversations"], questions: ["questions"], inbox: ["inbox"], memories: [], settings: [], Files);
    }

    [SkippableFact]
    public async Task The_same_with_a_store_for_several()
    {
        await using var redis = await RedisServer.StartAsync();

        await CheckAsync(["redis"], ["redis"], ["redis"], memories: ["redis"], [("State__Redis", redis.Address)], async () => [.. await Files(), ("redis", await redis.DumpAsync())]);
    }

    private async Task CheckAsync(
        string[] conversations, string[] questions, string[] inbox, string[] memories, (string, string)[] settings, Func<Task<(string Place, byte[] Bytes)[]>> stored)
    {
        using var service = await RunningService.StartAsync(
            _knowledge, [.. settings, ("QuestionLog__Mode", "Text"), ("Logging__LogLevel__Default", "Debug"), ("TMPDIR", Directory.CreateDirectory(_knowledge.PathOf("temporary")).FullName)]);
        var http = service.Client;
        string[] both = [.. conversations.Union(questions)];

        var first = await BeginAsync(http);
        await PostAsync(http, first, Activity($"where is the psoas {_markers.Said("a question", both)}"));
        await LeaveAsync(http, first, "Left", inbox, consents: true);
        await LeaveAsync(http, first, "Refused", [], consents: false);
        await PostAsync(http, first, Activity($"cannot pee since monday {_markers.Said("an emergency", conversations)}"));
        await PostAsync(http, first, Thumb($"too long {_markers.Said("what is said beside a thumb", both)}"));
        var second = await BeginAsync(http);
        await PostAsync(http, second, Activity($"my printer is offline {_markers.Said("a question of another chat", both)}"));
        using var tooLong = await http.SendAsync(Request(second, "activities", Activity(_markers.Said("a message that is too long") + new string('x', 300_000))));
        Assert.False(tooLong.IsSuccessStatusCode);

        await TeamsAsync(http, Message($"where is the psoas {_markers.Said("a question in Teams", [.. memories.Union(questions)])}"));
        await TeamsAsync(http, InTeams("message", ("text", "what is it"), ("from", new JsonObject { ["id"] = "user", ["name"] = _markers.Said("a name in Teams") })));
        await TeamsAsync(http, Invoke("message/submitAction", new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = "dislike", ["feedback"] = $$"""{"feedbackText":"{{_markers.Said("what is said beside a thumb in Teams", questions)}}"}""" },
        }));
        await TeamsAsync(http, Invoke("composeExtension/query", new JsonObject
        {
            ["commandId"] = "search",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = _markers.Said("what is searched for in Teams") }),
        }));
        await TeamsAsync(http, InTeams("message", ("value", Filled("in Teams", inbox))));

        await StaffAsync(service);

        var kept = await AllAsync(service, stored);
        await ForgetAsync(http, first);
        using var deleted = await http.SendAsync(Request(HttpMethod.Delete, second, ""));
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await TeamsAsync(http, Message("forget me"));
        var forgotten = await AllAsync(service, stored);

        string[] faults = [.. _markers.Faults(kept, isForgotten: false), .. _markers.Faults(forgotten, isForgotten: true).Select(fault => $"once it is forgotten, {fault}")];
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    /// <summary>A visitor of the website, and the name that a page may give with them.</summary>
    private async Task<(string Id, string Token)> BeginAsync(HttpClient http)
    {
        var user = new JsonObject { ["id"] = $"dl_{_markers.Said("a visitor's id")}", ["name"] = _markers.Said("a visitor's name") };
        var token = (string)(await ReadAsync(await http.PostAsJsonAsync("/api/token", new JsonObject { ["user"] = user })))["token"]!;
        using var begin = new HttpRequestMessage(HttpMethod.Post, DirectLine) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        return ((string)(await ReadAsync(await http.SendAsync(begin)))["conversationId"]!, token);
    }

    private static async Task<JsonNode> PostAsync(HttpClient http, (string Id, string Token) conversation, JsonObject activity) =>
        await ReadAsync(await http.SendAsync(Request(conversation, "activities", activity)));

    private async Task LeaveAsync(HttpClient http, (string Id, string Token) conversation, string which, string[] places, bool consents)
    {
        var form = Filled(which, places);
        form["consent"] = consents;
        using var left = await http.SendAsync(Request(conversation, "messages-left", form));
        Assert.Equal(consents ? HttpStatusCode.OK : HttpStatusCode.BadRequest, left.StatusCode);
    }

    /// <summary>The fields of the form for a message to the clinic.</summary>
    private JsonObject Filled(string which, string[] places) => new()
    {
        ["name"] = _markers.Left($"{which}: the name", places),
        ["phone"] = _markers.LeftAs($"0770 0900 {which.Length * 111}", $"{which}: the number", places),
        ["email"] = $"{_markers.Left($"{which}: the address", places)}@mail.example",
        ["about"] = _markers.Left($"{which}: what it is about", places),
        ["consent"] = "true",
        ["psoasBot"] = new JsonObject { ["message"] = "send", ["key"] = "form-1" },
    };

    private static async Task ForgetAsync(HttpClient http, (string Id, string Token) conversation)
    {
        var id = (string)(await PostAsync(http, conversation, Activity("forget me")))["id"]!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1)); // a reply that does not come fails the test
        while (true)
        {
            var said = await ReadAsync(await http.SendAsync(Request(HttpMethod.Get, conversation, "/activities"), limit.Token));
            if (said["activities"]!.AsArray().Any(activity => (string?)activity!["replyToId"] == id))
                return;
            await Task.Delay(20, limit.Token);
        }
    }

    private static JsonObject Activity(string text) => new() { ["type"] = "message", ["text"] = text };

    private static JsonObject Thumb(string comment) => new()
    {
        ["type"] = "event",
        ["name"] = "message/submitAction",
        ["value"] = new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = "dislike", ["feedback"] = comment } },
    };

    private static JsonObject Message(string text) => InTeams("message", ("text", text));

    private static JsonObject Invoke(string name, JsonObject value) => InTeams("invoke", ("name", name), ("value", value));

    private static JsonObject InTeams(string type, params (string Name, JsonNode Value)[] fields)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = Guid.NewGuid().ToString(),
            ["channelId"] = "msteams",
            ["deliveryMode"] = "expectReplies",
            ["from"] = new JsonObject { ["id"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = "teams-1", ["conversationType"] = "personal" },
        };
        foreach (var (name, value) in fields)
            activity[name] = value;
        return activity;
    }

    private static async Task TeamsAsync(HttpClient http, JsonObject activity)
    {
        using var response = await http.PostAsJsonAsync("/api/messages", activity);
        Assert.True(response.IsSuccessStatusCode, $"{activity["type"]} {activity["name"]}: {(int)response.StatusCode}");
    }

    private async Task StaffAsync(RunningService service)
    {
        var link = await service.LineAsync("Staff console");
        using var console = await service.Client.GetAsync(new Uri(link[link.IndexOf("http", StringComparison.Ordinal)..]));
        Assert.Equal(HttpStatusCode.OK, console.StatusCode);
        await StaffSite.SendAsync(service.Client, "/staff/try", "/staff/try", ("question", _markers.Said("a question that staff try")), ("before", _markers.Said("a question that staff try before it")));
        var page = await StaffSite.SendAsync(
            service.Client, "/staff/edit?file=passages/what.md", "/staff/edit", ("text", $"# What is the psoas?\n\nA muscle. {_markers.Said("a text that staff check")}\n"), ("action", "check"));
        await StaffSite.SendAsync(service.Client, "/staff/asked", "/staff/asked", ("use", "0"), ("wording-0", _markers.Left("a question that staff decline", "knowledge")), ("action", "decline"));
        await StaffSite.PressAsync(service.Client, page, "save", $"# What is the psoas?\n\nA muscle. {_markers.Left("a text that staff save", "knowledge")}\n");
    }

    private static async Task<(string Place, byte[] Bytes)[]> AllAsync(RunningService service, Func<Task<(string Place, byte[] Bytes)[]>> stored) =>
    [
        .. await stored(),
        ("log", Encoding.UTF8.GetBytes(string.Join('\n', service.Lines))),
        ("metrics", Encoding.UTF8.GetBytes(await service.MetricsAsync())),
    ];

    /// <summary>The files of the data folder by their names without endings, but for the copy of the knowledge, those of the knowledge folder, and the temporary ones, without the runtime's pipes and sockets, which are empty.</summary>
    private Task<(string Place, byte[] Bytes)[]> Files() => Task.FromResult<(string, byte[])[]>(
    [
        .. Directory.GetFiles(_knowledge.PathOf("data"), "*", SearchOption.AllDirectories).Where(file => !file.Contains("last-good", StringComparison.Ordinal) && !file.EndsWith(".lock", StringComparison.Ordinal))
            .Select(file => (Path.GetFileName(file).Split('.')[0], Read(file))),
        .. Directory.GetFiles(_knowledge.Path, "*", SearchOption.AllDirectories).Select(file => ("knowledge", Read(file))),
        .. Directory.GetFiles(_knowledge.PathOf("temporary"), "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0).Select(file => ("temporary", Read(file))),
    ]);

    private static byte[] Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (FileNotFoundException)
        {
            return []; // gone since it was listed
        }
    }

    private static HttpRequestMessage Request((string Id, string Token) conversation, string path, JsonObject body)
    {
        var request = Request(HttpMethod.Post, conversation, $"/{path}");
        request.Content = JsonContent.Create(body);
        return request;
    }

    private static HttpRequestMessage Request(HttpMethod method, (string Id, string Token) conversation, string path) =>
        new(method, $"{DirectLine}/{conversation.Id}{path}") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", conversation.Token) } };

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response)
    {
        using (response)
            return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }
}
