using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Storage;
using PsoasBot.Reloading;
using PsoasBot.Tests.Commands;

namespace PsoasBot.Tests.Reloading;

/// <summary>A small folder on the disk, and what reloads it. Everything that was logged can be read and waited for.</summary>
internal sealed class ReloadedFolder : ILogger<KnowledgeReloader>, IDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private TaskCompletionSource _logged = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public KnowledgeOnDisk Disk { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    public KnowledgeOptions Options { get; } = new();

    public string Data => Disk.PathOf("data");

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Starts as the service does; what is wrong at the start goes to <paramref name="errors"/>.</summary>
    public KnowledgeReloader? Start(TextWriter? errors = null, TimeProvider? time = null) =>
        KnowledgeStart.Read(Disk.Path, Data, errors ?? TextWriter.Null) is { } start
            ? new KnowledgeReloader(
                start, new DataFolder(Data), Microsoft.Extensions.Options.Options.Create(Options), Microsoft.Extensions.Options.Options.Create(new AnsweringOptions()), time ?? Time, this)
            : null;

    public KnowledgeReloader Started() => Start() ?? throw new InvalidOperationException("the folder may not go live");

    /// <summary>What a visitor is answered; empty when it is no answer.</summary>
    public static string Ask(KnowledgeReloader reloader, string question) =>
        reloader.Current.Reply(question, Conversation.Start) is Answer { Found: [var found, ..] } ? found.Passage.ShortAnswer : "";

    /// <summary>Ends when a line was logged that has not been waited for yet.</summary>
    public async Task LoggedAsync()
    {
        await _logged.Task.WaitAsync(TimeSpan.FromMinutes(2)); // never so long, unless what is tested does not work
        _logged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public void Dispose() => Disk.Dispose();

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)}");
        _logged.TrySetResult();
    }
}
