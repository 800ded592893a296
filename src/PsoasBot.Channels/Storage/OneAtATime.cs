namespace PsoasBot.Channels.Storage;

/// <summary>Lets one caller of a key in at a time, in the order in which they came. Any number of threads may call.</summary>
internal sealed class OneAtATime
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Door> _doors = new(StringComparer.Ordinal);

    /// <returns>To be disposed by whoever was let in, when the next one may come.</returns>
    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancellationToken)
    {
        Door door;
        lock (_lock)
        {
            if (!_doors.TryGetValue(key, out door!)) // not null where it is used
            {
                _doors[key] = door = new Door(this, key);
            }

            door.Callers++;
        }

        try
        {
            await door.Turn.WaitAsync(cancellationToken);
            return door;
        }
        catch (OperationCanceledException)
        {
            Leave(door);
            throw;
        }
    }

    private void Leave(Door door)
    {
        lock (_lock)
        {
            door.Callers--;
            if (door.Callers == 0)
                _doors.Remove(door.Key);
        }
    }

    /// <summary>There while somebody is in or waits.</summary>
    private sealed class Door(OneAtATime doors, string key) : IDisposable
    {
        public string Key => key;

        public int Callers { get; set; }

        public SemaphoreSlim Turn { get; } = new(1);

        public void Dispose()
        {
            Turn.Release();
            doors.Leave(this);
        }
    }
}
