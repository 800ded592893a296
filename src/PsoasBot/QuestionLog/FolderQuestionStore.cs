using Microsoft.Data.Sqlite;
using PsoasBot.Channels.Storage;

namespace PsoasBot.QuestionLog;

/// <summary><c>questions.db</c> of the data folder. After a failure it is opened anew, as somebody may have put it right; one that is damaged is set aside first.</summary>
internal sealed partial class FolderQuestionStore(DataFolder folder, TimeProvider time, ILogger<FolderQuestionStore> logger) : IQuestionStore
{
    private QuestionDatabase? _database;

    public string Place => Path.Combine(folder.Path, QuestionDatabase.FileName);

    public bool IsThere => File.Exists(Place);

    public ConversationKey Key()
    {
        Directory.CreateDirectory(folder.Path);
        return ConversationKey.In(folder.Path);
    }

    public Task WriteAsync(IReadOnlyList<LogEntry> entries)
    {
        if (!IsThere)
        {
            Dispose(); // what is written to a file that was deleted is gone with the process
            if (entries.All(entry => entry is DaysPast or ForgottenConversation or Awaited))
                return Task.CompletedTask; // nothing is there to be deleted
        }

        try
        {
            Write(entries);
        }
        catch (SqliteException exception) when (DamagedDatabase.Is(exception))
        {
            LogSetAside(DamagedDatabase.SetAside(Place, time.GetUtcNow()));
            Write(entries);
        }

        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _database?.Dispose();
        _database = null;
    }

    private void Write(IReadOnlyList<LogEntry> entries)
    {
        try
        {
            _database ??= new QuestionDatabase(folder.Path);
            _database.Write(entries);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "questions.db was damaged. It is now {Path}, and a new one was begun: the console shows what is asked from now on. Delete it when nobody needs it: it holds what visitors asked")]
    private partial void LogSetAside(string path);
}
