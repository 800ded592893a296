using Microsoft.Data.Sqlite;

namespace PsoasBot.Channels.Storage;

/// <summary>How to know a database file that is torn, and that <see cref="DamagedFile"/> sets aside.</summary>
public static class DamagedDatabase
{
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
}
