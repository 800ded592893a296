using System.Collections.Immutable;

namespace PsoasBot.Knowledge.Model;

/// <summary>When the clinic is open, by the clock on its wall: also on the days on which clocks change.</summary>
public sealed record OpeningHours
{
    /// <summary>How far ahead the next opening is looked for.</summary>
    private const int MostDays = 366;

    /// <summary>Where the clinic is, e.g. <c>America/New_York</c>.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The hours of each weekday, earliest first, none overlapping; a day that is closed is empty or left out.</summary>
    public required ImmutableDictionary<DayOfWeek, ImmutableArray<OpenSpan>> Week { get; init; }

    /// <summary>The days that differ from their weekday; may be empty.</summary>
    public ImmutableSortedDictionary<DateOnly, ImmutableArray<OpenSpan>> Exceptions { get; init; } = ImmutableSortedDictionary<DateOnly, ImmutableArray<OpenSpan>>.Empty;

    /// <summary>Whether staff write <c>5:30 pm</c> rather than <c>17:30</c>.</summary>
    public bool IsTwelveHour { get; init; }

    /// <summary>The hours of a day, earliest first; empty when closed.</summary>
    public ImmutableArray<OpenSpan> On(DateOnly day) => Exceptions.TryGetValue(day, out var spans) ? spans : Week.GetValueOrDefault(day.DayOfWeek, []);

    /// <summary>The same moment by the clinic's clock.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    public bool IsOpen(DateTimeOffset at)
    {
        var local = Local(at);
        return On(Day(local)).Any(span => span.Contains(local.TimeOfDay));
    }

    /// <summary>When the clinic opens next, by its own clock. If it is open now, that is the opening after this one.</summary>
    /// <returns>Later than <paramref name="at"/>; null if it does not open within a year.</returns>
    public DateTimeOffset? OpensAt(DateTimeOffset at) =>
        First(at, span => span.From, opens => !IsOpen(opens.AddTicks(-1))); // else it only goes on being open, as over midnight

    /// <summary>When the clinic closes next, by its own clock.</summary>
    /// <returns>Later than <paramref name="at"/>; null if it is closed then, or does not close within a year.</returns>
    public DateTimeOffset? ClosesAt(DateTimeOffset at) => IsOpen(at) ? First(at, span => span.To, closes => !IsOpen(closes)) : null;

    private DateTimeOffset? First(DateTimeOffset after, Func<OpenSpan, TimeSpan> edge, Func<DateTimeOffset, bool> isWanted)
    {
        var today = Day(Local(after));
        return Enumerable.Range(0, MostDays)
            .Select(today.AddDays)
            .SelectMany(day => On(day).SelectMany(span => Moments(day, edge(span))).Order())
            .Where(moment => moment > after && isWanted(moment))
            .Select(moment => (DateTimeOffset?)moment)
            .FirstOrDefault();
    }

    /// <summary>When the clock on the wall shows that time: twice in the night that repeats an hour, and the next time that there is in the one that skips it.</summary>
    private IEnumerable<DateTimeOffset> Moments(DateOnly day, TimeSpan time)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        while (Zone.IsInvalidTime(local))
            local = local.AddMinutes(1);

        return Zone.IsAmbiguousTime(local)
            ? Zone.GetAmbiguousTimeOffsets(local).OrderDescending().Select(offset => new DateTimeOffset(local, offset))
            : [new DateTimeOffset(local, Zone.GetUtcOffset(local))];
    }

    private static DateOnly Day(DateTimeOffset local) => DateOnly.FromDateTime(local.DateTime);
}
