using Microsoft.Data.Sqlite;

namespace PsoasBot.Channels.DirectLine.Storage;

/// <summary>The file <c>conversations.db</c> of the data folder: where it is, and what tables it has.</summary>
internal static class ConversationDatabase
{
    /// <summary>Raised with each change of the tables, with the steps that lead there from the one before.</summary>
    private const long Version = 1;

    private const string Tables =
        """
        CREATE TABLE keys (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE conversations (
          id TEXT PRIMARY KEY, user TEXT NOT NULL, length INTEGER NOT NULL, last_used INTEGER NOT NULL, memory BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE activities (
          conversation TEXT NOT NULL, position INTEGER NOT NULL, json BLOB NOT NULL, PRIMARY KEY (conversation, position)) WITHOUT ROWID;
        CREATE INDEX conversations_by_use ON conversations (last_used);
        PRAGMA user_version = 1;
        """;

    /// <summary>Makes the file and its tables where they are missing.</summary>
    /// <returns>How to connect to it.</returns>
    /// <exception cref="DataFolderException">It cannot be written, is no database, or was written by a later version of the program.</exception>
    public static string Prepare(DataFolder folder)
    {
        var path = Path.Combine(folder.Path, "conversations.db");
        try
        {
            Directory.CreateDirectory(folder.Path);
            CreateForOwnerAlone(path);
            var connectionString = new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString;
            using var connection = Open(connectionString);
            Migrate(connection, path);
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
        Execute(connection, "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
        return connection;
    }

    private static void Migrate(SqliteConnection connection, string path)
    {
        Execute(connection, "PRAGMA journal_mode = WAL;");
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version;";
        switch ((long)command.ExecuteScalar()!) // a pragma that always has a value
        {
            case 0:
                command.CommandText = Tables;
                command.ExecuteNonQuery();
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
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
