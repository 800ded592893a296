namespace PsoasBot.Reloading;

/// <summary>Tells that something happened in a folder, or to it. Never what: that is for who looks.</summary>
internal sealed class FolderEvents : IDisposable
{
    private readonly SemaphoreSlim _happened = new(0, 1);
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <param name="folder">Need not be there; that it comes is told by the folder above it.</param>
    public FolderEvents(string folder)
    {
        var path = Path.GetFullPath(folder);
        TellOfAll = Watch(path, "*", recursive: true);
        if (Path.GetDirectoryName(path) is { } above)
            TellOfAll &= Watch(above, Path.GetFileName(path), recursive: false); // a folder that is moved away keeps its watcher
    }

    /// <summary>Whether everything is told. False where the folder is not there, or the system has no watchers left.</summary>
    public bool TellOfAll { get; }

    /// <summary>Waits until something has happened since this was made or since the last call, or the time is over.</summary>
    public async Task NextAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        try
        {
            await _happened.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // That is what it was to wait for at most.
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _happened.Dispose();
    }

    private bool Watch(string path, string filter, bool recursive)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(path, filter) { IncludeSubdirectories = recursive };
            watcher.Changed += (_, _) => Tell();
            watcher.Created += (_, _) => Tell();
            watcher.Deleted += (_, _) => Tell();
            watcher.Renamed += (_, _) => Tell();
            watcher.Error += (_, _) => Tell(); // some were lost
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
            return true;
        }
        catch (Exception unwatched) when (unwatched is IOException or ArgumentException or UnauthorizedAccessException)
        {
            watcher?.Dispose();
            return false;
        }
    }

    private void Tell()
    {
        try
        {
            _happened.Release();
        }
        catch (Exception told) when (told is SemaphoreFullException or ObjectDisposedException)
        {
            // It is told already, or nobody listens any more.
        }
    }
}
