using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Storage;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge.Model;
using PsoasBot.QuestionLog;
using PsoasBot.Tests.Shared;
using StackExchange.Redis;

namespace PsoasBot.Tests.QuestionLog;

/// <summary>What several replicas keep in one Redis, beside what one process keeps in its data folder.</summary>
public sealed class RedisQuestionLogTests : IDisposable
{
    private static readonly DateOnly Monday = new(2026, 11, 2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task It_gives_what_the_data_folder_gives()
    {
        await using var server = await RedisServer.StartAsync();
        using var redis = Connect(server);
        var data = new DataFolder(Path.Combine(_folder.FullName, "data"));
        await using var alone = Log(new FolderQuestionStore(data, _time, NullLogger<FolderQuestionStore>.Instance));
        await using var a = Log(Store(redis));
        await using var b = Log(Store(redis));
        IQuestionLogReader expected = new FolderQuestionLogReader(data), reader = new RedisQuestionLogReader(redis);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await KeepAsync(alone, alone);
            await KeepAsync(a, b);
            _time.Advance(TimeSpan.FromDays(1));
        }

        foreach (var since in (DateOnly[])[Monday, Monday.AddDays(1), Monday.AddDays(9)])
        {
            AssertSame(expected.Outcomes(since), reader.Outcomes(since));
            AssertSame(expected.Flags(since), reader.Flags(since));
            AssertSame(expected.Passages(since), reader.Passages(since));
            AssertSame(expected.Open(since), reader.Open(since));
            AssertSame(expected.Recent(since, 3), reader.Recent(since, 3));
            AssertSame(expected.Comments(since), reader.Comments(since));
        }

        Assert.Equal(3, reader.Recent(Monday, 3).Length);
        Assert.Equal("my name is [name], can I park", reader.Recent(Monday, 100)[^1].Text);
        Assert.Equal(4, Assert.Single(reader.Flags(Monday)).Count);
    }

    [SkippableFact]
    public async Task What_is_forgotten_by_one_replica_is_gone_and_others_stay()
    {
        await using var server = await RedisServer.StartAsync();
        using var redis = Connect(server);
        await using var a = Log(Store(redis));
        await using var b = Log(Store(redis));
        a.Keep(Turn("secretly asked", NotCovered()));
        a.Keep(new Feedback("directline", "talk-1", ["what"], IsHelpful: true, "secretly praised"));
        a.Keep(Turn("openly asked", NotCovered()) with { ConversationId = "talk-2" });
        a.Keep(Turn("numb below the waist", new Urgent(new SafetyCard("emergency", "Call 911", "Now."), "cauda-equina", null, [])) with { ConversationId = "talk-2" });
        await a.WrittenAsync();
        Assert.Contains("secretly", await AllTextAsync(server), StringComparison.Ordinal);

        b.Forget("directline", "talk-1");
        await b.WrittenAsync();

        Assert.Equal(["openly asked"], new RedisQuestionLogReader(redis).Recent(Monday, 10).Select(asked => asked.Text));
        var all = await AllTextAsync(server);
        Assert.Contains("cauda-equina", all, StringComparison.Ordinal);
        Assert.DoesNotMatch("secretly|numb|waist|talk-1|talk-2", all);
    }

    [SkippableFact]
    public async Task Everything_is_deleted_after_its_days()
    {
        await using var server = await RedisServer.StartAsync();
        using var redis = Connect(server);
        await using var log = Log(Store(redis, keepDays: 7), keepDays: 7);
        await KeepAsync(log, log);

        _time.Advance(TimeSpan.FromDays(7));
        await log.WrittenAsync();
        Assert.NotEmpty(new RedisQuestionLogReader(redis).Recent(Monday, 10));
        _time.Advance(TimeSpan.FromDays(1));
        await log.WrittenAsync();

        Assert.Empty(new RedisQuestionLogReader(redis).Outcomes(Monday));
        Assert.DoesNotMatch("park|cauda|praised", await AllTextAsync(server));
    }

    [SkippableFact]
    public async Task While_Redis_is_away_entries_are_lost_and_what_was_to_be_forgotten_is_forgotten_later()
    {
        await using var server = await RedisServer.StartAsync();
        using var redis = Connect(server);
        await using var log = Log(Store(redis));
        log.Keep(Turn("secretly asked", NotCovered()));
        await log.WrittenAsync();

        await server.StopAsync();
        log.Keep(Turn("lost", NotCovered()));
        log.Forget("directline", "talk-1");
        await log.WrittenAsync();
        await server.StartAgainAsync();
        await UntilAsync(() => redis.IsReachable);
        log.Keep(Turn("asked later", NotCovered()) with { ConversationId = "talk-2" });
        await log.WrittenAsync();

        Assert.Equal(["asked later"], new RedisQuestionLogReader(redis).Recent(Monday, 10).Select(asked => asked.Text));
    }

    /// <summary>A day of questions, kept in turns.</summary>
    private static async Task KeepAsync(QueuedQuestionLog one, QueuedQuestionLog other)
    {
        LoggedTurn[] turns =
        [
            Turn("my name is Anna Meyer, can I park", NotCovered("what")),
            Turn("can I park", NotCovered()),
            Turn("is it tight", new Clarify([], [Candidate("why", 0.4)])),
            Turn("what is the psoas", Answered("what", "why")),
            Turn("numb since yesterday", new Urgent(new SafetyCard("emergency", "Call 911", "Now."), "cauda-equina", Answered("what"), [])),
            Turn("can I park", NotCovered("why")) with { Channel = "msteams", ConversationId = "talk-2" },
        ];
        var number = 0;
        foreach (var turn in turns.Concat(turns.Skip(1).Take(4)))
        {
            var log = number++ % 2 == 0 ? one : other;
            log.Keep(turn);
            await log.WrittenAsync();
        }

        other.Keep(new Feedback("directline", "talk-1", ["what", "why"], IsHelpful: true, "well praised, call 07700 900123"));
        await other.WrittenAsync();
        one.Keep(new Feedback("directline", "talk-1", [], IsHelpful: false, "too long"));
        one.Keep(new Feedback("directline", "talk-2", ["why"], IsHelpful: false, null));
        await one.WrittenAsync();
    }

    private static void AssertSame<T>(IEnumerable<T> expected, IEnumerable<T> actual) =>
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!condition())
            await timer.WaitForNextTickAsync(limit.Token);
    }

    /// <returns>Every key and value that Redis holds, but the keys that things are marked with.</returns>
    private static async Task<string> AllTextAsync(RedisServer server)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(server.Address);
        var database = connection.GetDatabase();
        var all = new List<string>();
        await foreach (var key in connection.GetServer(server.Address).KeysAsync())
        {
            all.Add(key.ToString());
            all.AddRange(await database.KeyTypeAsync(key) switch
            {
                RedisType.List => (await database.ListRangeAsync(key)).Select(value => value.ToString()),
                RedisType.Hash => (await database.HashGetAllAsync(key)).Select(entry => $"{entry.Name} {entry.Value}"),
                RedisType.Set => (await database.SetMembersAsync(key)).Select(value => value.ToString()),
                RedisType.SortedSet => (await database.SortedSetRangeByRankAsync(key)).Select(value => value.ToString()),
                _ => [],
            });
        }

        return string.Join('\n', all);
    }

    private static RedisState Connect(RedisServer server) =>
        new(Options.Create(new StateOptions { Redis = server.Address }), NullLogger<RedisState>.Instance);

    private static RedisQuestionStore Store(RedisState redis, int keepDays = 30) => new(redis, Options.Create(new QuestionLogOptions { KeepDays = keepDays }));

    private QueuedQuestionLog Log(IQuestionStore store, int keepDays = 30) => new(
        store, Options.Create(new QuestionLogOptions { Mode = QuestionLogMode.Text, KeepDays = keepDays }), _time, Meters.Factory, NullLogger<QueuedQuestionLog>.Instance);

    private static LoggedTurn Turn(string utterance, Reply reply) => new("directline", "talk-1", utterance, reply);

    private static Answer Answered(params string[] ids) => new([.. ids.Select(id => Candidate(id))], [.. ids.Select(id => Candidate(id))]);

    private static NotCovered NotCovered(params string[] nearest) => new([], [.. nearest.Select(id => Candidate(id))]);

    private static Candidate Candidate(string id, double confidence = 0.2) =>
        new(new Passage { Id = id, Questions = [$"{id}?"], ShortAnswer = "Long sitting.", Source = SourceSpan.WholeFile($"passages/{id}.md") }, confidence);
}
