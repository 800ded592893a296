using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PsoasBot.Channels.Storage;
using PsoasBot.Staff;

namespace PsoasBot.Tests.Staff;

public sealed class FolderEndedSessionsTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("psoasbot-");
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public void What_was_ended_has_ended_after_a_restart_too()
    {
        Assert.True(Sessions().End("one"));

        var restarted = Sessions();

        Assert.True(restarted.HasEnded("one"));
        Assert.False(restarted.HasEnded("two"));
    }

    [Fact]
    public void It_counts_for_longer_than_any_cookie_lasts_and_is_then_forgotten()
    {
        var sessions = Sessions();
        sessions.End("one");

        _time.Advance(TimeSpan.FromHours(10.5));
        Assert.True(sessions.HasEnded("one"));
        _time.Advance(TimeSpan.FromHours(1));
        sessions.End("two");

        Assert.False(sessions.HasEnded("one"));
        Assert.StartsWith("two\t", Assert.Single(File.ReadAllLines(Path.Combine(_data.FullName, "staff-signed-out.tsv"))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_kept_has_ended_here_all_the_same()
    {
        var sessions = Sessions();
        Directory.CreateDirectory(Path.Combine(_data.FullName, "staff-signed-out.tsv.coming"));

        Assert.False(sessions.End("one"));

        Assert.True(sessions.HasEnded("one"));
    }

    private FolderEndedSessions Sessions() => new(new DataFolder(_data.FullName), _time, NullLogger<FolderEndedSessions>.Instance);
}
