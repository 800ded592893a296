using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PsoasBot.Channels.Storage;

/// <summary>A database file that is torn, by the disk or by a bad copy. It is renamed with a date, so that a new one can begin and nothing is lost for good.</summary>
public static class DamagedDatabase
{
    private const string Mark = ".damaged-";

    private const int Corrupt = 11; // SQLITE_CORRUPT
    private const int NotADatabase = 26; // SQLITE_NOTADB

    /// <summary>Whether a failure says that the file itself is broken, rather than full, locked or away.</summary>
    public static bool Is(Exception exception) => exception is SqliteException { SqliteErrorCode: Corrupt or NotADatabase };

    /// <summary>Reads the whole file once.</summary>
    /// <exception cref="SqliteException">It is damaged; <see cref="Is"/> knows it.</exception>
    public static void Check(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1);";
        if (command.ExecuteScalar() is not "ok")
            throw new SqliteException("the database is damaged", Corrupt);
    }

    /// <summary>Renames the file, and what SQLite keeps beside it. Nobody may have it open.</summary>
    /// <returns>The new path, e.g. <c>conversations.db.damaged-20261129T143000Z</c>.</returns>
    /// <exception cref="IOException">It cannot be renamed.</exception>
    public static string SetAside(string path, DateTimeOffset now)
    {
        var dated = path + Mark + now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
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

    /// <returns>How many were set aside in a folder and are still there.</returns>
    public static int CountIn(string folder) => !Directory.Exists(folder) ? 0
        : Directory.EnumerateFiles(folder, $"*{Mark}*").Count(file => !file.EndsWith("-wal", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal));
}
