using Microsoft.Data.Sqlite;
using PsoasBot.Channels.Storage;

namespace PsoasBot.Channels.DirectLine.Storage;

/// <summary>The file <c>conversations.db</c> of the data folder: where it is, and what tables it has.</summary>
internal static class ConversationDatabase
{
    public const string FileName = "conversations.db";

    /// <summary>Raised with each change of the tables, with the steps that lead there from the one before.</summary>
    private const long Version = 2;

    /// <summary>How long a reader or writer waits for another: a visitor's page gives up after 15 seconds.</summary>
    private const int SecondsToWait = 5;

    private const string Tables =
        """
        CREATE TABLE keys (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE conversations (
          id TEXT PRIMARY KEY, user TEXT NOT NULL, length INTEGER NOT NULL, last_used INTEGER NOT NULL, memory BLOB NOT NULL,
          bytes INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE activities (
          conversation TEXT NOT NULL, position INTEGER NOT NULL, json BLOB NOT NULL, PRIMARY KEY (conversation, position)) WITHOUT ROWID;
        CREATE INDEX conversations_by_use ON conversations (last_used);
        PRAGMA user_version = 2;
        """;

    private const string From1To2 =
        """
        ALTER TABLE conversations ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
        UPDATE conversations SET bytes = (SELECT COALESCE(SUM(LENGTH(json)), 0) FROM activities WHERE conversation = id);
        PRAGMA user_version = 2;
        """;

    /// <summary>Makes the file and its tables where they are missing, and sets a damaged file aside first.</summary>
    /// <param name="setAside">Told where a damaged file is now.</param>
    /// <returns>How to connect to it.</returns>
    /// <exception cref="DataFolderException">It cannot be written, or was written by a later version of the program.</exception>
    public static string Prepare(DataFolder folder, TimeProvider time, Action<string> setAside)
    {
        var path = Path.Combine(folder.Path, FileName);
        try
        {
            Directory.CreateDirectory(folder.Path);
            var connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = SecondsToWait }.ConnectionString;
            try
            {
                Make(path, connectionString);
            }
            catch (SqliteException exception) when (DamagedDatabase.Is(exception))
            {
                Release(connectionString);
                setAside(DamagedFile.SetAside(path, time.GetUtcNow()));
                Make(path, connectionString);
            }

            return connectionString;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException(
                $"conversations cannot be kept in {path}: {exception.Message.TrimEnd('.')}; let the program write there, or choose another folder with --data", exception);
        }
    }

    public static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }

    /// <summary>For the one who writes: what was acknowledged survives a power cut too, and what was forgotten is overwritten.</summary>
    public static SqliteConnection OpenToWrite(string connectionString)
    {
        var connection = Open(connectionString);
        Execute(connection, $"PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = {SecondsToWait}000;");
        return connection;
    }

    /// <summary>Closes the connections that wait to be used again.</summary>
    public static void Release(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>Gives free pages back to the disk, then empties SQLite's log of writes into the file, as what was removed may still be in the log.</summary>
    /// <exception cref="SqliteException">Somebody kept reading all the while.</exception>
    public static void WipeTraces(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA incremental_vacuum;";
        using (var row = command.ExecuteReader())
        {
            while (row.Read())
            {
                // a page each
            }
        }

        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        using var result = command.ExecuteReader();
        if (!result.Read() || result.GetInt64(0) != 0)
        {
            throw new SqliteException("the log of writes is still being read", 5); // SQLITE_BUSY
        }
    }

    private static void Make(string path, string connectionString)
    {
        CreateForOwnerAlone(path);
        using var connection = Open(connectionString);
        Execute(connection, "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL;"); // in this order: the first counts only while the file is empty
        DamagedDatabase.Check(connection);
        Migrate(connection, path);
        if (Number(connection, "PRAGMA auto_vacuum;") != 2) // INCREMENTAL
        {
            Execute(connection, "PRAGMA auto_vacuum = INCREMENTAL; VACUUM;");
        }
    }

    private static void Migrate(SqliteConnection connection, string path)
    {
        using var transaction = connection.BeginTransaction();
        switch (Number(connection, "PRAGMA user_version;"))
        {
            case 0:
                Execute(connection, Tables);
                transaction.Commit();
                break;
            case 1:
                Execute(connection, From1To2);
                transaction.Commit();
                break;
            case Version:
                break;
            case var other:
                throw new DataFolderException(
                    $"{path} was written by a later version of this program (tables {other}, known here {Version}); run that version, or choose another folder with --data");
        }
    }

    /// <summary>People type what they would tell a doctor: no other account of the machine reads it. SQLite's further files take after this one.</summary>
    private static void CreateForOwnerAlone(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        using var file = new FileStream(path, options);
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!; // a pragma that always has a value
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
