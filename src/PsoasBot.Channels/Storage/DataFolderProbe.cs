using System.Security.Cryptography;

namespace PsoasBot.Channels.Storage;

/// <summary>Whether the data folder takes and gives back what is written to it. Any number of threads may ask.</summary>
/// <remarks>Tried at most every few seconds: anybody may ask for readiness.</remarks>
public sealed class DataFolderProbe(DataFolder folder, TimeProvider time)
{
    /// <summary>A block of most file systems: a full disk may still take less.</summary>
    private const int Bytes = 4096;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private long? _tried;
    private bool _isUsable;

    /// <summary>Writes a file to the disk, reads it back and deletes it.</summary>
    public bool IsUsable()
    {
        lock (_lock)
        {
            if (_tried is not { } tried || time.GetElapsedTime(tried) >= Between)
                (_tried, _isUsable) = (time.GetTimestamp(), Try());

            return _isUsable;
        }
    }

    private bool Try()
    {
        var path = Path.Combine(folder.Path, $"probe-{Path.GetRandomFileName()}");
        try
        {
            var written = RandomNumberGenerator.GetBytes(Bytes);
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            file.Write(written);
            file.Flush(flushToDisk: true);
            file.Position = 0;
            var read = new byte[Bytes];
            file.ReadExactly(read);
            return read.AsSpan().SequenceEqual(written);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
