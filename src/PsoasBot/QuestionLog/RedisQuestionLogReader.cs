using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PsoasBot.Channels.Storage;
using static PsoasBot.QuestionLog.RedisQuestions;

namespace PsoasBot.QuestionLog;

/// <summary>Reads what all replicas have kept.</summary>
internal sealed class RedisQuestionLogReader(RedisState redis) : IQuestionLogReader
{
    public ImmutableArray<OutcomeCount> Outcomes(DateOnly since) =>
    [
        .. Counts("outcomes", since).Select(count => (count.Day, Outcome: count.What.Split(' ')[0], count.Count))
            .Concat(Counts("flags", since).Select(count => (count.Day, Outcome: "urgent", count.Count)))
            .GroupBy(count => (count.Day, count.Outcome))
            .Select(group => new OutcomeCount(group.Key.Day, group.Key.Outcome, group.Sum(count => count.Count)))
            .OrderBy(count => count.Day).ThenBy(count => count.Outcome, StringComparer.Ordinal),
    ];

    public ImmutableArray<SignCount> Flags(DateOnly since) =>
    [
        .. Counts("flags", since)
            .GroupBy(count => count.What)
            .Select(group => new SignCount(group.Key, group.Sum(count => count.Count)))
            .OrderByDescending(count => count.Count).ThenBy(count => count.SignId, StringComparer.Ordinal),
    ];

    public ImmutableArray<PassageUse> Passages(DateOnly since) =>
    [
        .. Counts("answers", since).Select(count => new PassageUse(count.What, count.Count, 0, 0))
            .Concat(Thumbs(since).Where(thumb => thumb.Passage.Length > 0).Select(thumb => new PassageUse(thumb.Passage, 0, thumb.IsHelpful ? 1 : 0, thumb.IsHelpful ? 0 : 1)))
            .GroupBy(use => use.PassageId)
            .Select(group => new PassageUse(group.Key, group.Sum(use => use.Answered), group.Sum(use => use.ThumbsUp), group.Sum(use => use.ThumbsDown)))
            .OrderBy(use => use.PassageId, StringComparer.Ordinal),
    ];

    public ImmutableArray<OpenQuestion> Open(DateOnly since) =>
    [
        .. Questions(since)
            .Where(asked => asked.Outcome is "not-covered" or "clarify")
            .GroupBy(asked => (asked.Text, asked.Outcome))
            .Select(group => (group.Key, Days: group.GroupBy(asked => DateOnly.FromDateTime(asked.At.DateTime)).ToList()))
            .Select(open => (open.Key, open.Days, Latest: open.Days[^1].MaxBy(asked => asked.Confidence)!)) // a group has one or more
            .Select(open => new OpenQuestion(
                open.Key.Text, open.Key.Outcome, open.Latest.Passage, open.Latest.Confidence, open.Days.ToImmutableSortedDictionary(day => day.Key, day => day.Count())))
            .OrderByDescending(question => question.Count),
    ];

    public ImmutableArray<RecentQuestion> Recent(DateOnly since, int most) =>
        [.. Questions(since).Reverse().Take(most).Select(asked => new RecentQuestion(asked.At, asked.Outcome, asked.Passage, asked.Confidence, asked.Text))];

    public ImmutableArray<ThumbComment> Comments(DateOnly since) =>
    [
        .. Thumbs(since).Reverse().Where(thumb => thumb.Comment is not null)
            .Select(thumb => new ThumbComment(thumb.At, thumb.Passage, thumb.IsHelpful, thumb.Comment!)), // those without were left out
    ];

    private IEnumerable<AskedQuestion> Questions(DateOnly since) => Entries("questions", since, RedisQuestionsJson.Default.AskedQuestion);

    private IEnumerable<GivenThumb> Thumbs(DateOnly since) => Entries("thumbs", since, RedisQuestionsJson.Default.GivenThumb);

    /// <returns>The oldest first.</returns>
    private IEnumerable<T> Entries<T>(string kind, DateOnly since, JsonTypeInfo<T> type) =>
        DaysSince(since).SelectMany(day => redis.Database.ListRange(KeyOf(kind, day))).Select(json => JsonSerializer.Deserialize((byte[])json!, type)!);

    private IEnumerable<(DateOnly Day, string What, int Count)> Counts(string kind, DateOnly since) =>
        DaysSince(since).SelectMany(day => redis.Database.HashGetAll(KeyOf(kind, day)).Select(count => (day, count.Name.ToString(), (int)count.Value)));

    private IEnumerable<DateOnly> DaysSince(DateOnly since) => redis.Database.SortedSetRangeByScore(Days, since.DayNumber)
        .Select(day => DateOnly.ParseExact(day.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
