using System.Globalization;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Problems;

/// <summary>What can be wrong with the hours of <c>clinic.yaml</c>.</summary>
internal static class HoursProblems
{
    public static Problem NoTimeZone(SourceSpan hours) => new("PB243", hours,
        What: "there are `hours`, but no `timezone`",
        Why: "the machine that runs the bot may be anywhere, so it could say `open now` at the wrong time",
        Fix: "add a line such as `timezone: America/New_York`, with the place whose clock the clinic goes by");

    public static Problem UnknownTimeZone(SourceSpan span, string text, string? near) => new("PB243", span,
        What: $"this machine knows no time zone `{text}`",
        Why: "the bot could not tell whether the clinic is open now",
        Fix: near is null
            ? "write a continent and a city, e.g. `America/New_York` or `Europe/London`; if that is what it is, the machine lacks the package `tzdata`"
            : $"did you mean `{near}`?");

    public static Problem NotHours(SourceSpan span, string text) => new("PB244", span,
        What: $"`{text}` is not a time to a time",
        Why: "visitors would not know when the clinic is open",
        Fix: "write e.g. `9:00-17:30`, `9am-5:30pm`, `9:00-12:00, 14:00-18:00` or `closed`");

    /// <param name="meant">What was probably meant; null when that cannot be told.</param>
    public static Problem EndsFirst(SourceSpan span, string text, string? meant) => new("PB245", span,
        What: $"`{text}` ends before it begins",
        Why: "visitors would not know when the clinic is open",
        Fix: meant is null
            ? "swap the two times; if it goes past midnight, end the day at `24:00` and start the next day at `0:00`"
            : $"did you mean `{meant}`? If it goes past midnight, end the day at `24:00` and start the next day at `0:00`");

    public static Problem Overlap(SourceSpan span, string text) => new("PB245", span,
        What: $"`{text}` begins before the time in front of it has ended",
        Why: "it is unclear when the clinic is open",
        Fix: "write one time for both, or leave a gap between the two");

    public static Problem DayTwice(SourceSpan span, string day, int firstLine) => new("PB246", span,
        What: string.Create(CultureInfo.InvariantCulture, $"`{day}` has hours already, on line {firstLine}"),
        Why: "only one of the two can be right, and it is unclear which",
        Fix: "write all hours of a day on one line, e.g. `9:00-12:00, 14:00-18:00`, and delete the other line");

    public static Problem NotADate(SourceSpan span, string text) => new("PB247", span,
        What: $"`{text}` is not a date",
        Why: "visitors would get the usual hours on a day that has others",
        Fix: "write year, month and day, e.g. `2026-12-25`; for several days, `2026-12-24 to 2027-01-02`");

    public static Problem DateAmongDays(SourceSpan span, string text) => new("PB247", span,
        What: $"`{text}` is among the weekdays",
        Why: "visitors would get the usual hours on a day that has others",
        Fix: "move the line below `exceptions:`, indented by two more spaces");
}
