using System.Globalization;
using System.Text.RegularExpressions;
using PsoasBot.Knowledge.Fields;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Passages;

/// <summary>The keys <c>reviewed</c> and <c>review-every</c>.</summary>
internal static partial class ReviewKeys
{
    /// <returns>Days; a month counts as 30 and a year as 365.</returns>
    public static int? Every(MapField map, List<Problem> problems)
    {
        if (map.Text("review-every", problems) is not { } every)
            return null;

        var match = Period().Match(every.Text.ToLowerInvariant());
        if (match.Success && int.TryParse(match.Groups["count"].Value, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 10_000)
            return count * Days(match.Groups["unit"].Value);

        problems.Add(FrontMatterProblems.NotAPeriod(every.Span, every.Text));
        return null;
    }

    public static DateOnly? Reviewed(MapField map, int? every, DateOnly today, List<Problem> problems)
    {
        if (map.Text("reviewed", problems) is not { } reviewed)
            return null;

        if (!DateOnly.TryParseExact(reviewed.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            problems.Add(FrontMatterProblems.NotADate(reviewed.Span, reviewed.Text));
            return null;
        }

        if (day > today)
            problems.Add(FrontMatterProblems.ReviewedLater(reviewed.Span, reviewed.Text));
        else if (every is { } days && today.DayNumber - day.DayNumber > days)
            problems.Add(FrontMatterProblems.ReviewDue(reviewed.Span, day.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

        return day;
    }

    private static int Days(string unit) => unit switch
    {
        "week" => 7,
        "month" => 30,
        "year" => 365,
        _ => 1,
    };

    [GeneratedRegex(@"^(?<count>\d+)\s*((?<unit>day|week|month|year)s?)?$")]
    private static partial Regex Period();
}
