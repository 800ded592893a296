using System.Collections.Concurrent;

namespace PsoasBot.Channels.DirectLine.Storage;

/// <summary>Wakes whoever waits for a change of a conversation. Any number of threads may call.</summary>
internal sealed class Changes
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new(StringComparer.Ordinal);

    /// <summary>Done at the next change.</summary>
    public Task Next(string id) =>
        _awaited.GetOrAdd(id, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Tell(string id)
    {
        if (_awaited.TryRemove(id, out var awaited))
            awaited.SetResult();
    }

    /// <summary>For when it is not known what has changed.</summary>
    public void TellAll()
    {
        foreach (var id in _awaited.Keys)
            Tell(id);
    }
}
