using PsoasBot.Evaluation;
using PsoasBot.QuestionLog;

namespace PsoasBot.Comparing;

/// <summary>Logged questions, and questions from tables.</summary>
internal static class PastQuestions
{
    private const int MostOfLog = 5_000;

    /// <returns>Logged questions since <paramref name="since"/>, the latest first; empty if no texts are stored.</returns>
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
    /// <exception cref="FormatException">The table is malformed; the message says where.</exception>
    public static IEnumerable<PastQuestion> OfTable(string file) => EvalTable.Read(file).Select(row => new PastQuestion(row.Context, row.Question));
}
