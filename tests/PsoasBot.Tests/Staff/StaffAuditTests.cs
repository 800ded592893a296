using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PsoasBot.Channels.Storage;
using PsoasBot.Staff;

namespace PsoasBot.Tests.Staff;

public sealed class StaffAuditTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("psoasbot-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public void The_line_is_there_before_the_change_is_made()
    {
        var before = "";

        Audit().Keep(StaffAccess.ByLink(), "edited", "passages/what.md", () => before = Text());

        Assert.Equal("2026-11-02T09:00:00+00:00\tlink\tedited\tpassages/what.md\n", before);
    }

    [Fact]
    public void A_change_that_fails_takes_its_line_back_and_no_other()
    {
        Audit().Keep(StaffAccess.ByLink(), "edited", "passages/what.md", () => { });
        var before = Text();

        Assert.Throws<IOException>(() => Audit().Keep(StaffAccess.ByLink(), "edited", "passages/why.md", () => throw new IOException("No space left on device")));

        Assert.Equal(before, Text());
    }

    [Fact]
    public void A_line_that_cannot_be_written_keeps_the_change_from_being_made()
    {
        var isMade = false;
        File.CreateSymbolicLink(AuditFile, "/dev/full");

        Assert.ThrowsAny<IOException>(() => Audit().Keep(StaffAccess.ByLink(), "edited", "passages/why.md", () => isMade = true));

        Assert.False(isMade);
    }

    private string AuditFile => Path.Combine(_data.FullName, "staff-audit.tsv");

    private StaffAudit Audit() => new(new DataFolder(_data.FullName), new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero)), NullLogger<StaffAudit>.Instance);

    /// <summary>Read beside whoever writes it.</summary>
    private string Text()
    {
        using var reader = new StreamReader(new FileStream(AuditFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
