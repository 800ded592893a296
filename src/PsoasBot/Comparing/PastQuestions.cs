using PsoasBot.Evaluation;
using PsoasBot.QuestionLog;

namespace PsoasBot.Comparing;

/// <summary>What people asked, as far as it was kept, and what tables of questions hold.</summary>
internal static class PastQuestions
{
    private const int MostOfLog = 5_000;

    /// <returns>Those of the question log that are not older than <paramref name="since"/>, the latest first; empty where no texts are kept.</returns>
    /// <exception cref="IOException">The log cannot be read.</exception>
    public static IEnumerable<PastQuestion> OfLog(IQuestionLogReader log, DateOnly since)
    {
        try
        {
            return log.Recent(since, MostOfLog).Select(asked => new PastQuestion("", asked.Text));
        }
        catch (Exception unreadable) when (QuestionLogFailures.Is(unreadable))
        {
            throw new IOException($"the question log cannot be read: {QuestionLogFailures.Reason(unreadable)}", unreadable);
        }
    }

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">It is no such table; the message says where.</exception>
    public static IEnumerable<PastQuestion> OfTable(string file) => EvalTable.Read(file).Select(row => new PastQuestion(row.Context, row.Question));

    /// <summary>The table that comes with the repository that a folder is in: what the shipped knowledge is measured by.</summary>
    /// <returns>Null where there is none.</returns>
    public static string? TableNear(string folder)
    {
        for (var directory = new DirectoryInfo(Path.GetFullPath(folder)); directory is not null; directory = directory.Parent)
        {
            var table = Path.Combine(directory.FullName, "tests", "PsoasBot.Tests", "Relevance", "questions.tsv");
            if (File.Exists(table))
                return table;
        }

        return null;
    }
}
