using System.Collections.Concurrent;

namespace PsoasBot.Channels.Http;

/// <summary>
/// Keeps what repeats from filling the log: of each kind the first is written at once, and those after it once a minute, as a count.
/// Any number of threads may write.
/// </summary>
internal sealed class RepeatedLines(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Kind> _kinds = new(StringComparer.Ordinal);

    /// <summary>Counts one more of a kind.</summary>
    /// <param name="kind">One of a handful, never something that a stranger chooses: each is kept for good.</param>
    /// <param name="write">Writes the line, and is given how many it stands for: 1 or more since the line before.</param>
    public void Add(string kind, Action<int> write)
    {
        var counted = _kinds.GetOrAdd(kind, _ => new Kind());
        lock (counted)
        {
            counted.Write = write;
            counted.Count++;
            if (!counted.IsPausing)
                Flush(counted);
        }
    }

    public void Dispose()
    {
        foreach (var kind in _kinds.Values)
        {
            lock (kind)
            {
                kind.Timer?.Dispose();
            }
        }
    }

    private void Flush(Kind kind)
    {
        lock (kind)
        {
            kind.IsPausing = kind.Count > 0;
            if (!kind.IsPausing)
                return;

            kind.Write(kind.Count);
            kind.Count = 0;
            kind.Timer ??= time.CreateTimer(_ => Flush(kind), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            kind.Timer.Change(Pause, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>What is counted of one kind.</summary>
    private sealed class Kind
    {
        public Action<int> Write { get; set; } = _ => { };

        public int Count { get; set; }

        public bool IsPausing { get; set; }

        public ITimer? Timer { get; set; }
    }
}
