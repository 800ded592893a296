using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.Turns;

namespace PsoasBot.QuestionLog;

/// <summary>
/// The question log. Whoever keeps something only queues it, and one writer puts many at once into the store. A turn's reply goes out when its entry is
/// in the hands of the system or of Redis (<see cref="WrittenAsync"/>), so a crash of the program loses nothing that anybody was answered.
/// </summary>
internal sealed partial class QueuedQuestionLog : IQuestionLog, IAsyncDisposable
{
    private const int MostWaiting = 10_000;
    private const int MostAtOnce = 500;

    /// <summary>A reply does not wait longer for a slow disk: the person matters more than the log.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Channel<LogEntry> _waiting = System.Threading.Channels.Channel.CreateBounded<LogEntry>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly List<LogEntry> _owed = []; // what somebody asked to be forgotten, and could not be yet
    private readonly IQuestionStore _store;
    private readonly QuestionLogOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<QueuedQuestionLog> _logger;
    private readonly ConversationKey? _key; // none: nothing is kept
    private readonly ITimer? _sweeps;
    private readonly Task _writing;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _losses;
    private int _lost;
    private bool _isUnwritable;

    public QueuedQuestionLog(
        IQuestionStore store, IOptions<QuestionLogOptions> options, TimeProvider time, IMeterFactory meters, ILogger<QueuedQuestionLog> logger)
    {
        var meter = OurMeter.Of(meters);
        _failures = meter.CreateCounter<long>("psoasbot.question_log.failures", description: "Writes to the question log that failed.");
        _losses = meter.CreateCounter<long>("psoasbot.question_log.lost", description: "Entries that the question log could not keep.");
        _failures.Add(0); // there from the start, so that the first failure is seen as a rise
        _losses.Add(0);
        (_store, _options, _time, _logger) = (store, options.Value, time, logger);
        _key = _options.Mode == QuestionLogMode.Off && !_store.IsThere ? null : Key();
        _writing = Task.Run(WriteAsync);
        if (_key is not null)
            _sweeps = time.CreateTimer(_ => Sweep(), null, TimeSpan.Zero, TimeSpan.FromHours(1));
    }

    public bool KeepsWords => _options.Mode == QuestionLogMode.Text && _key is not null && !_isUnwritable;

    public void Keep(LoggedTurn turn)
    {
        if (_options.Mode != QuestionLogMode.Off && _key is not null)
            Queue(LogEntries.Of(turn, _time.GetLocalNow(), _options.Mode, _key));
    }

    public void Keep(Feedback feedback)
    {
        if (_options.Mode != QuestionLogMode.Off && _key is not null)
            Queue(LogEntries.Of(feedback, _time.GetLocalNow(), _options.Mode, _key));
    }

    public void Forget(string channel, string conversationId)
    {
        if (_key is not null)
            Queue([new ForgottenConversation(_time.GetLocalNow(), _key.Mark(channel, conversationId))]);
    }

    public async Task<bool> WrittenAsync()
    {
        var awaited = new Awaited(_time.GetLocalNow(), new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
        if (_key is null || !_waiting.Writer.TryWrite(awaited))
            return false;

        try
        {
            return await awaited.Written.Task.WaitAsync(Patience, _time);
        }
        catch (TimeoutException)
        {
            LogSlow(Patience.TotalSeconds);
            return false;
        }
    }

    /// <summary>Writes what is waiting, and closes the store.</summary>
    public async ValueTask DisposeAsync()
    {
        _sweeps?.Dispose();
        _waiting.Writer.TryComplete();
        await _writing;
        _store.Dispose();
    }

    private void Sweep() => Queue([new DaysPast(_time.GetLocalNow(), DateOnly.FromDateTime(_time.GetLocalNow().DateTime).AddDays(-_options.KeepDays))]);

    private void Queue(ImmutableArray<LogEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (!_waiting.Writer.TryWrite(entry))
                Lose(1);
        }
    }

    private async Task WriteAsync()
    {
        List<LogEntry> batch = [];
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            batch.AddRange(_owed);
            while (batch.Count < MostAtOnce && _waiting.Reader.TryRead(out var entry))
                batch.Add(entry);

            var wasUnwritable = _isUnwritable; // what somebody waits for may have been in the batch before
            await FlushAsync(batch);
            foreach (var awaited in batch.OfType<Awaited>())
                awaited.Written.TrySetResult(!wasUnwritable && !_isUnwritable);
        }
    }

    private async Task FlushAsync(List<LogEntry> batch)
    {
        if (batch.TrueForAll(entry => entry is Awaited))
            return;

        try
        {
            await _store.WriteAsync(batch);
            _owed.Clear();
            _isUnwritable = false;
            if (Interlocked.Exchange(ref _lost, 0) is var lost and > 0)
                LogLost(lost);
        }
        catch (Exception unwritable) when (QuestionLogFailures.Is(unwritable))
        {
            _owed.Clear();
            _owed.AddRange(batch.OfType<ForgottenConversation>());
            _failures.Add(1);
            Lose(batch.Count(entry => entry is not (Awaited or ForgottenConversation or DaysPast)));
            if (!_isUnwritable)
                LogUnwritable(_store.Place, QuestionLogFailures.Reason(unwritable)); // once, not for every batch
            _isUnwritable = true;
        }
    }

    private void Lose(int count)
    {
        Interlocked.Add(ref _lost, count);
        _losses.Add(count);
    }

    private ConversationKey? Key()
    {
        try
        {
            return _store.Key();
        }
        catch (Exception unusable) when (QuestionLogFailures.Is(unusable))
        {
            LogNoKey(_store.Place, QuestionLogFailures.Reason(unusable));
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The question log cannot be written to {Place}: {Reason}. Questions are answered all the same, and not kept until it can be. Make room for it, or move a damaged file away.")]
    private partial void LogUnwritable(string place, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The question log lost {Count} entries while it could not be written; it is written again.")]
    private partial void LogLost(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The question log is slow: a reply did not wait for it longer than {Seconds} s.")]
    private partial void LogSlow(double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "No question log is kept, as {Place} cannot be used: {Reason}. Mend that and start again, or set QuestionLog:Mode to Off.")]
    private partial void LogNoKey(string place, string reason);
}
