using System.Text.Json;
using Microsoft.Data.Sqlite;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine.Storage;

/// <summary>Conversations on the disk. Any number of threads may read and write.</summary>
internal sealed class ConversationStore : IDisposable
{
    private readonly string _connectionString;
    private readonly WriteQueue _writes;

    /// <exception cref="DataFolderException">There is no such file and none can be made.</exception>
    public ConversationStore(DataFolder folder)
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

    /// <returns>The key of that name: the one kept, or else <paramref name="fresh"/>, which is kept from now on.</returns>
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

    /// <returns>Null when none of that id is kept.</returns>
    public StoredConversation? Find(string id) => Read(command =>
    {
        command.CommandText = "SELECT user, length, last_used, memory FROM conversations WHERE id = $id;";
        command.Parameters.AddWithValue("$id", id);
        using var row = command.ExecuteReader();
        return row.Read()
            ? new StoredConversation(
                id, row.GetString(0), row.GetInt32(1), DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(2)), MemoryIn(row.GetFieldValue<byte[]>(3)))
            : null;
    });

    /// <returns>The activities after a position, oldest first, each as JSON; at most <paramref name="limit"/>.</returns>
    public IReadOnlyList<byte[]> ActivitiesAfter(string id, int position, int limit) => Read(command =>
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

    /// <returns>Ids of the conversations in which nobody has said anything since.</returns>
    public IReadOnlyList<string> IdleSince(DateTimeOffset time) => Read(command =>
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

    /// <summary>Keeps a conversation after one more turn, with what was said in it: all of it or nothing.</summary>
    /// <param name="after">With the turn counted in.</param>
    /// <param name="said">The turn's activities as JSON, in order; the last one is at the position <c>after.Length</c>.</param>
    public Task SaveAsync(StoredConversation after, IReadOnlyList<byte[]> said)
    {
        var memory = JsonSerializer.SerializeToUtf8Bytes(after.Memory, ChannelsJson.Default.SavedMemory);
        return _writes.WriteAsync(command =>
        {
            command.CommandText = "INSERT OR REPLACE INTO conversations VALUES ($id, $user, $length, $last_used, $memory);";
            command.Parameters.AddWithValue("$id", after.Id);
            command.Parameters.AddWithValue("$user", after.User);
            command.Parameters.AddWithValue("$length", after.Length);
            command.Parameters.AddWithValue("$last_used", after.LastUsed.ToUnixTimeSeconds());
            command.Parameters.AddWithValue("$memory", memory);
            command.ExecuteNonQuery();

            command.CommandText = "INSERT INTO activities VALUES ($id, $position, $json);";
            var (position, json) = (command.Parameters.Add("$position", SqliteType.Integer), command.Parameters.Add("$json", SqliteType.Blob));
            for (var index = 0; index < said.Count; index++)
            {
                (position.Value, json.Value) = (after.Length - said.Count + index + 1, said[index]);
                command.ExecuteNonQuery();
            }
        });
    }

    /// <summary>Removes a conversation and all that was said in it; nothing happens where none is kept.</summary>
    public Task DeleteAsync(string id) => _writes.WriteAsync(command =>
    {
        command.CommandText = "DELETE FROM activities WHERE conversation = $id; DELETE FROM conversations WHERE id = $id;";
        command.Parameters.AddWithValue("$id", id);
        command.ExecuteNonQuery();
    });

    /// <summary>Empties SQLite's log of writes into the file, since what was removed may still stand in the log.</summary>
    public void EmptyLog() => Read(command =>
    {
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        return command.ExecuteNonQuery();
    });

    /// <summary>A memory that cannot be read any more is none: the transcript stays, and the next follow-up leans on nothing.</summary>
    private static SavedMemory MemoryIn(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ChannelsJson.Default.SavedMemory) ?? SavedMemory.None;
        }
        catch (JsonException)
        {
            return SavedMemory.None;
        }
    }

    private T Read<T>(Func<SqliteCommand, T> read)
    {
        using var connection = ConversationDatabase.Open(_connectionString); // from the pool
        using var command = connection.CreateCommand();
        return read(command);
    }
}
