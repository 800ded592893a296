using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using PsoasBot.Channels.Storage;

namespace PsoasBot.Inbox;

/// <summary>The file <c>inbox.db</c>: its one table, and all the SQL. Used by one thread at a time.</summary>
internal sealed class MessageDatabase : IDisposable
{
    public const string FileName = "inbox.db";

    /// <summary>What a visitor was told is kept survives a power cut, and what is deleted is overwritten.</summary>
    private const string Schema = """
        PRAGMA auto_vacuum = INCREMENTAL;
        PRAGMA journal_mode = WAL;
        PRAGMA busy_timeout = 5000;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        CREATE TABLE IF NOT EXISTS messages (
            id TEXT PRIMARY KEY, at INTEGER NOT NULL, message TEXT NOT NULL, answered TEXT, mail TEXT, teams TEXT) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS messages_at ON messages (at);
        """;

    private readonly SqliteConnection _connection;

    /// <exception cref="SqliteException">The file cannot be opened, or is damaged.</exception>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public MessageDatabase(string folder)
    {
        var file = Path.Combine(folder, FileName);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        try
        {
            Directory.CreateDirectory(folder);
            PrivateFile.Make(file);
            _connection.Open();
            DamagedDatabase.Check(_connection);
            Execute(Schema);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public int Count() => Number("SELECT COUNT(*) FROM messages");

    public int CountNew() => Number("SELECT COUNT(*) FROM messages WHERE answered IS NULL");

    public ImmutableArray<KeptMessage> Read() => Messages("1 ORDER BY at DESC, id");

    public ImmutableArray<KeptMessage> Waiting(DeliveryRoute route) => Messages($"json_extract({Column(route)}, '$.state') = '{nameof(DeliveryState.Waiting)}' ORDER BY at, id");

    public void Add(KeptMessage message) => Execute(
        "INSERT INTO messages VALUES ($id, $at, $message, $answered, $mail, $teams) ON CONFLICT DO NOTHING",
        ("$id", message.Id), ("$at", message.At.ToUnixTimeMilliseconds()), ("$message", InboxJson.Text(message.Left, InboxJson.Default.LeftMessage)),
        ("$answered", InboxJson.Text(message.Answered, InboxJson.Default.Answered)),
        ("$mail", InboxJson.Text(message.Mail, InboxJson.Default.Delivery)), ("$teams", InboxJson.Text(message.Teams, InboxJson.Default.Delivery)));

    public bool Answer(string id, Answered? answered) =>
        Execute("UPDATE messages SET answered = $answered WHERE id = $id", ("$id", id), ("$answered", InboxJson.Text(answered, InboxJson.Default.Answered))) > 0;

    public void Deliver(string id, DeliveryRoute route, Delivery delivery) =>
        Execute($"UPDATE messages SET {Column(route)} = $delivery WHERE id = $id", ("$id", id), ("$delivery", InboxJson.Text(delivery, InboxJson.Default.Delivery)));

    public bool Delete(string id) => Wiped(Execute("DELETE FROM messages WHERE id = $id", ("$id", id)));

    public void DeleteBefore(DateTimeOffset time) => Wiped(Execute("DELETE FROM messages WHERE at < $at", ("$at", time.ToUnixTimeMilliseconds())));

    public void Dispose() => _connection.Dispose();

    /// <summary>Empties SQLite's log of writes too: what was deleted stands in it until then.</summary>
    private bool Wiped(int deleted)
    {
        if (deleted == 0)
            return false;

        Execute("PRAGMA incremental_vacuum(1000)");
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return true;
    }

    private static string Column(DeliveryRoute route) => route == DeliveryRoute.Mail ? "mail" : "teams";

    private ImmutableArray<KeptMessage> Messages(string where)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT id, at, message, answered, mail, teams FROM messages WHERE {where}";
        using var row = command.ExecuteReader();
        var found = ImmutableArray.CreateBuilder<KeptMessage>();
        while (row.Read())
            found.Add(InboxJson.Message(row.GetString(0), row.GetInt64(1), [row.GetString(2), Text(3), Text(4), Text(5)]));
        return found.ToImmutable();

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }

    private int Number(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return (int)(long)command.ExecuteScalar()!; // a count is never null
    }

    /// <returns>How many messages were written or deleted.</returns>
    private int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        using var rows = command.ExecuteReader();
        do
        {
            while (rows.Read())
            {
                // a pragma may have some, and is not done before they are read
            }
        }
        while (rows.NextResult());
        return rows.RecordsAffected;
    }
}
