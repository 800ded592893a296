using PsoasBot.Channels;

namespace PsoasBot.QuestionLog;

/// <summary><c>questions.db</c> of the data folder. After a failure it is opened anew, as somebody may have put it right.</summary>
internal sealed class FolderQuestionStore(DataFolder folder) : IQuestionStore
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
        if (!IsThere && entries.All(entry => entry is DaysPast or ForgottenConversation or Awaited))
            return Task.CompletedTask; // nothing is there to be deleted

        try
        {
            _database ??= new QuestionDatabase(folder.Path);
            _database.Write(entries);
            return Task.CompletedTask;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _database?.Dispose();
        _database = null;
    }
}
