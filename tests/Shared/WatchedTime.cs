using Microsoft.Extensions.Time.Testing;

namespace PsoasBot.Tests.Shared;

/// <summary>A clock that the test sets, and that tells when somebody begins to wait on it.</summary>
public sealed class WatchedTime() : FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero))
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _waits = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>All that was waited for, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_lock)
            {
                return [.. _waits];
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Watched(base.CreateTimer(callback, state, dueTime, period), this);
        Note(dueTime);
        return timer;
    }

    /// <summary>Completes once somebody has begun to wait for that long, so many times since the start.</summary>
    public Task WaitedForAsync(TimeSpan wait, int times = 1) => WaitedForAsync(other => other == wait, times);

    /// <summary>The same for a time that is not known to the last tick.</summary>
    public async Task WaitedForAsync(Func<TimeSpan, bool> wait, int times = 1)
    {
        while (true)
        {
            Task more;
            lock (_lock)
            {
                if (_waits.Count(wait) >= times)
                {
                    return;
                }

                more = _more.Task;
            }

            await more;
        }
    }

    private void Note(TimeSpan wait)
    {
        lock (_lock)
        {
            _waits.Add(wait);
            _more.SetResult();
            _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>A timer that is set anew is waited on as well.</summary>
    private sealed class Watched(ITimer inner, WatchedTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var isChanged = inner.Change(dueTime, period);
            time.Note(dueTime);
            return isChanged;
        }

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
