using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge.Texts;
using PsoasBot.QuestionLog;

namespace PsoasBot.Staff;

/// <summary>Questions that nothing answers yet, without those that are answered by now or declined on purpose.</summary>
internal sealed class OpenGroups(IQuestionLogReader log, CurrentSnapshot current, TimeProvider time)
{
    /// <summary>How far back it looks.</summary>
    public const int Days = 30;

    /// <summary>This many are enough to find common words.</summary>
    private const int MostWordings = 5_000;

    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    public DateOnly First => Today.AddDays(1 - Days);

    /// <returns>The most frequent first.</returns>
    /// <remarks>If the log cannot be read, it throws an exception that <see cref="QuestionLogFailures.Is"/> recognises.</remarks>
    public ImmutableArray<QuestionGroup> Read()
    {
        var snapshot = current();
        var declined = snapshot.Knowledge.NotCovered.Select(Key).ToHashSet();
        return QuestionGroups.Of(
            [.. Together(log.Open(First)).Where(question => !declined.Contains(Key(question.Text)) && IsOpen(snapshot, question.Text))],
            [.. snapshot.Knowledge.Passages.SelectMany(passage => passage.Questions).Take(MostWordings)]);
    }

    private static bool IsOpen(Snapshot snapshot, string question) => snapshot.Reply(question, Conversation.Start) is Clarify or NotCovered;

    /// <summary>A question may have been unanswered on one day and a choice on the next, and be typed in capitals on the third.</summary>
    private static IEnumerable<OpenQuestion> Together(IEnumerable<OpenQuestion> questions) => questions
        .GroupBy(question => Key(question.Text))
        .Select(group => group.First() with
        {
            PerDay = group.SelectMany(question => question.PerDay).GroupBy(day => day.Key).ToImmutableSortedDictionary(day => day.Key, day => day.Sum(count => count.Value)),
        });

    private static string Key(string question) => SameQuestion.Key(question);
}
