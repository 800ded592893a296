using System.Collections.Immutable;

namespace PsoasBot.Knowledge.Clinics;

/// <summary>Weekdays as people write them: <c>monday</c>, <c>Mon</c>, <c>monday-friday</c>, <c>saturday, sunday</c>, <c>weekdays</c>.</summary>
internal static class DayNames
{
    /// <summary>From Monday to Sunday.</summary>
    public static readonly ImmutableArray<DayOfWeek> Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>In lower case, from Monday to Sunday.</summary>
    public static readonly ImmutableArray<string> All = [.. Week.Select(day => day.ToString().ToLowerInvariant())];

    private static readonly string[] Between = ["-", "–", "—", " to "];

    private static readonly string[] And = [",", " and ", "&"];

    /// <returns>1 or more days; null for what names none.</returns>
    public static ImmutableArray<DayOfWeek>? Days(string text) => text.ToLowerInvariant() switch
    {
        "weekdays" => Week[..5],
        "weekend" or "weekends" => Week[5..],
        "daily" or "every day" => Week,
        var named => Named(named),
    };

    private static ImmutableArray<DayOfWeek>? Named(string text)
    {
        ImmutableArray<DayOfWeek> days = [];
        foreach (var part in text.Split(And, StringSplitOptions.TrimEntries))
        {
            var ends = part.Split(Between, StringSplitOptions.TrimEntries);
            var (first, last) = (Number(ends[0]), Number(ends[^1]));
            if (ends.Length > 2 || first is null || last is null)
                return null;

            for (var day = first.Value; ; day = (day + 1) % 7)
            {
                days = days.Add(Week[day]);
                if (day == last)
                    break;
            }
        }

        return days;
    }

    /// <returns>From 0 for Monday to 6; null for a word that is no day.</returns>
    private static int? Number(string word)
    {
        var name = word.TrimEnd('.');
        var at = All.ToList().FindIndex(day => name == day + "s" || (name.Length >= 3 && day.StartsWith(name, StringComparison.Ordinal)));
        return at < 0 ? null : at;
    }
}
