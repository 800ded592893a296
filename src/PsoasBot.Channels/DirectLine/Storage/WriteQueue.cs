using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace PsoasBot.Channels.DirectLine.Storage;

/// <summary>Writes one after the other, in the order in which they came; those that wait together share one flush to the disk.</summary>
internal sealed class WriteQueue : IDisposable
{
    private const int MostInOneFlush = 256;

    private readonly Channel<Write> _waiting = Channel.CreateUnbounded<Write>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _lock = new();
    private readonly Func<SqliteConnection> _open;
    private readonly Task _writing;
    private SqliteConnection? _connection; // null until the first write, and after it was closed

    /// <param name="open">Gives a connection that the queue alone uses, and closes.</param>
    public WriteQueue(Func<SqliteConnection> open)
    {
        _open = open;
        _writing = Task.Run(WriteAllAsync);
    }

    /// <returns>Done when it is on the disk.</returns>
    /// <exception cref="SqliteException">It could not be written, and neither could what shared its flush; nothing of it is there.</exception>
    public Task WriteAsync(Action<SqliteCommand> write) => QueueAsync(new Write(write));

    /// <summary>Wipes the traces of what was deleted before.</summary>
    /// <returns>Done when they are gone.</returns>
    /// <exception cref="SqliteException">They are not.</exception>
    public Task WipeTracesAsync() => QueueAsync(new Write(null));

    /// <summary>Closes the connection between two writes and lets something be done to the file; the next write opens it again.</summary>
    public void WhileClosed(Action something)
    {
        lock (_lock)
        {
            _connection?.Dispose();
            _connection = null;
            something();
        }
    }

    /// <summary>Writes what still waits, then closes.</summary>
    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        _writing.Wait();
        _connection?.Dispose();
    }

    private Task QueueAsync(Write write) =>
        _waiting.Writer.TryWrite(write) ? write.Done.Task : throw new ObjectDisposedException(nameof(WriteQueue));

    private async Task WriteAllAsync()
    {
        var together = new List<Write>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            together.Clear();
            while (together.Count < MostInOneFlush && _waiting.Reader.TryRead(out var next))
                together.Add(next);

            lock (_lock)
            {
                Do([.. together.Where(write => write.Do is not null)], Flush);
                Do([.. together.Where(write => write.Do is null)], (connection, _) => ConversationDatabase.WipeTraces(connection));
            }
        }
    }

    private void Do(List<Write> together, Action<SqliteConnection, List<Write>> does)
    {
        if (together.Count == 0)
            return;

        try
        {
            does(_connection ??= _open(), together);
            together.ForEach(write => write.Done.SetResult());
        }
        catch (Exception exception)
        {
            // Whoever waits for the write decides what becomes of it; the queue goes on.
            together.ForEach(write => write.Done.TrySetException(exception));
        }
    }

    private static void Flush(SqliteConnection connection, List<Write> together)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var write in together)
        {
            using var command = connection.CreateCommand();
            write.Do!(command); // those without one are not flushed
        }

        transaction.Commit();
    }

    /// <param name="Do">Null for the wiping of traces, which runs outside of a transaction.</param>
    private sealed record Write(Action<SqliteCommand>? Do)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
