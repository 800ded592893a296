using System.Diagnostics;
using Microsoft.Extensions.Options;
using PsoasBot.Answering;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Storage;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Search.Learned;

namespace PsoasBot.Reloading;

/// <summary>
/// Holds what is answered from, and puts the folder in its place when that may go live: whole, beside serving, and in one step. What was live before goes
/// on answering the turns that began with it; it is all managed memory, so nobody has to know when the last of them has ended.
/// </summary>
internal sealed partial class KnowledgeReloader
{
    /// <summary>As many problems tell what is wrong; a folder may have one for each of its lines.</summary>
    internal const int MostLogged = 20;

    private readonly Lock _reloading = new();
    private readonly KnowledgeOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<KnowledgeReloader> _logger;
    private readonly LastGood _lastGood;
    private volatile Live _live;

    /// <exception cref="OptionsValidationException">A setting makes no sense.</exception>
    public KnowledgeReloader(
        KnowledgeStart start, DataFolder data, IOptions<KnowledgeOptions> options, IOptions<AnsweringOptions> answering, TimeProvider time, ILogger<KnowledgeReloader> logger)
    {
        (_options, _time, _logger) = (options.Value, time, logger);
        Folder = start.Folder;
        _lastGood = new LastGood(data.Path, Folder);
        var (served, overdue) = Reviews.Served(start.Content, _options, Today());
        if (served.Passages.IsEmpty)
            throw new OptionsValidationException(nameof(KnowledgeOptions), typeof(KnowledgeOptions), [Reviews.NothingLeft]);

        var isFolder = start.Reading?.Content == start.Content;
        _live = new Live(
            new Answerer(served, answering.Value, new LearnedFolder(data.Path), encoded: LogEncoded),
            new KnowledgeStatus(_time.GetLocalNow(), served.Passages.Length, overdue, start.Reading, _time.GetLocalNow(), start.Reading is null ? $"{Folder} could not be read" : null),
            KeyOf(start.Signature));
        if (isFolder)
            KeepCopy(start.Signature);
    }

    /// <summary>The knowledge folder, as it was named to us.</summary>
    public string Folder { get; }

    /// <summary>What is answered from now.</summary>
    public Snapshot Current => _live.Snapshot;

    /// <summary>How many edits went live since the start, and how many were refused.</summary>
    public (int Good, int Refused) Reloads { get; private set; }

    public KnowledgeStatus Status => _live.Status;

    /// <summary>The copy of what was live last; null when there is none.</summary>
    public string? LastGoodCopy => _lastGood.Directory;

    /// <summary>What stands in the folder and what day it is: the same as long as reading it again would give the same.</summary>
    /// <returns>A text of its own for a folder that cannot be read.</returns>
    public string Key()
    {
        try
        {
            return KeyOf(KnowledgeFiles.Signature(Folder));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return KeyOf(unreadable.GetType().Name);
        }
    }

    /// <summary>Whether the folder was read when it was as it is now.</summary>
    public bool HasSeen(string key) => _live.Key == key;

    /// <summary>Reads the folder and puts it in place of what serves, if it may go live; else what serves stays. One at a time.</summary>
    /// <returns>False when the folder changed meanwhile, so that nothing was done: then it is not at rest, and to be read again.</returns>
    /// <remarks>On a thread of its own: the pool has one for each processor, and requests would wait for the one that is busy for a second.</remarks>
    public Task<bool> ReloadAsync(CancellationToken cancellationToken) => Task.Factory.StartNew(
        () =>
        {
            lock (_reloading)
                return Reload();
        },
        cancellationToken,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private bool Reload()
    {
        var started = Stopwatch.GetTimestamp();
        var key = Key();
        var (reading, failure) = Read();
        if (Key() != key)
            return false;

        if (reading?.Content is not { } content)
        {
            Refuse(key, reading, failure);
            return true;
        }

        try
        {
            var (served, overdue) = Reviews.Served(content, _options, Today());
            if (served.Passages.IsEmpty)
            {
                Refuse(key, reading, Reviews.NothingLeft);
                return true;
            }

            var now = _time.GetLocalNow();
            _live = new Live(_live.Answerer.Next(served), new KnowledgeStatus(now, served.Passages.Length, overdue, reading, now, null), key);
            Reloads = Reloads with { Good = Reloads.Good + 1 };
            var (warnings, took) = (Status.Warnings, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            LogLive(Folder, served.Passages.Length, warnings, took);
            KeepCopy(key[..key.IndexOf(' ', StringComparison.Ordinal)]);
        }
        catch (Exception exception)
        {
            // Whatever goes wrong while it is indexed, what serves has not been touched.
            Refuse(key, reading, $"it could not be indexed: {exception.Message}");
        }

        return true;
    }

    private (KnowledgeReading? Reading, string? Failure) Read()
    {
        try
        {
            return (KnowledgeFolder.Read(Folder, _time, _live.Status.LastReading), null);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (null, $"{Folder} could not be read: {unreadable.Message}");
        }
    }

    private void Refuse(string key, KnowledgeReading? reading, string? failure)
    {
        var live = _live;
        Reloads = Reloads with { Refused = Reloads.Refused + 1 };
        _live = live with { Status = live.Status with { LastReading = reading, LastAttempt = _time.GetLocalNow(), Failure = failure }, Key = key };
        if (_logger.IsEnabled(LogLevel.Error))
            LogRefused(Folder, live.Status.LiveSince, failure ?? Shown(reading));
    }

    /// <summary>The problems as <c>check</c> prints them; of very many, the first.</summary>
    private string? Shown(KnowledgeReading? reading)
    {
        try
        {
            return reading?.Show(Folder, MostLogged).TrimEnd();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return reading?.Show("", MostLogged).TrimEnd(); // without the lines themselves, which are there no more
        }
    }

    private void KeepCopy(string signature)
    {
        try
        {
            _lastGood.Keep(signature);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            LogNoCopy(unwritable.Message);
        }
    }

    private string KeyOf(string signature) => $"{signature} {Today():O}";

    private DateOnly Today() => DateOnly.FromDateTime(_time.GetLocalNow().DateTime);

    /// <param name="Key">As <see cref="KnowledgeReloader.Key"/>, of the folder when it was read last.</param>
    private sealed record Live(Answerer Answerer, KnowledgeStatus Status, string Key)
    {
        public Snapshot Snapshot { get; } = new(Answerer.Knowledge, Answerer.Reply) { PlainDanger = Answerer.PlainDanger, Explain = Answerer.Explain };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Folder} is live as it stands: passages: {Passages}, warnings: {Warnings}, after {Milliseconds:f0} ms.")]
    private partial void LogLive(string folder, int passages, int warnings, double milliseconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Reading the knowledge for the first time: {Done} of {All} texts.")]
    private partial void LogEncoded(int done, int all);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Folder} may not go live, so what has been live since {LiveSince:yyyy-MM-dd HH:mm} still answers:\n{Problems}")]
    private partial void LogRefused(string folder, DateTimeOffset liveSince, string? problems);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No copy could be kept of the knowledge that is live, so it would not be there after a restart with a broken folder: {Reason}. Mend that; the next edit tries again.")]
    private partial void LogNoCopy(string reason);
}
