using System.Globalization;
using Microsoft.Data.Sqlite;
using PsoasBot.Channels.Storage;

namespace PsoasBot.QuestionLog;

/// <summary>The file <c>questions.db</c>: its tables, and all the SQL that writes them. Used by one thread at a time; other processes may read and write beside it.</summary>
internal sealed class QuestionDatabase : IDisposable
{
    public const string FileName = "questions.db";

    /// <summary>
    /// What is deleted is overwritten, too. A commit is in the hands of the system at once, so that a crash of the program loses none; a power
    /// cut may lose the last moments', never the file.
    /// </summary>
    private const string Schema = """
        PRAGMA auto_vacuum = INCREMENTAL;
        PRAGMA journal_mode = WAL;
        PRAGMA busy_timeout = 1000;
        PRAGMA synchronous = NORMAL;
        PRAGMA secure_delete = ON;
        CREATE TABLE IF NOT EXISTS outcomes (
            day TEXT NOT NULL, channel TEXT NOT NULL, outcome TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (day, channel, outcome)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS answers (day TEXT NOT NULL, passage TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (day, passage)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS flags (day TEXT NOT NULL, at TEXT NOT NULL, flag TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS questions (
            day TEXT NOT NULL, at TEXT NOT NULL, conversation BLOB, outcome TEXT NOT NULL, passage TEXT NOT NULL, confidence REAL NOT NULL, text TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS thumbs (
            day TEXT NOT NULL, at TEXT NOT NULL, conversation BLOB, passage TEXT NOT NULL, helpful INTEGER NOT NULL, comment TEXT);
        CREATE INDEX IF NOT EXISTS questions_day ON questions (day);
        CREATE INDEX IF NOT EXISTS thumbs_day ON thumbs (day);
        """;

    private readonly SqliteConnection _connection;

    /// <exception cref="SqliteException">The file cannot be opened, or is damaged.</exception>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public QuestionDatabase(string folder)
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

    /// <summary>Writes all of it or none.</summary>
    /// <exception cref="SqliteException">Nothing was written.</exception>
    public void Write(IReadOnlyList<LogEntry> entries)
    {
        if (entries.Any(entry => entry is DaysPast))
            DamagedDatabase.Check(_connection); // once an hour: a page that is torn may not be read for long
        using var transaction = _connection.BeginTransaction();
        foreach (var entry in entries)
            Write(entry);
        transaction.Commit();
        if (entries.Any(entry => entry is ForgottenConversation or DaysPast))
        {
            Execute("PRAGMA incremental_vacuum(1000)"); // its room back to the disk
            Execute("PRAGMA wal_checkpoint(TRUNCATE)"); // what was deleted stands in the journal until then
        }
    }

    public void Dispose() => _connection.Dispose();

    private void Write(LogEntry entry)
    {
        switch (entry)
        {
            case CountedTurn turn:
                Execute(
                    "INSERT INTO outcomes VALUES ($day, $channel, $outcome, 1) ON CONFLICT DO UPDATE SET count = count + 1",
                    ("$day", Day(turn.At)), ("$channel", turn.Channel), ("$outcome", turn.Outcome));
                foreach (var passage in turn.Passages)
                {
                    Execute(
                        "INSERT INTO answers VALUES ($day, $passage, 1) ON CONFLICT DO UPDATE SET count = count + 1",
                        ("$day", Day(turn.At)), ("$passage", passage));
                }

                break;
            case RaisedSign raised:
                Execute("INSERT INTO flags VALUES ($day, $at, $flag)", ("$day", Day(raised.At)), ("$at", Moment(raised.At)), ("$flag", raised.SignId));
                break;
            case AskedQuestion asked:
                Execute(
                    "INSERT INTO questions VALUES ($day, $at, $conversation, $outcome, $passage, $confidence, $text)",
                    ("$day", Day(asked.At)), ("$at", Moment(asked.At)), ("$conversation", asked.Conversation), ("$outcome", asked.Outcome),
                    ("$passage", asked.Passage), ("$confidence", asked.Confidence), ("$text", asked.Text));
                break;
            case GivenThumb thumb:
                Execute( // once: a client that was not told so sends it again
                    """
                    INSERT INTO thumbs SELECT $day, $at, $conversation, $passage, $helpful, $comment WHERE NOT EXISTS (
                        SELECT 1 FROM thumbs WHERE day = $day AND conversation = $conversation AND passage = $passage AND helpful = $helpful AND comment IS $comment)
                    """,
                    ("$day", Day(thumb.At)), ("$at", Moment(thumb.At)), ("$conversation", thumb.Conversation),
                    ("$passage", thumb.Passage), ("$helpful", thumb.IsHelpful), ("$comment", thumb.Comment));
                break;
            case ForgottenConversation { Conversation: { } conversation }:
                Execute("DELETE FROM questions WHERE conversation = $conversation", ("$conversation", conversation));
                Execute("DELETE FROM thumbs WHERE conversation = $conversation", ("$conversation", conversation));
                break;
            case DaysPast past:
                foreach (var table in (string[])["outcomes", "answers", "flags", "questions", "thumbs"])
                    Execute($"DELETE FROM {table} WHERE day < $day", ("$day", Text(past.Before)));
                break;
        }
    }

    private void Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
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
    }

    /// <summary>The day as staff count days, which is local.</summary>
    private static string Day(DateTimeOffset at) => Text(DateOnly.FromDateTime(at.DateTime));

    internal static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
