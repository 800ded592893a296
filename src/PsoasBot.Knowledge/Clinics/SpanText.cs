using System.Globalization;
using System.Text.RegularExpressions;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Clinics;

/// <summary>Opening hours as people write them: <c>9:00-17:30</c>, <c>9-17</c>, <c>9am-5:30pm</c>, <c>9 to 12</c>. Midnight at the end is <c>24:00</c> or <c>0:00</c>.</summary>
internal static partial class SpanText
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24), HalfDay = TimeSpan.FromHours(12);

    /// <returns>Null, with a problem, for what cannot be understood or ends before it begins.</returns>
    public static OpenSpan? Read(Located text, List<Problem> problems)
    {
        if (Span().Match(text.Text) is not { Success: true } match || Time(match, "to", "") is not { } to || From(match, to) is not { } from)
        {
            problems.Add(HoursProblems.NotHours(text.Span, text.Text));
            return null;
        }

        var end = to == TimeSpan.Zero ? Day : to;
        if (from < end)
            return new(from, end);

        var isAfternoon = !IsTwelveHour(text.Text) && end + HalfDay > from && end + HalfDay < Day;
        problems.Add(HoursProblems.EndsFirst(text.Span, text.Text, isAfternoon ? Show(from, end + HalfDay) : null));
        return null;
    }

    public static bool IsTwelveHour(string text) => Half().IsMatch(text);

    /// <summary>Of <c>9-5pm</c> the first is in the same half of the day if that is earlier, else in the other.</summary>
    private static TimeSpan? From(Match match, TimeSpan to)
    {
        var half = match.Groups["toHalf"].Value;
        if (half.Length == 0 || match.Groups["fromHalf"].Length > 0)
            return Time(match, "from", "");

        return Time(match, "from", half) is { } same && same < to ? same : Time(match, "from", "am");
    }

    /// <param name="end">The name of a group: <c>from</c> or <c>to</c>.</param>
    /// <param name="half">Where none is written: <c>am</c>, <c>pm</c>, or empty for a clock of 24 hours.</param>
    private static TimeSpan? Time(Match match, string end, string half)
    {
        var hour = int.Parse(match.Groups[$"{end}Hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups[$"{end}Minute"] is { Length: > 0 } minutes ? int.Parse(minutes.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var written = match.Groups[$"{end}Half"] is { Length: > 0 } own ? own.Value : half;
        if (minute > 59 || (written.Length > 0 && hour is < 1 or > 12))
            return null;

        var hours = written.Length == 0 ? hour : (hour % 12) + (written[0] is 'p' or 'P' ? 12 : 0);
        var time = new TimeSpan(hours, minute, 0);
        return time <= Day ? time : null;
    }

    private static string Show(TimeSpan from, TimeSpan to) => string.Create(CultureInfo.InvariantCulture, $"{from.Hours}:{from:mm}-{to.Hours}:{to:mm}");

    [GeneratedRegex(@"^(?<fromHour>[0-9]{1,2})(?:[:.h](?<fromMinute>[0-9]{2}))?\s*(?<fromHalf>[ap]\.?m\.?)?\s*(?:-|–|—|to|until|till)\s*(?<toHour>[0-9]{1,2})(?:[:.h](?<toMinute>[0-9]{2}))?\s*(?<toHalf>[ap]\.?m\.?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Span();

    [GeneratedRegex(@"[0-9]\s*[ap]\.?m\b", RegexOptions.IgnoreCase)]
    private static partial Regex Half();
}
