using Microsoft.Data.Sqlite;
using PsoasBot.Channels.Storage;

namespace PsoasBot.QuestionLog;

/// <summary><c>questions.db</c> of the data folder. After a failure it is opened anew, as somebody may have put it right; one that is damaged is set aside first, and so is its key.</summary>
internal sealed partial class FolderQuestionStore(DataFolder folder, TimeProvider time, ILogger<FolderQuestionStore> logger) : IQuestionStore
{
    private QuestionDatabase? _database;

    public string Place => Path.Combine(folder.Path, QuestionDatabase.FileName);

    public bool IsThere => File.Exists(Place);

    public ConversationKey Key()
    {
        Directory.CreateDirectory(folder.Path);
        if (ConversationKey.In(folder.Path) is { } key)
            return key;

        LogKeySetAside(DamagedFile.SetAside(Path.Combine(folder.Path, ConversationKey.FileName), time.GetUtcNow()));
        return ConversationKey.In(folder.Path) ?? throw new IOException($"the {ConversationKey.FileName} that was just made cannot be read");
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
            LogSetAside(DamagedFile.SetAside(Place, time.GetUtcNow()));
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

    [LoggerMessage(Level = LogLevel.Error, Message = "questions.key was damaged. It is now {Path}, and a new one was begun. What was asked before now is deleted after QuestionLog:KeepDays, and no longer when a visitor ends their conversation; delete questions.db to forget it at once. Delete the damaged file, too: nothing is in it")]
    private partial void LogKeySetAside(string path);
}
