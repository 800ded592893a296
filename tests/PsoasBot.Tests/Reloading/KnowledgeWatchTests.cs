using Microsoft.Extensions.Options;
using PsoasBot.Reloading;

namespace PsoasBot.Tests.Reloading;

/// <summary>The watch over a real folder, in real time.</summary>
public sealed class KnowledgeWatchTests : IAsyncLifetime, IDisposable
{
    private readonly ReloadedFolder _folder = new();
    private readonly KnowledgeReloader _reloader;
    private KnowledgeWatch? _watch;

    public KnowledgeWatchTests() => _reloader = _folder.Started();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _watch?.StopAsync(CancellationToken.None) ?? Task.CompletedTask;

    public void Dispose()
    {
        _watch?.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_save_is_noticed(bool poll)
    {
        await WatchAsync(poll);

        _folder.Disk.Write("knowledge/passages/what.md", "# What is the psoas?\n\nAn edited muscle.\n");
        await _folder.LoggedAsync();

        Assert.Equal("An edited muscle.", ReloadedFolder.Ask(_reloader, "What is the psoas?"));
    }

    [Fact]
    public async Task A_save_by_renaming_is_noticed()
    {
        await WatchAsync();

        var written = _folder.Disk.Write("knowledge/passages/.what.md.swp", "# What is the psoas?\n\nAn edited muscle.\n");
        File.Move(written, _folder.Disk.PathOf("knowledge/passages/what.md"), overwrite: true);
        await _folder.LoggedAsync();

        Assert.Equal("An edited muscle.", ReloadedFolder.Ask(_reloader, "What is the psoas?"));
    }

    [Fact]
    public async Task Files_of_editors_and_saves_without_a_change_are_not_noticed()
    {
        await WatchAsync();

        _folder.Disk.Write("knowledge/passages/.what.md.swp", "half");
        _folder.Disk.Write("knowledge/passages/what.md~", "old");
        _folder.Disk.Write("knowledge/passages/what.md", await File.ReadAllTextAsync(_folder.Disk.PathOf("knowledge/passages/what.md")));
        _folder.Disk.Write("knowledge/passages/why.md", "# What makes it tight?\n\nAn edit.\n"); // the only one that counts
        await _folder.LoggedAsync();

        Assert.Contains("live as it stands", Assert.Single(_folder.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_files_at_once_are_one_edit()
    {
        await WatchAsync();

        for (var number = 0; number < 50; number++)
            _folder.Disk.Write($"knowledge/passages/p{number}.md", $"# Is this question {number}?\n\nIt is.\n");
        await _folder.LoggedAsync();

        Assert.Contains("passages: 52,", Assert.Single(_folder.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkout_that_pauses_is_one_edit()
    {
        _folder.Disk.Write(".git/index.lock", "");
        await WatchAsync();

        _folder.Disk.Write("knowledge/passages/what.md", "# What is the psoas?\n\nA half.\n");
        var rested = new FolderEvents(_folder.Disk.Path);
        await rested.NextAsync(4 * KnowledgeWatch.Rest, TimeProvider.System, CancellationToken.None); // nothing happens, so the time passes
        rested.Dispose();
        Assert.Empty(_folder.Lines);

        _folder.Disk.Write("knowledge/passages/why.md", "# What makes it tight?\n\nThe other half.\n");
        File.Delete(_folder.Disk.PathOf(".git/index.lock"));
        await _folder.LoggedAsync();

        Assert.Single(_folder.Lines);
        Assert.Equal("A half.", ReloadedFolder.Ask(_reloader, "What is the psoas?"));
        Assert.Equal("The other half.", ReloadedFolder.Ask(_reloader, "What makes it tight?"));
    }

    [Fact]
    public async Task A_folder_that_is_moved_away_and_another_put_in_its_place_is_noticed_both_times()
    {
        await WatchAsync();

        Directory.Move(_folder.Disk.Path, _folder.Disk.PathOf("away"));
        await _folder.LoggedAsync();
        Assert.True(_reloader.Status.IsDegraded);
        Assert.Equal("A deep muscle.", ReloadedFolder.Ask(_reloader, "What is the psoas?"));

        _folder.Disk.Write("new/passages/what.md", "# What is the psoas?\n\nA new muscle.\n");
        Directory.Move(_folder.Disk.PathOf("new"), _folder.Disk.Path);
        await _folder.LoggedAsync();
        Assert.Equal("A new muscle.", ReloadedFolder.Ask(_reloader, "What is the psoas?"));

        _folder.Disk.Write("knowledge/passages/what.md", "# What is the psoas?\n\nAn edited new muscle.\n");
        await _folder.LoggedAsync();
        Assert.Equal("An edited new muscle.", ReloadedFolder.Ask(_reloader, "What is the psoas?"));
    }

    private Task WatchAsync(bool poll = false)
    {
        _watch = new KnowledgeWatch(_reloader, Options.Create(new KnowledgeOptions { Poll = poll }), TimeProvider.System);
        return _watch.StartAsync(CancellationToken.None);
    }
}
