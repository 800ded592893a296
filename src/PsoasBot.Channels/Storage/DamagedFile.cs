using System.Globalization;

namespace PsoasBot.Channels.Storage;

/// <summary>A file of the data folder that is torn, by the disk or by a bad copy. It is renamed with a date, so that a new one can begin and nothing is lost for good.</summary>
public static class DamagedFile
{
    private const string Mark = ".damaged-";

    private const string Format = "yyyyMMdd'T'HHmmss'Z'";
    private const int FormatLength = 16;

    /// <summary>Renames the file, and what SQLite keeps beside a database. Nobody may have it open.</summary>
    /// <returns>The new path, e.g. <c>conversations.db.damaged-20261129T143000Z</c>.</returns>
    /// <exception cref="IOException">It cannot be renamed.</exception>
    public static string SetAside(string path, DateTimeOffset now)
    {
        var dated = path + Mark + now.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);
        var free = dated;
        for (var number = 2; File.Exists(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{dated}-{number}");

        foreach (var suffix in (string[])["-wal", "-shm", ""])
        {
            if (File.Exists(path + suffix))
                File.Move(path + suffix, free + suffix);
        }

        return free;
    }

    /// <returns>Those that were set aside in a folder and are still there, by name; what SQLite keeps beside one is not counted.</returns>
    public static IReadOnlyList<SetAsideFile> In(string folder) => !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFiles(folder, $"*{Mark}*").Where(file => !file.EndsWith("-wal", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal))
            .Select(file => Read(Path.GetFileName(file))).OrderBy(file => file.Name, StringComparer.Ordinal)];

    private static SetAsideFile Read(string name)
    {
        var mark = name.IndexOf(Mark, StringComparison.Ordinal);
        var date = name[(mark + Mark.Length)..];
        return new(name, name[..mark], DateTimeOffset.TryParseExact(
            date[..Math.Min(date.Length, FormatLength)], Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null);
    }
}
