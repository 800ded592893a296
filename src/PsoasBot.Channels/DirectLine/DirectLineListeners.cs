namespace PsoasBot.Channels.DirectLine;

/// <summary>The streams that are open on one conversation: a tab each, and those whose client has gone without a word.</summary>
internal sealed class DirectLineListeners
{
    private const int Most = 8;

    private readonly Lock _lock = new();
    private readonly List<CancellationTokenSource> _oldestFirst = [];

    /// <summary>Adds a stream. When there are too many, the oldest is cancelled.</summary>
    public void Add(CancellationTokenSource stream)
    {
        CancellationTokenSource? tooMany = null;
        lock (_lock)
        {
            _oldestFirst.Add(stream);
            if (_oldestFirst.Count > Most)
            {
                tooMany = _oldestFirst[0];
                _oldestFirst.RemoveAt(0);
            }
        }

        tooMany?.Cancel();
    }

    public void Remove(CancellationTokenSource stream)
    {
        lock (_lock)
        {
            _oldestFirst.Remove(stream);
        }
    }
}
