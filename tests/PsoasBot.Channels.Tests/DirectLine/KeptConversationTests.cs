using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PsoasBot.Channels.DirectLine.Storage;
using PsoasBot.Channels.DirectLine.Tokens;
using PsoasBot.Channels.Storage;

namespace PsoasBot.Channels.Tests.DirectLine;

public sealed class KeptConversationTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("psoasbot-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task A_conversation_goes_on_after_the_service_was_started_again()
    {
        string id, token;
        await using (var before = new PsoasBotFactory { Data = _data.FullName })
        {
            var client = new DirectLineClient(before.CreateClient());
            (id, token) = await client.StartAsync();
            await client.SayAsync(id, token, "What makes a psoas tight?");
        }

        await using var after = new PsoasBotFactory { Data = _data.FullName };
        var again = new DirectLineClient(after.CreateClient());
        var (said, watermark) = await again.FetchAsync(id, token);
        await again.SayAsync(id, token, "last time?");
        var (next, _) = await again.FetchAsync(id, token, watermark);
        using var begun = await again.SendAsync(HttpMethod.Post, DirectLineClient.Conversations, token);

        Assert.Equal(["Hello, I am automated and not a clinician.", "What makes a psoas tight?"], said.Take(2).Select(activity => (string?)activity!["text"]));
        Assert.Equal("3", watermark);
        Assert.Equal("causes", (string?)next[1]!["channelData"]!["psoasBot"]!["passages"]![0]);
        Assert.Equal(HttpStatusCode.OK, begun.StatusCode);
    }

    [Fact]
    public async Task A_thumb_finds_its_passage_after_the_service_was_started_again()
    {
        string id, token, reply;
        await using (var before = new PsoasBotFactory { Data = _data.FullName })
        {
            var client = new DirectLineClient(before.CreateClient());
            (id, token) = await client.StartAsync();
            await client.SayAsync(id, token, "what is the psoas");
            reply = (string)(await client.FetchAsync(id, token, "2")).Activities[0]!["id"]!;
        }

        var questions = new KeptQuestions();
        await using var after = new PsoasBotFactory { Data = _data.FullName, Questions = questions };
        var again = new DirectLineClient(after.CreateClient());
        await again.PostAsync(id, token, new JsonObject
        {
            ["type"] = "event",
            ["name"] = "message/submitAction",
            ["replyToId"] = reply,
            ["value"] = JsonNode.Parse("""{"actionValue":{"reaction":"like"}}"""),
        });

        Assert.Equal("what-is-the-psoas", Assert.Single(Assert.Single(questions.Feedback).Passages));
    }

    [Theory]
    [InlineData(true, true, """{"actionValue":{"reaction":"like"}}""", true)]
    [InlineData(true, false, """{"actionValue":{"reaction":"like"}}""", null)]
    [InlineData(false, true, """{"actionValue":{"reaction":"like"}}""", null)]
    [InlineData(true, true, """{"actionValue":{"reaction":"shrug"}}""", null)]
    public async Task A_thumb_is_promised_to_staff_only_where_they_will_see_it(bool keepsWords, bool isWritten, string value, bool? isPromised)
    {
        await using var service = new PsoasBotFactory { Data = _data.FullName, Questions = new KeptQuestions { KeepsWords = keepsWords, Written = Task.FromResult(isWritten) } };
        var client = new DirectLineClient(service.CreateClient());
        var (id, token) = await client.StartAsync();

        var asked = await client.SayAsync(id, token, "what is the psoas");
        var judged = await client.PostAsync(id, token, new JsonObject
        {
            ["type"] = "event", ["name"] = "message/submitAction", ["value"] = JsonNode.Parse(value),
        });

        Assert.Equal(isPromised, (bool?)judged["reachesStaff"]);
        Assert.Null(asked["reachesStaff"]);
    }

    [Fact]
    public async Task A_thumb_that_is_sent_again_is_kept_once_and_promised_once()
    {
        var questions = new KeptQuestions { KeepsWords = true };
        await using var service = new PsoasBotFactory { Data = _data.FullName, Questions = questions };
        var client = new DirectLineClient(service.CreateClient());
        var (id, token) = await client.StartAsync();

        var first = await client.PostAsync(id, token, Thumb());
        var again = await client.PostAsync(id, token, Thumb());

        Assert.Equal((string?)first["id"], (string?)again["id"]);
        Assert.Single(questions.Feedback);
        Assert.True((bool?)first["reachesStaff"]);
        Assert.Null(again["reachesStaff"]); // nobody knows any more what became of it

        static JsonObject Thumb() => new()
        {
            ["type"] = "event",
            ["name"] = "message/submitAction",
            ["value"] = JsonNode.Parse("""{"actionValue":{"reaction":"like"}}"""),
            ["channelData"] = new JsonObject { ["clientActivityID"] = "thumb-1" },
        };
    }

    [Fact]
    public async Task A_store_that_is_away_fills_no_log()
    {
        await using var service = new PsoasBotFactory { Data = _data.FullName };
        var client = new DirectLineClient(service.CreateClient());
        var (id, token) = await client.StartAsync();

        Execute("ALTER TABLE activities RENAME TO gone;");
        foreach (var _ in Enumerable.Range(0, 30))
        {
            using var refused = await client.SendAsync(
                HttpMethod.Post, $"{DirectLineClient.Conversations}/{id}/activities", token, new JsonObject { ["type"] = "message", ["text"] = "hello" });
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        }

        var before = Lines(service);
        service.Time.Advance(TimeSpan.FromMinutes(1));
        var after = Lines(service);
        service.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.EndsWith("since the last such line: 1 ", Assert.Single(before), StringComparison.Ordinal);
        Assert.EndsWith("since the last such line: 29 ", Assert.Single(after.Except(before)), StringComparison.Ordinal);
        Assert.Equal(2, Lines(service).Count);

        static List<string> Lines(PsoasBotFactory service) =>
            [.. service.Log.Lines.Where(line => !line.StartsWith("Debug", StringComparison.Ordinal) && line.Contains("Conversations cannot be kept", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task What_cannot_be_kept_was_never_said_and_can_be_said_again()
    {
        await using var service = new PsoasBotFactory { Data = _data.FullName };
        var client = new DirectLineClient(service.CreateClient());
        var (id, token) = await client.StartAsync();
        await client.SayAsync(id, token, "What makes a psoas tight?");

        Execute("ALTER TABLE activities RENAME TO gone;");
        using var refused = await client.SendAsync(
            HttpMethod.Post, $"{DirectLineClient.Conversations}/{id}/activities", token, new JsonObject { ["type"] = "message", ["text"] = "hello" });
        Execute("ALTER TABLE gone RENAME TO activities;");
        await client.SayAsync(id, token, "last time?");
        var (said, watermark) = await client.FetchAsync(id, token, "3");

        await DirectLineClient.AssertRefusedAsync(refused, HttpStatusCode.ServiceUnavailable, "ServiceError");
        Assert.Equal("5", watermark);
        Assert.Equal("last time?", (string?)said[0]!["text"]);
        Assert.Equal("causes", (string?)said[1]!["channelData"]!["psoasBot"]!["passages"]![0]);
        Assert.Contains(service.Log.Lines, line => line.Contains("Conversations cannot be kept", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_forgotten_is_nowhere_in_the_data_folder_when_that_is_answered()
    {
        await using var service = new PsoasBotFactory { Data = _data.FullName };
        var client = new DirectLineClient(service.CreateClient());
        var (id, token) = await client.StartAsync();
        await client.SayAsync(id, token, "a secret of mine");
        Assert.True(IsInFolder("a secret of mine"));

        using var deleted = await client.SendAsync(HttpMethod.Delete, $"{DirectLineClient.Conversations}/{id}", token);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.False(IsInFolder("a secret of mine"));
    }

    [Fact]
    public async Task What_nothing_uses_is_dropped_before_it_is_kept()
    {
        await using var service = new PsoasBotFactory { Data = _data.FullName };
        var client = new DirectLineClient(service.CreateClient());
        var (id, token) = await client.StartAsync();

        await client.PostAsync(id, token, JsonNode.Parse(
            """
            {"type":"message","text":"hello","marker":"marker-1","summary":"marker-2","inputHint":"marker-3","textFormat":"marker-4","action":"marker-5",
             "channelData":{"clientActivityID":"kept","marker":"marker-6","messageBack":{"marker":"marker-7"}},"entities":[{"type":"marker-8"}],
             "attachments":[{"contentType":"text/plain","content":"marker-9"}],"from":{"name":"marker-10","marker":"marker-11"},
             "conversation":{"name":"marker-12"},"membersAdded":[{"id":"marker-13"}],"suggestedActions":{"actions":[{"type":"imBack","title":"marker-14"}]}}
            """)!);

        Assert.True(IsInFolder("kept"));
        Assert.False(IsInFolder("marker"));
    }

    [Fact]
    public async Task What_is_deleted_gives_its_room_back()
    {
        await using var service = new PsoasBotFactory { Data = _data.FullName };
        var client = new DirectLineClient(service.CreateClient());
        var before = Room();
        var (id, token) = await client.StartAsync();
        for (var message = 0; message < 20; message++)
        {
            await client.SayAsync(id, token, new string('x', 60_000));
        }

        var full = Room();
        using var deleted = await client.SendAsync(HttpMethod.Delete, $"{DirectLineClient.Conversations}/{id}", token);

        Assert.InRange(full, 1_000_000, long.MaxValue);
        Assert.InRange(Room(), 0, before + 100_000);

        long Room() => _data.GetFiles("conversations.db*").Sum(file => file.Length);
    }

    [Fact]
    public async Task An_emergency_is_answered_while_nothing_can_be_kept_and_again_when_it_can()
    {
        await using var service = new PsoasBotFactory { Data = _data.FullName };
        var client = new DirectLineClient(service.CreateClient());
        var (id, token) = await client.StartAsync();
        var emergency = new JsonObject { ["type"] = "message", ["text"] = "cannot pee", ["channelData"] = new JsonObject { ["clientActivityID"] = "client-1" } };

        Execute("ALTER TABLE activities RENAME TO gone;"); // it can be read whose conversation it is, and not written
        using var unwritten = await PostAsync(emergency);
        using var harmless = await PostAsync(new JsonObject { ["type"] = "message", ["text"] = "hello" });
        Execute("ALTER TABLE conversations RENAME TO away;"); // nor read
        using var unread = await PostAsync(emergency);
        Execute("ALTER TABLE away RENAME TO conversations; ALTER TABLE gone RENAME TO activities;");
        var taken = await client.PostAsync(id, token, emergency.DeepClone());
        var (said, _) = await client.FetchAsync(id, token, "1");

        foreach (var refused in (HttpResponseMessage[])[unwritten, unread])
        {
            await DirectLineClient.AssertRefusedAsync(refused, HttpStatusCode.ServiceUnavailable, "ServiceError");
            var card = Assert.Single((await Json.ReadAsync(refused))["activities"]!.AsArray())!;
            Assert.Equal("urgent", (string?)card["channelData"]!["psoasBot"]!["outcome"]);
            Assert.Equal("Call 911 now", (string?)card["channelData"]!["psoasBotHtml"]!["card"]!["title"]);
            Assert.Equal((string?)taken["id"], (string?)card["replyToId"]);
            Assert.Equal("bot", (string?)card["from"]!["role"]);
        }

        await DirectLineClient.AssertRefusedAsync(harmless, HttpStatusCode.ServiceUnavailable, "ServiceError");
        Assert.Null((await Json.ReadAsync(harmless))["activities"]);
        Assert.Equal("cannot pee", (string?)said[0]!["text"]);
        Assert.Equal("urgent", (string?)said[1]!["channelData"]!["psoasBot"]!["outcome"]);
        Assert.Equal(2, said.Count);

        Task<HttpResponseMessage> PostAsync(JsonObject activity) =>
            client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Conversations}/{id}/activities", token, activity.DeepClone());
    }

    [Fact]
    public async Task Where_it_is_unknown_whether_a_message_was_taken_that_is_said_and_sending_it_again_takes_it_once()
    {
        LateStore? store = null;
        await using var service = new PsoasBotFactory
        {
            Otherwise = services => services.AddSingleton<IConversationStore>(provider => store = new LateStore(provider.GetRequiredService<FolderConversationStore>()))
                .AddSingleton<FolderConversationStore>(),
        };
        var client = new DirectLineClient(service.CreateClient());
        var (id, token) = await client.StartAsync();
        var message = JsonNode.Parse("""{"type":"message","text":"hello","channelData":{"clientActivityID":"client-1"}}""")!;

        store!.IsLate = true;
        using var refused = await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Conversations}/{id}/activities", token, message);
        store.IsLate = false;
        var taken = await client.PostAsync(id, token, message.DeepClone());
        var (said, watermark) = await client.FetchAsync(id, token, "1");

        await DirectLineClient.AssertRefusedAsync(refused, HttpStatusCode.ServiceUnavailable, "ServiceError");
        Assert.Equal("it is unknown whether it was taken; send it again with the same id, and it is taken once", (string?)(await Json.ReadAsync(refused))["error"]!["message"]);
        Assert.Equal("3", watermark);
        Assert.Equal((string?)taken["id"], (string?)said[0]!["id"]);
    }

    [Fact]
    public async Task A_message_that_was_taken_before_a_restart_is_not_taken_again_after_it()
    {
        var message = JsonNode.Parse("""{"type":"message","text":"hello","channelData":{"clientActivityID":"client-1"}}""")!;
        string id, token;
        JsonNode first;
        await using (var before = new PsoasBotFactory { Data = _data.FullName })
        {
            var client = new DirectLineClient(before.CreateClient());
            (id, token) = await client.StartAsync();
            first = await client.PostAsync(id, token, message);
        }

        await using var after = new PsoasBotFactory { Data = _data.FullName };
        var again = new DirectLineClient(after.CreateClient());
        var second = await again.PostAsync(id, token, message.DeepClone());

        Assert.Equal((string?)first["id"], (string?)second["id"]);
        Assert.Equal(3, (await again.FetchAsync(id, token)).Activities.Count);
    }

    [Fact]
    public async Task Damaged_databases_are_set_aside_and_the_service_begins_new_ones_and_says_so()
    {
        foreach (var name in (string[])["conversations.db", "questions.db"])
        {
            File.WriteAllText(Path.Combine(_data.FullName, name), "no database at all, and long enough to be looked at as one");
        }

        await using var service = new PsoasBotFactory { Data = _data.FullName };
        using var http = service.CreateClient();
        var client = new DirectLineClient(http);
        var (id, token) = await client.StartAsync();
        await client.SayAsync(id, token, "hello");
        var ready = JsonNode.Parse(await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)))!;

        Assert.Equal(3, (await client.FetchAsync(id, token)).Activities.Count);
        Assert.Equal(("degraded", "ok", 2), ((string?)ready["status"], (string?)ready["data"], (int?)ready["setAside"]));
        foreach (var name in (string[])["conversations.db", "questions.db"])
        {
            var aside = Path.Combine(_data.FullName, $"{name}.damaged-20261102T090000Z");
            Assert.StartsWith("no database", File.ReadAllText(aside), StringComparison.Ordinal);
            Assert.Contains(service.Log.Lines, line => line.StartsWith($"Error: {name} was damaged. It is now {aside}", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_database_that_is_torn_or_deleted_while_the_service_runs_gives_way_to_a_new_one(bool isDeleted)
    {
        await using var service = new PsoasBotFactory { Data = _data.FullName };
        using var http = service.CreateClient();
        var client = new DirectLineClient(http);
        var (gone, goneToken) = await client.StartAsync();
        await service.Services.GetRequiredService<IConversationStore>().WipeTracesAsync(); // all of it is in the file

        var path = Path.Combine(_data.FullName, "conversations.db");
        if (isDeleted)
        {
            File.Delete(path);
        }
        else
        {
            using var torn = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            torn.Write(new byte[torn.Length]);
        }

        using var refused = await client.SendAsync(
            HttpMethod.Post, $"{DirectLineClient.Conversations}/{gone}/activities", goneToken, new JsonObject { ["type"] = "message", ["text"] = "hello" });
        var statuses = new List<HttpStatusCode>();
        while (statuses.Count < 5 && statuses.LastOrDefault() != HttpStatusCode.NotFound)
        {
            using var looked = await client.SendAsync(HttpMethod.Get, $"{DirectLineClient.Conversations}/{gone}/activities", goneToken);
            statuses.Add(looked.StatusCode);
        }

        var (id, token) = await client.StartAsync();
        await client.SayAsync(id, token, "hello");

        Assert.True(refused.StatusCode is HttpStatusCode.ServiceUnavailable || !isDeleted); // what SQLite remembers of a torn file may do for a moment
        Assert.Equal(HttpStatusCode.NotFound, statuses[^1]);
        Assert.Equal(3, (await client.FetchAsync(id, token)).Activities.Count);
        Assert.Equal(isDeleted ? 0 : 1, _data.GetFiles("*.damaged-*Z").Length);
    }

    [Fact]
    public async Task Readiness_notices_that_the_data_folder_is_gone()
    {
        var data = _data.CreateSubdirectory("data");
        await using var service = new PsoasBotFactory { Data = data.FullName };
        using var http = service.CreateClient();
        var before = JsonNode.Parse(await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)))!;

        data.Delete(recursive: true);
        service.Time.Advance(TimeSpan.FromSeconds(5));
        var after = JsonNode.Parse(await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)))!;

        Assert.Equal(("ok", "ok"), ((string?)before["status"], (string?)before["data"]));
        Assert.Equal(("degraded", "unusable"), ((string?)after["status"], (string?)after["data"]));
    }

    [Fact]
    public async Task A_second_process_is_refused_the_data_folder_until_the_first_lets_go()
    {
        using (await DataFolderLock.TakeAsync(_data.FullName, TimeSpan.Zero, CancellationToken.None))
        {
            var refusal = await Assert.ThrowsAsync<DataFolderException>(() => DataFolderLock.TakeAsync(_data.FullName, TimeSpan.Zero, CancellationToken.None));
            Assert.Equal(
                $"the data folder {_data.FullName} is in use by another psoasbot; stop that one, or choose another folder with --data", refusal.Message);
        }

        using var again = await DataFolderLock.TakeAsync(_data.FullName, TimeSpan.Zero, CancellationToken.None);
    }

    [Fact]
    public async Task A_database_of_the_version_before_is_taken_over()
    {
        Execute(
            """
            CREATE TABLE keys (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
            CREATE TABLE conversations (
              id TEXT PRIMARY KEY, user TEXT NOT NULL, length INTEGER NOT NULL, last_used INTEGER NOT NULL, memory BLOB NOT NULL) WITHOUT ROWID;
            CREATE TABLE activities (
              conversation TEXT NOT NULL, position INTEGER NOT NULL, json BLOB NOT NULL, PRIMARY KEY (conversation, position)) WITHOUT ROWID;
            CREATE INDEX conversations_by_use ON conversations (last_used);
            INSERT INTO conversations VALUES ('c', 'dl_x', 2, 0, CAST('{}' AS BLOB));
            INSERT INTO activities VALUES ('c', 1, CAST('{"a":1}' AS BLOB)), ('c', 2, CAST('{}' AS BLOB));
            PRAGMA user_version = 1;
            """);

        using var store = Store();
        var kept = await store.FindAsync("c");

        Assert.Equal(("dl_x", 2, 9L), (kept!.User, kept.Length, kept.Bytes));
        Assert.Equal(2, (await store.ActivitiesAfterAsync("c", 0)).Count);
    }

    [Fact]
    public async Task A_conversation_ends_a_day_after_somebody_last_said_something()
    {
        await using var service = new PsoasBotFactory { Data = _data.FullName };
        var client = new DirectLineClient(service.CreateClient());
        var (id, token) = await client.StartAsync();
        service.Time.Advance(TimeSpan.FromHours(23));
        token = Renewed(service, id);
        await client.SayAsync(id, token, "hello");
        service.Time.Advance(TimeSpan.FromHours(23));
        token = Renewed(service, id);
        Assert.Equal(3, (await client.FetchAsync(id, token)).Activities.Count);

        service.Time.Advance(TimeSpan.FromHours(2));
        token = Renewed(service, id);
        using var fetched = await client.SendAsync(HttpMethod.Get, $"{DirectLineClient.Conversations}/{id}/activities", token);
        using var begun = await client.SendAsync(HttpMethod.Post, DirectLineClient.Conversations, token);

        await DirectLineClient.AssertRefusedAsync(fetched, HttpStatusCode.NotFound, "BadArgument");
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        Assert.Single((await client.FetchAsync(id, token)).Activities);
    }

    [Fact]
    public async Task A_conversation_that_ends_by_itself_leaves_nothing_behind_and_tells_who_listens()
    {
        await using (var service = new PsoasBotFactory { Data = _data.FullName, Settings = { ["DirectLine:IdleHours"] = "1" } })
        {
            var client = new DirectLineClient(service.CreateClient());
            var (id, token) = await client.StartAsync();
            await client.SayAsync(id, token, "a secret of mine");
            service.Time.Advance(TimeSpan.FromMinutes(50));
            using var resumed = await client.SendAsync(HttpMethod.Get, $"{DirectLineClient.Conversations}/{id}?watermark=3", Renewed(service, id));
            using var listener = await Listener.OpenAsync(service, (string)(await Json.ReadAsync(resumed))["streamUrl"]!);

            service.Time.Advance(TimeSpan.FromMinutes(26));

            Assert.Equal("endOfConversation", (string?)(await listener.NextAsync())!["activities"]![0]!["type"]);
            Assert.Null(await listener.NextAsync());
        }

        Assert.False(IsInFolder("a secret of mine"));
    }

    [Fact]
    public void Nobody_else_on_the_machine_reads_what_was_said()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // which has no such rights
        }

        using var store = Store();
        using var open = Open(); // while one is, SQLite takes no file away

        Assert.All(_data.GetFiles("conversations.db*"), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode));
    }

    [Fact]
    public void A_folder_that_cannot_be_used_is_told_with_its_cure()
    {
        var path = Path.Combine(_data.FullName, "conversations.db");
        Directory.CreateDirectory(path);

        var failure = Assert.Throws<DataFolderException>(() => Store());

        Assert.StartsWith($"conversations cannot be kept in {path}: ", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("; let the program write there, or choose another folder with --data", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_a_later_version_are_left_alone()
    {
        var path = Path.Combine(_data.FullName, "conversations.db");
        Execute("PRAGMA user_version = 3;");

        var failure = Assert.Throws<DataFolderException>(() => Store());

        Assert.Equal(
            $"{path} was written by a later version of this program (tables 3, known here 2); run that version, or choose another folder with --data",
            failure.Message);
    }

    private FolderConversationStore Store() =>
        new(new DataFolder(_data.FullName), TimeProvider.System, NullLogger<FolderConversationStore>.Instance);

    /// <summary>A token as a client would have it that renewed its own all the while.</summary>
    private static string Renewed(PsoasBotFactory service, string id) =>
        service.Services.GetRequiredService<DirectLineTokens>().Renew(new TokenClaims(id, "dl_x", 0));

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_data.FullName, "conversations.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Execute(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Whether a text can be read in any file. One that SQLite takes away meanwhile holds nothing any more.</summary>
    private bool IsInFolder(string text) =>
        _data.GetFiles().Where(file => file.Name != "in-use.lock").Any(file => ReadAll(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    private static byte[] ReadAll(FileInfo file)
    {
        try
        {
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }
}
