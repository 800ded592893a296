using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Channels.DirectLine;
using PsoasBot.Channels.DirectLine.Storage;

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
    public async Task What_was_forgotten_is_soon_nowhere_in_the_data_folder()
    {
        await using var service = new PsoasBotFactory { Data = _data.FullName };
        var client = new DirectLineClient(service.CreateClient());
        var (id, token) = await client.StartAsync();
        await client.SayAsync(id, token, "a secret of mine");
        Assert.True(IsInFolder("a secret of mine"));

        using var deleted = await client.SendAsync(HttpMethod.Delete, $"{DirectLineClient.Conversations}/{id}", token);
        await service.Services.GetRequiredService<DirectLineConversations>().EndIdleAsync(); // as it runs every quarter of an hour

        Assert.False(IsInFolder("a secret of mine"));
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

        using var store = new FolderConversationStore(new DataFolder(_data.FullName));

        Assert.All(_data.GetFiles("conversations.db*"), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode));
    }

    [Fact]
    public void A_folder_that_cannot_be_used_is_told_with_its_cure()
    {
        var path = Path.Combine(_data.FullName, "conversations.db");
        File.WriteAllText(path, "no database at all, and long enough to be looked at as one");

        var failure = Assert.Throws<DataFolderException>(() => new FolderConversationStore(new DataFolder(_data.FullName)));

        Assert.StartsWith($"conversations cannot be kept in {path}: ", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("; let the program write there, or choose another folder with --data", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_a_later_version_are_left_alone()
    {
        var path = Path.Combine(_data.FullName, "conversations.db");
        Execute("PRAGMA user_version = 2;");

        var failure = Assert.Throws<DataFolderException>(() => new FolderConversationStore(new DataFolder(_data.FullName)));

        Assert.Equal(
            $"{path} was written by a later version of this program (tables 2, known here 1); run that version, or choose another folder with --data",
            failure.Message);
    }

    /// <summary>A token as a client would have it that renewed its own all the while.</summary>
    private static string Renewed(PsoasBotFactory service, string id) =>
        service.Services.GetRequiredService<DirectLineTokens>().Renew(new TokenClaims(id, "dl_x", 0));

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_data.FullName, "conversations.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private bool IsInFolder(string text) =>
        _data.GetFiles().Any(file => ReadAll(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    private static byte[] ReadAll(FileInfo file)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
