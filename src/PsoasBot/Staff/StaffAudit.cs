using System.Globalization;
using System.Security.Claims;
using PsoasBot.Channels;

namespace PsoasBot.Staff;

/// <summary>One line for each change: who, when, which file and what was done to it. Never what visitors typed.</summary>
internal sealed partial class StaffAudit(DataFolder data, TimeProvider time, ILogger<StaffAudit> logger)
{
    private readonly Lock _lock = new();

    /// <param name="what">What was done, e.g. <c>added 2 wordings to</c>.</param>
    /// <param name="file">Below the knowledge folder.</param>
    public void Keep(ClaimsPrincipal person, string what, string file)
    {
        var who = string.Concat(StaffAccess.NameOf(person).Where(letter => !char.IsControl(letter)));
        LogChange(who, what, file);
        var line = string.Create(CultureInfo.InvariantCulture, $"{time.GetLocalNow():yyyy-MM-dd'T'HH:mm:sszzz}\t{who}\t{what}\t{file}\n");
        lock (_lock)
        {
            Directory.CreateDirectory(data.Path);
            File.AppendAllText(Path.Combine(data.Path, "staff-audit.tsv"), line);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Who} {What} {File}.")]
    private partial void LogChange(string who, string what, string file);
}
