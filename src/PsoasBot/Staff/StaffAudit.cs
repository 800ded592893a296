using System.Globalization;
using System.Security.Claims;
using System.Text;
using PsoasBot.Channels.Storage;

namespace PsoasBot.Staff;

/// <summary>One line for each change: who, when, which file or message and what was done to it. Never what visitors typed.</summary>
internal sealed partial class StaffAudit(DataFolder data, TimeProvider time, ILogger<StaffAudit> logger)
{
    private readonly Lock _lock = new();

    /// <summary>Writes the line, then makes the change: none is made without its line. When the change fails, the line is taken back.</summary>
    /// <param name="what">What is done, e.g. <c>added 2 wordings to</c>.</param>
    /// <param name="file">Below the knowledge folder; or the message, by its id.</param>
    /// <exception cref="IOException">The disk cannot be written; the change was not made.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it be.</exception>
    public void Keep(ClaimsPrincipal person, string what, string file, Action change)
    {
        var who = string.Concat(StaffAccess.NameOf(person).Where(letter => !char.IsControl(letter)));
        var line = string.Create(CultureInfo.InvariantCulture, $"{time.GetLocalNow():yyyy-MM-dd'T'HH:mm:sszzz}\t{who}\t{what}\t{file}\n");
        lock (_lock)
        {
            Directory.CreateDirectory(data.Path);
            using var audit = new FileStream(Path.Combine(data.Path, "staff-audit.tsv"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);
            var end = audit.Seek(0, SeekOrigin.End);
            try
            {
                audit.Write(Encoding.UTF8.GetBytes(line));
                audit.Flush(flushToDisk: true);
                change();
            }
            catch
            {
                audit.SetLength(end); // also takes half a line back; a full disk does not keep from it
                throw;
            }
        }

        LogChange(who, what, file);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Who} {What} {File}.")]
    private partial void LogChange(string who, string what, string file);
}
