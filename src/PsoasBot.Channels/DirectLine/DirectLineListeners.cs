namespace PsoasBot.Channels.DirectLine;

/// <summary>The streams that are open here on each conversation: a tab each, and those whose client has gone without a word.</summary>
internal sealed class DirectLineListeners
{
    private const int Most = 8;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<CancellationTokenSource>> _oldestFirst = new(StringComparer.Ordinal);

    /// <summary>Adds a stream. When a conversation has too many, its oldest is cancelled.</summary>
    public void Add(string conversation, CancellationTokenSource stream)
    {
        CancellationTokenSource? tooMany = null;
        lock (_lock)
        {
            if (!_oldestFirst.TryGetValue(conversation, out var streams))
                _oldestFirst[conversation] = streams = [];

            streams.Add(stream);
            if (streams.Count > Most)
            {
                tooMany = streams[0];
                streams.RemoveAt(0);
            }
        }

        tooMany?.Cancel();
    }

    public void Remove(string conversation, CancellationTokenSource stream)
    {
        lock (_lock)
        {
            if (_oldestFirst.TryGetValue(conversation, out var streams) && streams.Remove(stream) && streams.Count == 0)
                _oldestFirst.Remove(conversation);
        }
    }
}
