using System.Collections.Concurrent;
using System.Globalization;
using PsoasBot.Channels.Storage;

namespace PsoasBot.Staff;

/// <summary>Ended sessions in the data folder, a line each with the time until which it counts, so that a restart opens none of them again.</summary>
internal sealed partial class FolderEndedSessions : IEndedSessions
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly ILogger<FolderEndedSessions> _logger;
    private readonly string _file;

    public FolderEndedSessions(DataFolder data, TimeProvider time, ILogger<FolderEndedSessions> logger)
    {
        (_time, _logger, _file) = (time, logger, Path.Combine(data.Path, "staff-signed-out.tsv"));
        foreach (var (session, until) in Kept())
            _ended[session] = until;
    }

    public bool End(string session)
    {
        var now = _time.GetUtcNow();
        foreach (var past in _ended.Where(ended => ended.Value < now))
            _ended.TryRemove(past);
        _ended[session] = now + StaffAccess.LongestSession;
        try
        {
            lock (_lock)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(_file)!); // a file in a folder has one
                var coming = _file + ".coming";
                File.WriteAllLines(coming, _ended.Select(ended => string.Create(CultureInfo.InvariantCulture, $"{ended.Key}\t{ended.Value:O}")));
                File.Move(coming, _file, overwrite: true);
                return true;
            }
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            LogNotKept(unwritable.Message);
            return false;
        }
    }

    public bool HasEnded(string session) => _ended.TryGetValue(session, out var until) && _time.GetUtcNow() <= until;

    private IEnumerable<(string Session, DateTimeOffset Until)> Kept()
    {
        try
        {
            return
            [
                .. (File.Exists(_file) ? File.ReadAllLines(_file) : [])
                    .Select(line => line.Split('\t') is [var session, var time] && DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, out var until) ? (session, until) : ("", default))
                    .Where(ended => ended.Item2 >= _time.GetUtcNow()),
            ];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            LogNotRead(unreadable.Message);
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Somebody signed out of the console, and after a restart their cookie would open it again, as that cannot be kept: {Reason}")]
    private partial void LogNotKept(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Who signed out of the console cannot be read, so their cookies open it again: {Reason}. Delete the folder `keys` in the data folder to end every session.")]
    private partial void LogNotRead(string reason);
}
