using System.Collections.Immutable;
using System.Globalization;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Facts;

/// <summary>Opening hours in words.</summary>
internal static class HoursText
{
    /// <summary>How many days ahead exceptions are told.</summary>
    private const int DaysAhead = 30;

    /// <summary>From Monday to Sunday.</summary>
    private static readonly ImmutableArray<DayOfWeek> Week = [.. Enumerable.Range(1, 7).Select(number => (DayOfWeek)(number % 7))];

    /// <returns>1 or more, e.g. <c>Monday to Friday: 9:00–17:30</c>; the coming exceptions last.</returns>
    public static ImmutableArray<string> Lines(OpeningHours hours, DateTimeOffset now) => [.. All(hours, now).Select(each => $"{each.Days}: {each.Times}")];

    /// <returns>The same, within a sentence.</returns>
    public static string InLine(OpeningHours hours, DateTimeOffset now) => string.Join("; ", All(hours, now).Select(each => $"{each.Days} {each.Times}"));

    /// <returns>A sentence.</returns>
    public static string Now(OpeningHours hours, DateTimeOffset now)
    {
        if (hours.IsOpen(now))
            return hours.ClosesAt(now) is { } closes ? $"Open now, until {Time(closes.TimeOfDay, hours)}." : "Open now.";

        return hours.OpensAt(now) is { } opens ? $"Closed now; opens {Day(opens, hours.Local(now))}at {Time(opens.TimeOfDay, hours)}." : "Closed now.";
    }

    private static IEnumerable<(string Days, string Times)> All(OpeningHours hours, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(hours.Local(now).DateTime);
        var days = Together(Week.Select(day => (Day: day, Spans: hours.Week.GetValueOrDefault(day, []))), (_, _) => true);
        var dates = Together(
            hours.Exceptions.Where(day => day.Key >= today && day.Key < today.AddDays(DaysAhead)).Select(day => (Day: day.Key, Spans: day.Value)),
            (before, day) => before.AddDays(1) == day);
        return days.Select(group => (Days(group.Days), Times(group.Spans, hours)))
            .Concat(dates.Select(group => (Dates(group.Days), Times(group.Spans, hours))));
    }

    /// <summary>Neighbours with the same hours as one.</summary>
    private static List<(ImmutableArray<TDay> Days, ImmutableArray<OpenSpan> Spans)> Together<TDay>(
        IEnumerable<(TDay Day, ImmutableArray<OpenSpan> Spans)> days, Func<TDay, TDay, bool> areNeighbours)
    {
        var groups = new List<(ImmutableArray<TDay> Days, ImmutableArray<OpenSpan> Spans)>();
        foreach (var (day, spans) in days)
        {
            if (groups is [.., var last] && last.Spans.SequenceEqual(spans) && areNeighbours(last.Days[^1], day))
                groups[^1] = (last.Days.Add(day), spans);
            else
                groups.Add(([day], spans));
        }

        return groups;
    }

    private static string Days(ImmutableArray<DayOfWeek> days) => days.Length == 2 ? $"{days[0]} and {days[1]}" : days.Length == 1 ? $"{days[0]}" : $"{days[0]} to {days[^1]}";

    private static string Dates(ImmutableArray<DateOnly> days) => days.Length == 1 ? Date(days[0]) : $"{Date(days[0])} to {Date(days[^1])}";

    private static string Date(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);

    private static string Times(ImmutableArray<OpenSpan> spans, OpeningHours hours) => spans.IsEmpty
        ? "closed"
        : string.Join(" and ", spans.Select(span => $"{Time(span.From, hours)}–{Time(span.To, hours)}"));

    /// <returns>Nothing for today, and the date where the weekday alone would be taken for an earlier one; a blank at the end.</returns>
    private static string Day(DateTimeOffset opens, DateTimeOffset now) => (opens.Date - now.Date).Days switch
    {
        0 => "",
        < 7 => $"{opens.DayOfWeek} ",
        _ => Date(DateOnly.FromDateTime(opens.Date)) + " ",
    };

    private static string Time(TimeSpan time, OpeningHours hours) => (hours.IsTwelveHour, time.Hours, time.Minutes) switch
    {
        (_, 0, 0) => "midnight",
        (false, var hour, var minute) => string.Create(CultureInfo.InvariantCulture, $"{hour}:{minute:00}"),
        (true, 12, 0) => "noon",
        (true, var hour, 0) => string.Create(CultureInfo.InvariantCulture, $"{OfTwelve(hour)} {Half(hour)}"),
        (true, var hour, var minute) => string.Create(CultureInfo.InvariantCulture, $"{OfTwelve(hour)}:{minute:00} {Half(hour)}"),
    };

    private static int OfTwelve(int hour) => hour % 12 == 0 ? 12 : hour % 12;

    private static string Half(int hour) => hour < 12 ? "am" : "pm";
}
