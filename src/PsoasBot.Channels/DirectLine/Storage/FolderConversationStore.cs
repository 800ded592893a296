using Microsoft.Data.Sqlite;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine.Storage;

/// <summary>Conversations in <c>conversations.db</c> of the data folder, which one process uses at a time.</summary>
internal sealed class FolderConversationStore : IConversationStore, IDisposable
{
    private readonly Changes _changes = new();
    private readonly OneAtATime _turns = new();
    private readonly string _connectionString;
    private readonly WriteQueue _writes;

    /// <exception cref="DataFolderException">There is no such file and none can be made.</exception>
    public FolderConversationStore(DataFolder folder)
    {
        _connectionString = ConversationDatabase.Prepare(folder);
        _writes = new WriteQueue(ConversationDatabase.OpenToWrite(_connectionString));
    }

    public void Dispose()
    {
        _writes.Dispose();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    public byte[] Key(string name, byte[] fresh) => Read(command =>
    {
        command.CommandText = "INSERT INTO keys VALUES ($name, $fresh) ON CONFLICT DO NOTHING; SELECT value FROM keys WHERE name = $name;";
        command.Parameters.AddWithValue("$name", name);
        command.Parameters.AddWithValue("$fresh", fresh);
        return (byte[])command.ExecuteScalar()!; // there is one by now
    });

    public int Count() => Read(command =>
    {
        command.CommandText = "SELECT COUNT(*) FROM conversations;";
        return (int)(long)command.ExecuteScalar()!; // a count is never null
    });

    public Task<StoredConversation?> FindAsync(string id) => ReadAsync(command =>
    {
        command.CommandText = "SELECT user, length, last_used, memory FROM conversations WHERE id = $id;";
        command.Parameters.AddWithValue("$id", id);
        using var row = command.ExecuteReader();
        return row.Read()
            ? new StoredConversation(
                id, row.GetString(0), row.GetInt32(1), DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(2)), SavedMemory.Of(row.GetFieldValue<byte[]>(3)))
            : null;
    });

    public Task<IReadOnlyList<byte[]>> ActivitiesAfterAsync(string id, int position, int limit) => ReadAsync<IReadOnlyList<byte[]>>(command =>
    {
        command.CommandText = "SELECT json FROM activities WHERE conversation = $id AND position > $position ORDER BY position LIMIT $limit;";
        command.Parameters.AddWithValue("$id", id);
        command.Parameters.AddWithValue("$position", position);
        command.Parameters.AddWithValue("$limit", limit);
        using var row = command.ExecuteReader();
        var activities = new List<byte[]>();
        while (row.Read())
        {
            activities.Add(row.GetFieldValue<byte[]>(0));
        }

        return activities;
    });

    public Task<IReadOnlyList<string>> IdleSinceAsync(DateTimeOffset time) => ReadAsync<IReadOnlyList<string>>(command =>
    {
        command.CommandText = "SELECT id FROM conversations WHERE last_used < $time;";
        command.Parameters.AddWithValue("$time", time.ToUnixTimeSeconds());
        using var row = command.ExecuteReader();
        var ids = new List<string>();
        while (row.Read())
        {
            ids.Add(row.GetString(0));
        }

        return ids;
    });

    public Task Changed(string id) => _changes.Next(id);

    public async Task<IHeldConversation> HoldAsync(string id, CancellationToken cancellationToken) =>
        new Held(this, id, await _turns.EnterAsync(id, cancellationToken));

    /// <summary>Empties SQLite's log of writes into the file, since what was removed may still stand in the log.</summary>
    public void WipeTraces() => Read(command =>
    {
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        return command.ExecuteNonQuery();
    });

    /// <summary>A read takes less time than to have it done by another thread.</summary>
    private Task<T> ReadAsync<T>(Func<SqliteCommand, T> read)
    {
        try
        {
            return Task.FromResult(Read(read));
        }
        catch (SqliteException exception)
        {
            return Task.FromException<T>(exception);
        }
    }

    private T Read<T>(Func<SqliteCommand, T> read)
    {
        using var connection = ConversationDatabase.Open(_connectionString); // from the pool
        using var command = connection.CreateCommand();
        return read(command);
    }

    private sealed class Held(FolderConversationStore store, string id, IDisposable turn) : IHeldConversation
    {
        public async Task SaveAsync(StoredConversation after, IReadOnlyList<byte[]> said)
        {
            await store._writes.WriteAsync(command =>
            {
                command.CommandText = "INSERT OR REPLACE INTO conversations VALUES ($id, $user, $length, $last_used, $memory);";
                command.Parameters.AddWithValue("$id", id);
                command.Parameters.AddWithValue("$user", after.User);
                command.Parameters.AddWithValue("$length", after.Length);
                command.Parameters.AddWithValue("$last_used", after.LastUsed.ToUnixTimeSeconds());
                command.Parameters.AddWithValue("$memory", after.Memory.ToJson());
                command.ExecuteNonQuery();

                command.CommandText = "INSERT INTO activities VALUES ($id, $position, $json);";
                var (position, json) = (command.Parameters.Add("$position", SqliteType.Integer), command.Parameters.Add("$json", SqliteType.Blob));
                for (var index = 0; index < said.Count; index++)
                {
                    (position.Value, json.Value) = (after.Length - said.Count + index + 1, said[index]);
                    command.ExecuteNonQuery();
                }
            });
            store._changes.Tell(id);
        }

        public async Task DeleteAsync()
        {
            await store._writes.WriteAsync(command =>
            {
                command.CommandText = "DELETE FROM activities WHERE conversation = $id; DELETE FROM conversations WHERE id = $id;";
                command.Parameters.AddWithValue("$id", id);
                command.ExecuteNonQuery();
            });
            store._changes.Tell(id);
        }

        public ValueTask DisposeAsync()
        {
            turn.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
