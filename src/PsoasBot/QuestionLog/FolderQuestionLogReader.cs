using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PsoasBot.Channels.Storage;

namespace PsoasBot.QuestionLog;

/// <summary>Reads <c>questions.db</c> of the data folder, from within the service or beside it. One that is damaged reads as empty, until the service sets it aside.</summary>
internal sealed class FolderQuestionLogReader(DataFolder data) : IQuestionLogReader
{
    public ImmutableArray<OutcomeCount> Outcomes(DateOnly since) => Read(
        """
        SELECT day, outcome, SUM(count) FROM outcomes WHERE day >= $since GROUP BY day, outcome
        UNION ALL SELECT day, 'urgent', COUNT(*) FROM flags WHERE day >= $since GROUP BY day
        ORDER BY 1, 2
        """,
        since,
        row => new OutcomeCount(Day(row.GetString(0)), row.GetString(1), row.GetInt32(2)));

    public ImmutableArray<SignCount> Flags(DateOnly since) => Read(
        "SELECT flag, COUNT(*) FROM flags WHERE day >= $since GROUP BY flag ORDER BY 2 DESC, 1",
        since,
        row => new SignCount(row.GetString(0), row.GetInt32(1)));

    public ImmutableArray<PassageUse> Passages(DateOnly since) => Read(
        """
        SELECT passage, SUM(answered), SUM(up), SUM(down) FROM (
            SELECT passage, count AS answered, 0 AS up, 0 AS down FROM answers WHERE day >= $since
            UNION ALL SELECT passage, 0, helpful, 1 - helpful FROM thumbs WHERE day >= $since AND passage <> '')
        GROUP BY passage ORDER BY passage
        """,
        since,
        row => new PassageUse(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)));

    public ImmutableArray<OpenQuestion> Open(DateOnly since) =>
    [
        .. Read(
            """
            SELECT text, outcome, day, passage, MAX(confidence), COUNT(*) FROM questions
            WHERE day >= $since AND outcome IN ('not-covered', 'clarify') GROUP BY text, outcome, day ORDER BY day
            """,
            since,
            row => (Text: row.GetString(0), Outcome: row.GetString(1), Day: Day(row.GetString(2)), Nearest: row.GetString(3), Confidence: row.GetDouble(4), Count: row.GetInt32(5)))
            .GroupBy(row => (row.Text, row.Outcome))
            .Select(group => new OpenQuestion(
                group.Key.Text, group.Key.Outcome, group.Last().Nearest, group.Last().Confidence, group.ToImmutableSortedDictionary(row => row.Day, row => row.Count)))
            .OrderByDescending(question => question.Count),
    ];

    public ImmutableArray<RecentQuestion> Recent(DateOnly since, int most) => Read(
        $"SELECT at, outcome, passage, confidence, text FROM questions WHERE day >= $since ORDER BY rowid DESC LIMIT {most.ToString(CultureInfo.InvariantCulture)}",
        since,
        row => new RecentQuestion(Moment(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetDouble(3), row.GetString(4)));

    public ImmutableArray<ThumbComment> Comments(DateOnly since) => Read(
        "SELECT at, passage, helpful, comment FROM thumbs WHERE day >= $since AND comment IS NOT NULL ORDER BY rowid DESC",
        since,
        row => new ThumbComment(Moment(row.GetString(0)), row.GetString(1), row.GetBoolean(2), row.GetString(3)));

    private ImmutableArray<T> Read<T>(string sql, DateOnly since, Func<SqliteDataReader, T> read)
    {
        var file = Path.Combine(data.Path, QuestionDatabase.FileName);
        if (!File.Exists(file))
            return [];

        try
        {
            return Read(file, sql, since, read);
        }
        catch (SqliteException exception) when (DamagedDatabase.Is(exception))
        {
            return [];
        }
    }

    private static ImmutableArray<T> Read<T>(string file, string sql, DateOnly since, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$since", QuestionDatabase.Text(since));
        using var rows = command.ExecuteReader();
        var found = ImmutableArray.CreateBuilder<T>();
        while (rows.Read())
            found.Add(read(rows));
        return found.ToImmutable();
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
