using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace PsoasBot.Channels.DirectLine.Storage;

/// <summary>Writes one after the other, in the order in which they came; those that wait together share one flush to the disk.</summary>
internal sealed class WriteQueue : IDisposable
{
    private const int MostInOneFlush = 256;

    private readonly Channel<Write> _waiting = Channel.CreateUnbounded<Write>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SqliteConnection _connection;
    private readonly Task _writing;

    /// <param name="connection">Used by the queue alone from here on, and closed with it.</param>
    public WriteQueue(SqliteConnection connection)
    {
        _connection = connection;
        _writing = Task.Run(WriteAllAsync);
    }

    /// <returns>Done when it is on the disk.</returns>
    /// <exception cref="SqliteException">It could not be written, and neither could what shared its flush; nothing of it is there.</exception>
    public Task WriteAsync(Action<SqliteCommand> write)
    {
        var queued = new Write(write, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return _waiting.Writer.TryWrite(queued) ? queued.Done.Task : throw new ObjectDisposedException(nameof(WriteQueue));
    }

    /// <summary>Writes what still waits, then closes.</summary>
    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        _writing.Wait();
        _connection.Dispose();
    }

    private async Task WriteAllAsync()
    {
        var together = new List<Write>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            together.Clear();
            while (together.Count < MostInOneFlush && _waiting.Reader.TryRead(out var next))
            {
                together.Add(next);
            }

            Flush(together);
        }
    }

    private void Flush(List<Write> together)
    {
        try
        {
            using var transaction = _connection.BeginTransaction();
            foreach (var write in together)
            {
                using var command = _connection.CreateCommand();
                write.Do(command);
            }

            transaction.Commit();
            together.ForEach(write => write.Done.SetResult());
        }
        catch (Exception exception)
        {
            // Whoever waits for the write decides what becomes of it; the queue goes on.
            together.ForEach(write => write.Done.TrySetException(exception));
        }
    }

    private sealed record Write(Action<SqliteCommand> Do, TaskCompletionSource Done);
}
