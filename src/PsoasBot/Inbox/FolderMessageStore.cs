using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using PsoasBot.Channels.Storage;

namespace PsoasBot.Inbox;

/// <summary><c>inbox.db</c> of the data folder. After a failure it is opened anew, as somebody may have put it right; one that is damaged is set aside first.</summary>
internal sealed partial class FolderMessageStore(DataFolder folder, TimeProvider time, ILogger<FolderMessageStore> logger) : IMessageStore
{
    private readonly Lock _lock = new();
    private MessageDatabase? _database;

    public string Place => Path.Combine(folder.Path, MessageDatabase.FileName);

    public int Count() => IfThere(database => database.Count(), 0);

    public int CountNew() => IfThere(database => database.CountNew(), 0);

    public ImmutableArray<KeptMessage> Read() => IfThere(database => database.Read(), []);

    public ImmutableArray<KeptMessage> Waiting(DeliveryRoute route) => IfThere(database => database.Waiting(route), []);

    public void Add(KeptMessage message) => Use(database =>
    {
        database.Add(message);
        return true;
    });

    public bool Answer(string id, Answered? answered) => IfThere(database => database.Answer(id, answered), false);

    public void Deliver(string id, DeliveryRoute route, Delivery delivery) => IfThere(
        database =>
        {
            database.Deliver(id, route, delivery);
            return true;
        },
        false);

    public bool Delete(string id) => IfThere(database => database.Delete(id), false);

    public void DeleteBefore(DateTimeOffset time) => IfThere(
        database =>
        {
            database.DeleteBefore(time);
            return true;
        },
        false);

    public bool Claim(DeliveryRoute route) => true; // one process uses a data folder

    public void Release(DeliveryRoute route)
    {
        // nobody else waits for it
    }

    public void Dispose()
    {
        lock (_lock)
            Close();
    }

    /// <summary>For what needs no file: none is made for it.</summary>
    private T IfThere<T>(Func<MessageDatabase, T> use, T otherwise)
    {
        lock (_lock)
            return File.Exists(Place) ? Use(use) : otherwise;
    }

    private T Use<T>(Func<MessageDatabase, T> use)
    {
        lock (_lock)
        {
            if (!File.Exists(Place))
                Close(); // what is written to a file that was deleted is gone with the process

            try
            {
                return Try(use);
            }
            catch (SqliteException exception) when (DamagedDatabase.Is(exception))
            {
                LogSetAside(DamagedFile.SetAside(Place, time.GetUtcNow()));
                return Try(use);
            }
        }
    }

    private T Try<T>(Func<MessageDatabase, T> use)
    {
        try
        {
            return use(_database ??= new MessageDatabase(folder.Path));
        }
        catch
        {
            Close();
            throw;
        }
    }

    private void Close()
    {
        _database?.Dispose();
        _database = null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "inbox.db was damaged. It is now {Path}, and a new one was begun: messages left for the clinic before now may be read from that file only. Delete it when nobody needs it: it holds names and addresses")]
    private partial void LogSetAside(string path);
}
