namespace PsoasBot.Channels.Storage;

/// <summary>The data folder, held by one process until this is disposed or the process ends, however it ends.</summary>
public sealed class DataFolderLock : IDisposable
{
    /// <summary>A service that is started again may come before the one before it has quite gone. It is real time, as the other process is real.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <param name="folder">Made where it is missing.</param>
    /// <param name="patience">How long another process is waited for.</param>
    /// <exception cref="DataFolderException">Another process has it, or it cannot be written.</exception>
    public static async Task<DataFolderLock> TakeAsync(string folder, TimeSpan patience, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (TryTake(folder) is { } held)
                return held;

            if (waited >= patience)
                throw new DataFolderException($"the data folder {folder} is in use by another psoasbot; stop that one, or choose another folder with --data");

            await Task.Delay(Pause, cancellationToken);
        }
    }

    public void Dispose() => _file.Dispose();

    /// <returns>Null while another process has it.</returns>
    private static DataFolderLock? TryTake(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new DataFolderLock(new FileStream(Path.Combine(folder, "in-use.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException(
                $"the data folder {folder} cannot be used: {exception.Message.TrimEnd('.')}; let the program write there, or choose another folder with --data", exception);
        }
    }

    /// <summary>Whether it is the lock that fails, and not the folder.</summary>
    /// <remarks>Source: .NET gives the number of the system's error as it is.</remarks>
    private static bool IsHeld(IOException exception) => exception.HResult
        is 11 // EAGAIN of Linux
        or 35 // EAGAIN of macOS
        or unchecked((int)0x80070020); // ERROR_SHARING_VIOLATION of Windows
}
