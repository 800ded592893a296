using System.Collections.Immutable;
using PsoasBot.QuestionLog;

namespace PsoasBot.Staff;

/// <summary>Questions with the same meaning in different words.</summary>
/// <param name="Questions">The most frequent first; 1 or more.</param>
internal sealed record QuestionGroup(ImmutableArray<OpenQuestion> Questions)
{
    public int Count => Questions.Sum(question => question.Count);

    /// <summary>The passage that came nearest most often; empty when nothing was found.</summary>
    public string Nearest => Questions.GroupBy(question => question.Nearest).OrderByDescending(group => group.Sum(question => question.Count)).First().Key;

    /// <returns>The count for each day from the first to the last, zeros included.</returns>
    public ImmutableArray<int> PerDay(DateOnly first, DateOnly last) =>
        [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(day => Questions.Sum(question => question.PerDay.GetValueOrDefault(first.AddDays(day))))];
}
