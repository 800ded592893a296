using System.Globalization;

namespace PsoasBot.Knowledge.Clinics;

/// <summary>Days of the calendar: <c>2026-12-25</c>, or <c>2026-12-24 to 2027-01-02</c>.</summary>
internal static class DateText
{
    private const int MostDays = 366;

    /// <returns>1 or more days in order; null for what is no date, or ends before it begins, or takes longer than a year.</returns>
    public static IEnumerable<DateOnly>? Days(string text)
    {
        var ends = text.Split(" to ", StringSplitOptions.TrimEntries);
        return ends.Length <= 2 && Day(ends[0]) is { } first && Day(ends[^1]) is { } last && last.DayNumber - first.DayNumber is >= 0 and < MostDays and var more
            ? Enumerable.Range(0, more + 1).Select(first.AddDays)
            : null;
    }

    /// <summary>Whether somebody may have meant a date.</summary>
    public static bool LooksLikeOne(string text) => text.Count(char.IsAsciiDigit) >= 3;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-M-d", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
