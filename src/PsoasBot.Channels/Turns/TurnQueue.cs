using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.Turns;

/// <summary>When turns are run. Those whose channel does not wait for them: one at a time in each conversation, in the order they came, conversations side by side.</summary>
/// <remarks>A turn mostly waits for its channel, so their number is bounded and their threads are not. When the service stops, those taken are finished.</remarks>
internal sealed partial class TurnQueue(TimeProvider time, ILogger<TurnQueue> logger) : IHostedService
{
    /// <summary>How many turns may be in progress or wait. A guess: at 256 KiB each the activities would fill 256 MiB.</summary>
    public const int Capacity = 1_000;

    /// <summary>How many of them one conversation may have, so that it cannot keep the others out. A guess: nobody types faster.</summary>
    public const int CapacityOfOne = 20;

    /// <summary>The longest that a turn may take, its replies and their repetitions included.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>The longest that a channel is kept waiting for a turn in its response. Source: Azure gives a bot up after 15 s.</summary>
    public static readonly TimeSpan LimitInResponse = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Channel, string Conversation), Line> _lines = [];
    private int _count;
    private bool _isStopping;

    /// <summary>How many turns are in progress or wait.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Takes a turn in, to be run behind the caller. What it throws is logged by its type and ends it alone.</summary>
    /// <returns>False when there is no room, or the service is stopping; the turn is then not run.</returns>
    public bool TryAdd(Activity incoming, Func<CancellationToken, Task> turn)
    {
        // Without a conversation there is nothing to keep in order.
        var key = (incoming.ChannelId ?? "", incoming.Conversation?.Id is { Length: > 0 } id ? id : Guid.NewGuid().ToString());
        lock (_lock)
        {
            var line = _lines.GetValueOrDefault(key) ?? new Line(Task.CompletedTask, 0);
            if (_isStopping || _count == Capacity || line.Length == CapacityOfOne)
                return false;

            _count++;
            var before = line.Last;
            _lines[key] = new Line(Task.Run(() => RunAfterAsync(before, key, turn)), line.Length + 1);
            return true;
        }
    }

    /// <summary>Runs a turn whose channel waits for it: at once, beside the others.</summary>
    /// <exception cref="OperationCanceledException">It has had its time, or nobody waits any more.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> turn, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(LimitInResponse, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        return await turn(either.Token);
    }

    /// <summary>Completes when every turn that was taken so far has ended.</summary>
    public Task FinishedAsync()
    {
        lock (_lock)
        {
            return Task.WhenAll(_lines.Values.Select(line => line.Last));
        }
    }

    Task IHostedService.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    async Task IHostedService.StopAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _isStopping = true;
        }

        try
        {
            await FinishedAsync().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            LogLeft(_count);
        }
    }

    private async Task RunAfterAsync(Task before, (string Channel, string Conversation) key, Func<CancellationToken, Task> turn)
    {
        await before;
        try
        {
            using var deadline = new CancellationTokenSource(Limit, time);
            await turn(deadline.Token);
        }
        catch (Exception exception)
        {
            LogFailed(exception.GetType().Name, exception.StackTrace); // its message may quote what was typed
        }
        finally
        {
            Leave(key);
        }
    }

    private void Leave((string Channel, string Conversation) key)
    {
        lock (_lock)
        {
            _count--;
            var line = _lines[key];
            if (line.Length == 1)
            {
                _lines.Remove(key);
            }
            else
            {
                _lines[key] = line with { Length = line.Length - 1 };
            }
        }
    }

    /// <summary>The turns of one conversation that have not ended.</summary>
    /// <param name="Last">Ends when all of them have.</param>
    private sealed record Line(Task Last, int Length);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The service stopped before {Count} turns had ended")]
    private partial void LogLeft(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed with {ExceptionType}\n{StackTrace}")]
    private partial void LogFailed(string exceptionType, string? stackTrace);
}
