using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PsoasBot.Answering.Replies;

namespace PsoasBot.Tests.Reloading;

public sealed class KnowledgeReloaderTests : IDisposable
{
    private const string What = "knowledge/passages/what.md";

    private readonly ReloadedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_edit_replaces_what_serves_and_turns_that_began_before_end_with_what_they_began_with()
    {
        var reloader = _folder.Started();
        var before = reloader.Current;

        _folder.Disk.Write(What, "# What is the psoas?\n\nAn edited muscle.\n");
        var wasRead = await reloader.ReloadAsync(CancellationToken.None);

        Assert.True(wasRead);
        Assert.Equal("An edited muscle.", ReloadedFolder.Ask(reloader, "What is the psoas?"));
        Assert.Equal("A deep muscle.", Assert.IsType<Answer>(before.Reply("What is the psoas?", Conversation.Start)).Found[0].Passage.ShortAnswer);
        Assert.StartsWith($"Information: {_folder.Disk.Path} is live as it stands: passages: 2, warnings: 1, after ", Assert.Single(_folder.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_edit_leaves_what_serves_and_is_told_with_its_place()
    {
        var reloader = _folder.Started();
        var since = reloader.Status.LiveSince;
        _folder.Time.Advance(TimeSpan.FromMinutes(5));

        _folder.Disk.Write(What, "# What is the psoas?\n");
        _folder.Disk.Write("knowledge/passages/why.md", "# What makes it tight?\n\nAn edit that is not live.\n");
        await reloader.ReloadAsync(CancellationToken.None);

        Assert.Equal("A deep muscle.", ReloadedFolder.Ask(reloader, "What is the psoas?"));
        Assert.Equal("Long sitting „und“ 腰.", ReloadedFolder.Ask(reloader, "What makes it tight?"));
        Assert.True(reloader.Status is { IsDegraded: true, Errors: 1, Passages: 2, Failure: null });
        Assert.Equal((since, since.AddMinutes(5)), (reloader.Status.LiveSince, reloader.Status.LastAttempt));
        Assert.Contains($"{_folder.Disk.Path}/passages/what.md:1:1: error PB", Assert.Single(_folder.Lines), StringComparison.Ordinal);
        Assert.Contains("fix: ", _folder.Lines.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mended_folder_goes_live_again()
    {
        var reloader = _folder.Started();
        _folder.Disk.Write(What, "# What is the psoas?\n");
        await reloader.ReloadAsync(CancellationToken.None);

        _folder.Disk.Write(What, "# What is the psoas?\n\nA mended muscle.\n");
        await reloader.ReloadAsync(CancellationToken.None);

        Assert.Equal("A mended muscle.", ReloadedFolder.Ask(reloader, "What is the psoas?"));
        Assert.True(reloader.Status is { IsDegraded: false, Errors: 0 });
    }

    [Fact]
    public async Task A_folder_that_vanished_is_survived()
    {
        var reloader = _folder.Started();

        Directory.Delete(_folder.Disk.Path, recursive: true);
        await reloader.ReloadAsync(CancellationToken.None);

        Assert.Equal("A deep muscle.", ReloadedFolder.Ask(reloader, "What is the psoas?"));
        Assert.True(reloader.Status.IsDegraded);
        Assert.Contains("error PB001", Assert.Single(_folder.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_changes_while_it_is_read_is_not_taken()
    {
        var time = new InterruptedTime();
        var reloader = _folder.Start(time: time)!; // it may go live
        _folder.Disk.Write(What, "# What is the psoas?\n\nThe first half.\n");
        time.Interrupt = () => _folder.Disk.Write("knowledge/passages/why.md", "# What makes it tight?\n\nThe second half.\n");

        var wasRead = await reloader.ReloadAsync(CancellationToken.None);

        Assert.False(wasRead);
        Assert.Equal("A deep muscle.", ReloadedFolder.Ask(reloader, "What is the psoas?"));
        Assert.Equal("Long sitting „und“ 腰.", ReloadedFolder.Ask(reloader, "What makes it tight?"));
    }

    [Fact]
    public async Task Passages_past_their_review_are_listed_from_the_day_on()
    {
        _folder.Disk.Write(What, "---\nreviewed: 2026-10-30\nreview-every: 7 days\n---\n# What is the psoas?\n\nA deep muscle.\n");
        var reloader = _folder.Started();
        var key = reloader.Key();
        Assert.Empty(reloader.Status.Overdue);

        _folder.Time.Advance(TimeSpan.FromDays(5));
        Assert.False(reloader.HasSeen(reloader.Key()));
        Assert.NotEqual(key, reloader.Key());
        await reloader.ReloadAsync(CancellationToken.None);

        Assert.Equal("what", Assert.Single(reloader.Status.Overdue).Id);
        Assert.Equal("A deep muscle.", ReloadedFolder.Ask(reloader, "What is the psoas?"));
        Assert.False(reloader.Status.IsDegraded);
    }

    [Fact]
    public async Task Passages_past_their_review_are_served_and_offered_no_more_where_that_is_set()
    {
        _folder.Options.ServeOverdue = false;
        _folder.Disk.Write(What, "---\nreviewed: 2026-10-30\nreview-every: 7 days\n---\n# What is the psoas?\n\nA deep muscle.\n");
        _folder.Disk.Write("knowledge/passages/why.md", "---\nnext: what\n---\n# What makes it tight?\n\nLong sitting.\n");
        var reloader = _folder.Started();
        Assert.Equal("A deep muscle.", ReloadedFolder.Ask(reloader, "What is the psoas?"));

        _folder.Time.Advance(TimeSpan.FromDays(5));
        await reloader.ReloadAsync(CancellationToken.None);

        Assert.Equal("what", Assert.Single(reloader.Status.Overdue).Id);
        var left = Assert.Single(reloader.Current.Knowledge.Passages);
        Assert.Equal("why", left.Id);
        Assert.Empty(left.Next);
    }

    [Fact]
    public async Task However_much_is_wrong_the_log_gets_the_first_of_it()
    {
        var reloader = _folder.Started();
        _folder.Disk.Write("knowledge/passages/large.md", $"# {new string('a', 200_000)}\n");
        _folder.Disk.Write("knowledge/synonyms.txt", string.Concat(Enumerable.Repeat("psoas => muscle => hip\n", 5_000)));

        await reloader.ReloadAsync(CancellationToken.None);

        var line = Assert.Single(_folder.Lines, line => line.StartsWith("Error: ", StringComparison.Ordinal));
        Assert.InRange(line.Length, 1_000, 20_000);
        Assert.Matches("\n[0-9]+ more; `check` shows them all\n\n5001 errors ", line);
    }

    [Fact]
    public async Task The_last_passages_are_not_taken_away_by_the_calendar()
    {
        _folder.Options.ServeOverdue = false;
        foreach (var id in (string[])["what", "why"])
            _folder.Disk.Write($"knowledge/passages/{id}.md", $"---\nreviewed: 2026-10-30\nreview-every: 7 days\n---\n# {id} is it?\n\nAn answer.\n");
        var reloader = _folder.Started();

        _folder.Time.Advance(TimeSpan.FromDays(5));
        await reloader.ReloadAsync(CancellationToken.None);

        Assert.Equal(2, reloader.Current.Knowledge.Passages.Length);
        Assert.StartsWith("every passage is past its review", reloader.Status.Failure, StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(() => _folder.Started());
    }

    [Fact]
    public async Task The_last_good_knowledge_serves_after_a_restart_with_a_broken_folder()
    {
        var first = _folder.Started();
        _folder.Disk.Write(What, "# What is the psoas?\n\nAn edited muscle.\n");
        await first.ReloadAsync(CancellationToken.None);
        _folder.Disk.Write(What, "# What is the psoas?\n");

        using var errors = new StringWriter();
        var second = _folder.Start(errors);

        Assert.NotNull(second);
        Assert.Equal("An edited muscle.", ReloadedFolder.Ask(second, "What is the psoas?"));
        Assert.True(second.Status is { IsDegraded: true, Errors: 1 });
        Assert.Contains("passages/what.md:1:1: error PB", errors.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"knowledge has errors; until they are fixed, serving the copy that was live on \d{4}-\d\d-\d\d at \d\d:\d\d\n$", errors.ToString());

        _folder.Disk.Write(What, "# What is the psoas?\n\nA mended muscle.\n");
        await second.ReloadAsync(CancellationToken.None);
        Assert.Equal("A mended muscle.", ReloadedFolder.Ask(second, "What is the psoas?"));
    }

    [Fact]
    public void Without_a_good_copy_a_broken_folder_does_not_start()
    {
        _folder.Disk.Write(What, "# What is the psoas?\n");

        Assert.Null(_folder.Start());
    }

    [Fact]
    public void The_copy_of_another_folder_does_not_count()
    {
        _folder.Started();
        Directory.Move(_folder.Disk.Path, _folder.Disk.PathOf("elsewhere"));
        Directory.CreateDirectory(_folder.Disk.PathOf("other"));

        Assert.Null(PsoasBot.Reloading.KnowledgeStart.Read(_folder.Disk.PathOf("other"), _folder.Data, TextWriter.Null));
        Assert.NotNull(_folder.Start()); // the folder itself, by its own name
    }

    [Fact]
    public void A_crash_between_the_two_renames_of_a_copy_loses_none()
    {
        _folder.Started();
        Directory.Move(Path.Combine(_folder.Data, "last-good"), Path.Combine(_folder.Data, "last-good.before"));
        _folder.Disk.Write(What, "# What is the psoas?\n");

        Assert.Equal("A deep muscle.", ReloadedFolder.Ask(_folder.Started(), "What is the psoas?"));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_stops_no_edit()
    {
        await File.WriteAllTextAsync(_folder.Data, "a file where a folder should be");
        var reloader = _folder.Started();

        _folder.Disk.Write(What, "# What is the psoas?\n\nAn edited muscle.\n");
        await reloader.ReloadAsync(CancellationToken.None);

        Assert.Equal("An edited muscle.", ReloadedFolder.Ask(reloader, "What is the psoas?"));
        Assert.Contains(_folder.Lines, line => line.StartsWith("Warning: No copy could be kept", StringComparison.Ordinal));
    }

    /// <summary>Does something the first time that somebody asks what time it is.</summary>
    private sealed class InterruptedTime : FakeTimeProvider
    {
        public Action? Interrupt { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            // The reader asks for the day after the folder's signature was taken; who takes it asks, too.
            if (Interrupt is { } interrupt && Environment.StackTrace.Contains("KnowledgeFolder", StringComparison.Ordinal))
            {
                Interrupt = null;
                interrupt();
            }

            return base.GetUtcNow();
        }
    }
}
