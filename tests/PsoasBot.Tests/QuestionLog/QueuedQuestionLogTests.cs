using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Storage;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge.Model;
using PsoasBot.QuestionLog;
using PsoasBot.Tests.Inbox;
using PsoasBot.Tests.Shared;
using PsoasBot.Tests.Staff;

namespace PsoasBot.Tests.QuestionLog;

public sealed class QueuedQuestionLogTests : IDisposable
{
    private static readonly DateOnly Monday = new(2026, 11, 2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    private DataFolder Data => new(Path.Combine(_folder.FullName, "data"));

    private FolderQuestionLogReader Reader => new(Data);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Counts_are_of_outcomes_and_passages_and_nothing_that_was_typed()
    {
        await using var log = Log(QuestionLogMode.Counts);

        log.Keep(Turn("what is the psoas", Answered("what", "why")));
        log.Keep(Turn("what is a psoas", Answered("what")));
        log.Keep(Turn("parking", NotCovered()));
        log.Keep(new Feedback("directline", "conversation-1", ["what"], IsHelpful: false, "too long"));
        await log.WrittenAsync();

        Assert.Equal<OutcomeCount>([new(Monday, "answer", 2), new(Monday, "not-covered", 1)], Reader.Outcomes(Monday));
        Assert.Equal<PassageUse>([new("what", 2, 0, 1), new("why", 1, 0, 0)], Reader.Passages(Monday));
        Assert.Empty(Reader.Recent(Monday, 10));
        Assert.Empty(Reader.Comments(Monday));
        await AssertNotOnDiskAsync("psoas", "parking", "too long", "conversation-1");
    }

    [Fact]
    public async Task Texts_are_kept_without_who_typed_them()
    {
        await using var log = Log(QuestionLogMode.Text);

        log.Keep(Turn("my name is Anna Meyer, can I park", NotCovered("what")));
        log.Keep(new Feedback("directline", "conversation-1", ["what"], IsHelpful: true, "thanks, call 07700 900123"));
        await log.WrittenAsync();

        var asked = Assert.Single(Reader.Recent(Monday, 10));
        Assert.Equal(("my name is [name], can I park", "not-covered", "what", 0.2), (asked.Text, asked.Outcome, asked.Passage, asked.Confidence));
        Assert.Equal("thanks, call [number]", Assert.Single(Reader.Comments(Monday)).Comment);
        await AssertNotOnDiskAsync("Anna", "Meyer", "900123", "conversation-1");
    }

    [Theory]
    [InlineData("Counts")]
    [InlineData("Text")]
    public async Task An_urgent_turn_leaves_its_flag_and_nothing_else(string mode)
    {
        await using var log = Log(Enum.Parse<QuestionLogMode>(mode));

        log.Keep(Turn("numb since yesterday", new Urgent(Card(), "cauda-equina", Answered("what"), [])));
        await log.WrittenAsync();

        Assert.Equal<SignCount>([new("cauda-equina", 1)], Reader.Flags(Monday));
        Assert.Equal<OutcomeCount>([new(Monday, "urgent", 1)], Reader.Outcomes(Monday));
        Assert.Empty(Reader.Recent(Monday, 10));
        Assert.Empty(Reader.Passages(Monday));
        await AssertNotOnDiskAsync("numb", "yesterday", "directline", "what");
    }

    [Fact]
    public async Task Questions_without_an_answer_are_counted_by_wording_and_day()
    {
        await using var log = Log(QuestionLogMode.Text);

        log.Keep(Turn("can I park", NotCovered()));
        log.Keep(Turn("is it tight", new Clarify([], [Candidate("why")])));
        log.Keep(Turn("what is the psoas", Answered("what")));
        _time.Advance(TimeSpan.FromDays(1));
        log.Keep(Turn("can I park", NotCovered("what")));
        log.Keep(Turn("can I park", NotCovered()));
        await log.WrittenAsync();

        var open = Reader.Open(Monday);
        Assert.Equal([("can I park", "not-covered", 3), ("is it tight", "clarify", 1)], open.Select(question => (question.Text, question.Outcome, question.Count)));
        Assert.Equal([(Monday, 1), (Monday.AddDays(1), 2)], open[0].PerDay.Select(day => (day.Key, day.Value)));
        Assert.Equal("what", open[0].Nearest);
    }

    [Fact]
    public async Task What_is_forgotten_is_gone_from_the_disk_and_others_stay()
    {
        await using var log = Log(QuestionLogMode.Text);
        log.Keep(Turn("secretly asked", NotCovered()));
        log.Keep(new Feedback("directline", "conversation-1", ["what"], IsHelpful: true, "secretly praised"));
        log.Keep(Turn("openly asked", NotCovered()) with { ConversationId = "c2" });
        log.Keep(Turn("asked elsewhere", NotCovered()) with { Channel = "msteams" });

        log.Forget("directline", "conversation-1");
        await log.WrittenAsync();

        Assert.Equal(["asked elsewhere", "openly asked"], Reader.Recent(Monday, 10).Select(asked => asked.Text).Order());
        Assert.Empty(Reader.Comments(Monday));
        await AssertNotOnDiskAsync("secretly");
    }

    [Fact]
    public async Task A_conversation_is_forgotten_by_another_run_of_the_program()
    {
        await using (var first = Log(QuestionLogMode.Text))
            first.Keep(Turn("secretly asked", NotCovered()));

        await using var log = Log(QuestionLogMode.Text);
        log.Forget("directline", "conversation-1");
        await log.WrittenAsync();

        Assert.Empty(Reader.Recent(Monday, 10));
    }

    [Fact]
    public async Task Everything_is_deleted_after_its_days()
    {
        await using var log = Log(QuestionLogMode.Text, keepDays: 7);
        log.Keep(Turn("secretly asked", NotCovered()));
        log.Keep(Turn("numb", new Urgent(Card(), "cauda-equina", null, [])));
        log.Keep(new Feedback("directline", "conversation-1", ["what"], IsHelpful: true, "secretly praised"));

        _time.Advance(TimeSpan.FromDays(7));
        await log.WrittenAsync();
        Assert.Single(Reader.Recent(Monday, 10));

        _time.Advance(TimeSpan.FromDays(1));
        await log.WrittenAsync();
        Assert.Empty(Reader.Recent(Monday, 10));
        Assert.Empty(Reader.Outcomes(Monday));
        Assert.Empty(Reader.Passages(Monday));
        await AssertNotOnDiskAsync("secretly", "cauda");
    }

    [Fact]
    public async Task Off_keeps_nothing_and_makes_no_file()
    {
        await using (var log = Log(QuestionLogMode.Off))
        {
            log.Keep(Turn("what is the psoas", Answered("what")));
            log.Keep(new Feedback("directline", "conversation-1", ["what"], IsHelpful: true, null));
            await log.WrittenAsync();
        }

        Assert.False(Directory.Exists(Data.Path));
        Assert.Empty(Reader.Outcomes(Monday));
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_for_another_reader_before_the_log_is_closed()
    {
        var log = Log(QuestionLogMode.Text);
        for (var number = 0; number < 1_200; number++)
            log.Keep(Turn("can I park", NotCovered()));

        await log.WrittenAsync();

        Assert.Equal(1_200, Reader.Recent(Monday, 5_000).Length);
        await log.DisposeAsync();
    }

    [Fact]
    public async Task A_damaged_file_is_set_aside_and_a_new_one_begun()
    {
        Directory.CreateDirectory(Data.Path);
        await File.WriteAllTextAsync(Path.Combine(Data.Path, "questions.db"), "not a database, however one looks at it; not at all");
        Assert.Empty(Reader.Recent(Monday, 10));
        await using var log = Log(QuestionLogMode.Text);

        log.Keep(Turn("what is the psoas", Answered("what")));
        await log.WrittenAsync();

        Assert.Equal("what is the psoas", Assert.Single(Reader.Recent(Monday, 10)).Text);
        Assert.StartsWith("not a database", await File.ReadAllTextAsync(Path.Combine(Data.Path, "questions.db.damaged-20261102T090000Z")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)] // nothing but zeros, as a power cut leaves it
    [InlineData(33)]
    public async Task A_damaged_key_is_set_aside_and_a_new_one_begun(int length)
    {
        var file = Path.Combine(Data.Path, "questions.key");
        Directory.CreateDirectory(Data.Path);
        await File.WriteAllBytesAsync(file, new byte[length]);
        using var said = new LogText();
        await using var log = Log(QuestionLogMode.Text, said: said);

        log.Keep(Turn("secretly asked", NotCovered()));
        log.Keep(Turn("openly asked", NotCovered()) with { ConversationId = "c2" });
        log.Forget("directline", "conversation-1");
        await log.WrittenAsync();

        Assert.Equal("openly asked", Assert.Single(Reader.Recent(Monday, 10)).Text);
        Assert.Equal(32, (await File.ReadAllBytesAsync(file)).Length);
        Assert.Equal(length, (await File.ReadAllBytesAsync($"{file}.damaged-20261102T090000Z")).Length);
        Assert.StartsWith($"questions.key was damaged. It is now {file}.damaged-20261102T090000Z, and a new one was begun.", Assert.Single(said.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_loses_entries_but_throws_nothing()
    {
        Directory.CreateDirectory(Path.Combine(Data.Path, "questions.db"));
        await using var log = Log(QuestionLogMode.Text);

        log.Keep(Turn("what is the psoas", Answered("what")));
        log.Forget("directline", "c2");
        Assert.False(await log.WrittenAsync());
        Directory.Delete(Path.Combine(Data.Path, "questions.db"));
        log.Keep(Turn("where is the psoas", Answered("what")));
        Assert.False(await log.WrittenAsync()); // what failed a moment ago may have been this one
        Assert.True(await log.WrittenAsync());

        Assert.Equal("where is the psoas", Assert.Single(Reader.Recent(Monday, 10)).Text);
    }

    private QueuedQuestionLog Log(QuestionLogMode mode, int keepDays = 30, LogText? said = null) =>
        new(new FolderQuestionStore(Data, _time, said is null ? NullLogger<FolderQuestionStore>.Instance : new LoggerOf<FolderQuestionStore>(said)), Options.Create(new QuestionLogOptions { Mode = mode, KeepDays = keepDays }), _time, Meters.Factory, NullLogger<QueuedQuestionLog>.Instance);

    private static LoggedTurn Turn(string utterance, Reply reply) => new("directline", "conversation-1", utterance, reply);

    private static Answer Answered(params string[] ids) => new([.. ids.Select(Candidate)], [.. ids.Select(Candidate)]);

    private static NotCovered NotCovered(params string[] nearest) => new([], [.. nearest.Select(Candidate)]);

    private static Candidate Candidate(string id) =>
        new(new Passage { Id = id, Questions = [$"{id}?"], ShortAnswer = "Long sitting.", Source = SourceSpan.WholeFile($"passages/{id}.md") }, 0.2);

    private static SafetyCard Card() => new("emergency", "Call 999 now", "");

    /// <summary>Looks into every file of the data folder, the journal included.</summary>
    private async Task AssertNotOnDiskAsync(params string[] texts)
    {
        foreach (var file in Directory.EnumerateFiles(Data.Path))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            var content = Encoding.UTF8.GetString(bytes.ToArray());
            foreach (var text in texts)
                Assert.DoesNotContain(text, content, StringComparison.Ordinal);
        }
    }
}
