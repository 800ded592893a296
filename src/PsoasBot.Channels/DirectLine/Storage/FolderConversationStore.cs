using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using PsoasBot.Channels.Storage;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine.Storage;

/// <summary>
/// Conversations in <c>conversations.db</c> of the data folder, which one process uses at a time. A file that is damaged or deleted, before the start or
/// while we run, is replaced by a new one; the damaged one is kept under a dated name.
/// </summary>
internal sealed partial class FolderConversationStore : IConversationStore, IDisposable
{
    private readonly Changes _changes = new();
    private readonly OneAtATime _turns = new();
    private readonly ConcurrentDictionary<string, byte[]> _keys = new(StringComparer.Ordinal);
    private readonly DataFolder _folder;
    private readonly TimeProvider _time;
    private readonly ILogger<FolderConversationStore> _logger;
    private readonly string _connectionString;
    private readonly WriteQueue _writes;

    /// <exception cref="DataFolderException">There is no such file and none can be made.</exception>
    public FolderConversationStore(DataFolder folder, TimeProvider time, ILogger<FolderConversationStore> logger)
    {
        (_folder, _time, _logger) = (folder, time, logger);
        _connectionString = ConversationDatabase.Prepare(folder, time, LogSetAside);
        _writes = new WriteQueue(() => ConversationDatabase.OpenToWrite(_connectionString));
    }

    public void Dispose()
    {
        _writes.Dispose();
        ConversationDatabase.Release(_connectionString);
    }

    public byte[] Key(string name, byte[] fresh) => _keys[name] = Read(command =>
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
        command.CommandText = "SELECT user, length, bytes, last_used, memory FROM conversations WHERE id = $id;";
        command.Parameters.AddWithValue("$id", id);
        using var row = command.ExecuteReader();
        return row.Read()
            ? new StoredConversation(
                id, row.GetString(0), row.GetInt32(1), row.GetInt64(2), DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(3)), SavedMemory.Of(row.GetFieldValue<byte[]>(4)))
            : null;
    });

    public Task<IReadOnlyList<byte[]>> ActivitiesAfterAsync(string id, int position) => ReadAsync<IReadOnlyList<byte[]>>(command =>
    {
        command.CommandText = "SELECT json FROM activities WHERE conversation = $id AND position > $position ORDER BY position LIMIT $limit;";
        command.Parameters.AddWithValue("$id", id);
        command.Parameters.AddWithValue("$position", position);
        command.Parameters.AddWithValue("$limit", ActivityPage.Most);
        using var row = command.ExecuteReader();
        var activities = new List<byte[]>();
        var bytes = 0;
        while (row.Read())
        {
            var json = row.GetFieldValue<byte[]>(0);
            bytes += json.Length;
            if (activities.Count > 0 && bytes > ActivityPage.MostBytes)
                break;

            activities.Add(json);
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
            ids.Add(row.GetString(0));

        return ids;
    });

    public Task Changed(string id) => _changes.Next(id);

    public async Task<IHeldConversation> HoldAsync(string id, CancellationToken cancellationToken) =>
        new Held(this, id, await _turns.EnterAsync(id, cancellationToken));

    public Task WipeTracesAsync() => _writes.WipeTracesAsync();

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
        try
        {
            using var connection = ConversationDatabase.Open(_connectionString); // from the pool
            using var command = connection.CreateCommand();
            return read(command);
        }
        catch (SqliteException exception) when (DamagedDatabase.Is(exception))
        {
            Mend();
            throw;
        }
    }

    /// <exception cref="SqliteException">Nothing was written.</exception>
    private async Task WriteAsync(Action<SqliteCommand> write)
    {
        if (!File.Exists(Path.Combine(_folder.Path, ConversationDatabase.FileName)))
        {
            Mend();
            throw new SqliteException("conversations.db was deleted", 14); // SQLITE_CANTOPEN: what is written to a file that is deleted is gone with the process
        }

        try
        {
            await _writes.WriteAsync(write);
        }
        catch (SqliteException exception) when (DamagedDatabase.Is(exception))
        {
            Mend();
            throw;
        }
    }

    /// <summary>Looks at the file, and begins a new one where it is damaged or gone; nothing happens where another caller has done so.</summary>
    private void Mend() => _writes.WhileClosed(() =>
    {
        ConversationDatabase.Release(_connectionString);
        try
        {
            ConversationDatabase.Prepare(_folder, _time, LogSetAside);
            foreach (var (name, key) in _keys)
            {
                Key(name, key); // what was signed with it has to hold
            }
        }
        catch (DataFolderException exception)
        {
            throw new SqliteException(exception.Message, 14); // SQLITE_CANTOPEN
        }
    });

    [LoggerMessage(Level = LogLevel.Error, Message = "conversations.db was damaged. It is now {Path}, and a new one was begun: open chats begin anew. Delete it when nobody needs it: it holds what visitors said")]
    private partial void LogSetAside(string path);

    private sealed class Held(FolderConversationStore store, string id, IDisposable turn) : IHeldConversation
    {
        public async Task SaveAsync(StoredConversation after, IReadOnlyList<byte[]> said)
        {
            await store.WriteAsync(command =>
            {
                command.CommandText = "SELECT length FROM conversations WHERE id = $id;";
                command.Parameters.AddWithValue("$id", id);
                if (((long?)command.ExecuteScalar() ?? 0) != after.Length - said.Count)
                {
                    throw new SqliteException("the file was replaced during the turn", 1); // SQLITE_ERROR
                }

                command.CommandText = "INSERT OR REPLACE INTO conversations VALUES ($id, $user, $length, $last_used, $memory, $bytes);";
                command.Parameters.AddWithValue("$user", after.User);
                command.Parameters.AddWithValue("$length", after.Length);
                command.Parameters.AddWithValue("$last_used", after.LastUsed.ToUnixTimeSeconds());
                command.Parameters.AddWithValue("$memory", after.Memory.ToJson());
                command.Parameters.AddWithValue("$bytes", after.Bytes);
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
            await store.WriteAsync(command =>
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
