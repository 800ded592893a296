namespace PsoasBot.Channels.Storage;

/// <summary>A file of the data folder that no other account of the machine reads.</summary>
public static class PrivateFile
{
    /// <summary>Makes an empty one, unless it is there. What SQLite puts beside a database is as private as the file itself.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it be.</exception>
    public static void Make(string file)
    {
        if (OperatingSystem.IsWindows() || File.Exists(file))
            return;

        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Open(file, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = owner }).Dispose();
    }
}
