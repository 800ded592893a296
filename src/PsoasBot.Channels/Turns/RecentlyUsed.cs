using System.Diagnostics.CodeAnalysis;

namespace PsoasBot.Channels.Turns;

/// <summary>Values by key, as many as fit and no longer than somebody uses them. Any number of threads may ask.</summary>
/// <param name="capacity">How many are kept; the one longest unused gives way.</param>
/// <param name="idle">How long a value is kept that nobody asks for.</param>
internal sealed class RecentlyUsed<TKey, TValue>(int capacity, TimeSpan idle, TimeProvider time)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _byKey = [];
    private readonly LinkedList<Entry> _newestFirst = new();

    /// <returns>The value of that key; a new one where there is none, or none any more.</returns>
    public TValue GetOrAdd(TKey key, Func<TValue> make)
    {
        lock (_lock)
        {
            if (TryTouch(key, out var value))
                return value;

            var node = _newestFirst.AddFirst(new Entry(key, make(), time.GetUtcNow()));
            _byKey.Add(key, node);
            if (_byKey.Count > capacity)
                RemoveOldest();

            return node.Value.Value;
        }
    }

    private bool TryTouch(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        var now = time.GetUtcNow();
        while (_newestFirst.Last is { } last && now - last.Value.Used > idle)
            RemoveOldest();

        if (!_byKey.TryGetValue(key, out var node))
        {
            value = null;
            return false;
        }

        _newestFirst.Remove(node);
        node.Value = node.Value with { Used = now };
        _newestFirst.AddFirst(node);
        value = node.Value.Value;
        return true;
    }

    private void RemoveOldest()
    {
        if (_newestFirst.Last is { } oldest)
        {
            _byKey.Remove(oldest.Value.Key);
            _newestFirst.RemoveLast();
        }
    }

    private sealed record Entry(TKey Key, TValue Value, DateTimeOffset Used);
}
