using System.Collections.Immutable;
using System.Globalization;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Tests.Model;

public sealed class OpeningHoursTests
{
    /// <summary>Monday 9:00–12:00 and 14:00–17:30, Saturday 20:00 to 2:00 on Sunday, else closed.</summary>
    private static readonly OpeningHours Hours = new()
    {
        Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
        Week = new Dictionary<DayOfWeek, ImmutableArray<OpenSpan>>
        {
            [DayOfWeek.Monday] = [Span(9, 12), Span(14, 17.5)],
            [DayOfWeek.Saturday] = [Span(20, 24)],
            [DayOfWeek.Sunday] = [Span(0, 2)],
        }.ToImmutableDictionary(),
    };

    [Theory]
    [InlineData("2026-11-23T08:59:59-05:00", false)]
    [InlineData("2026-11-23T09:00:00-05:00", true)]
    [InlineData("2026-11-23T14:00:00+00:00", true)] // the same moment, seen from elsewhere
    [InlineData("2026-11-23T12:00:00-05:00", false)]
    [InlineData("2026-11-23T17:29:59-05:00", true)]
    [InlineData("2026-11-23T17:30:00-05:00", false)]
    [InlineData("2026-11-24T10:00:00-05:00", false)]
    [InlineData("2026-11-28T23:59:59-05:00", true)]
    [InlineData("2026-11-29T00:00:00-05:00", true)]
    [InlineData("2026-11-29T02:00:00-05:00", false)]
    public void It_is_open_within_its_hours_by_its_own_clock(string at, bool isOpen)
    {
        var now = At(at);

        var answer = Hours.IsOpen(now);

        Assert.Equal(isOpen, answer);
    }

    [Theory]
    [InlineData("2026-11-23T08:00:00-05:00", "2026-11-23T09:00:00-05:00")]
    [InlineData("2026-11-23T09:00:00-05:00", "2026-11-23T14:00:00-05:00")] // open now, and again later
    [InlineData("2026-11-23T18:00:00-05:00", "2026-11-28T20:00:00-05:00")]
    [InlineData("2026-11-28T21:00:00-05:00", "2026-11-30T09:00:00-05:00")] // midnight opens nothing: it is open already
    public void It_opens_next_when_it_was_closed_before(string at, string opens)
    {
        var now = At(at);

        var next = Hours.OpensAt(now);

        Assert.Equal(At(opens), next);
    }

    [Theory]
    [InlineData("2026-11-23T09:30:00-05:00", "2026-11-23T12:00:00-05:00")]
    [InlineData("2026-11-28T21:00:00-05:00", "2026-11-29T02:00:00-05:00")] // over midnight
    [InlineData("2026-11-23T12:30:00-05:00", null)]
    public void It_closes_when_its_hours_end(string at, string? closes)
    {
        var now = At(at);

        var next = Hours.ClosesAt(now);

        Assert.Equal(closes is null ? null : At(closes), next);
    }

    [Fact]
    public void An_exception_takes_the_place_of_the_weekday()
    {
        var monday = new DateOnly(2026, 12, 28);
        var tuesday = monday.AddDays(1);
        var hours = Hours with
        {
            Exceptions = ImmutableSortedDictionary<DateOnly, ImmutableArray<OpenSpan>>.Empty.Add(monday, []).Add(tuesday, [Span(10, 14)]),
        };

        var isOpen = hours.IsOpen(At("2026-12-28T10:00:00-05:00"));
        var opens = hours.OpensAt(At("2026-12-28T10:00:00-05:00"));

        Assert.False(isOpen);
        Assert.Equal(At("2026-12-29T10:00:00-05:00"), opens);
    }

    [Fact]
    public void A_clinic_that_is_closed_all_week_opens_at_its_next_exception_or_never()
    {
        var closed = Hours with { Week = ImmutableDictionary<DayOfWeek, ImmutableArray<OpenSpan>>.Empty };
        var once = closed with { Exceptions = ImmutableSortedDictionary<DateOnly, ImmutableArray<OpenSpan>>.Empty.Add(new DateOnly(2027, 3, 1), [Span(9, 12)]) };
        var now = At("2026-11-23T10:00:00-05:00");

        var (never, next) = (closed.OpensAt(now), once.OpensAt(now));

        Assert.Null(never);
        Assert.Equal(At("2027-03-01T09:00:00-05:00"), next);
    }

    [Fact]
    public void A_clinic_that_never_closes_has_no_end()
    {
        var always = Hours with { Week = Enum.GetValues<DayOfWeek>().ToImmutableDictionary(day => day, _ => ImmutableArray.Create(Span(0, 24))) };
        var now = At("2026-11-23T10:00:00-05:00");

        var (closes, opens) = (always.ClosesAt(now), always.OpensAt(now));

        Assert.True(always.IsOpen(now));
        Assert.Null(closes);
        Assert.Null(opens);
    }

    [Theory] // New York sets its clocks back on 1 November and forward on 14 March
    [InlineData("2026-10-31T12:00:00-04:00", "2026-11-02T09:00:00-05:00")]
    [InlineData("2027-03-13T12:00:00-05:00", "2027-03-15T09:00:00-04:00")]
    public void Hours_follow_the_clock_when_it_changes(string at, string opens)
    {
        var onlyMonday = Hours with { Week = Hours.Week.Remove(DayOfWeek.Saturday).Remove(DayOfWeek.Sunday) };

        var next = onlyMonday.OpensAt(At(at));

        Assert.Equal(At(opens), next);
        Assert.Equal(TimeSpan.FromHours(9), next!.Value.TimeOfDay); // just compared
    }

    [Fact]
    public void An_opening_in_the_hour_that_the_clock_skips_comes_right_after_it()
    {
        var night = Hours with { Week = Hours.Week.SetItem(DayOfWeek.Sunday, [Span(2.5, 4)]) };

        var opens = night.OpensAt(At("2027-03-14T01:59:00-05:00"));

        Assert.Equal(At("2027-03-14T03:00:00-04:00"), opens);
        Assert.True(night.IsOpen(opens!.Value)); // just compared
    }

    [Fact]
    public void Hours_in_the_hour_that_the_clock_repeats_come_twice()
    {
        var night = Hours with { Week = Hours.Week.SetItem(DayOfWeek.Sunday, [Span(1.25, 1.5)]) };

        var first = night.OpensAt(At("2026-11-01T00:30:00-04:00"));
        var second = night.OpensAt(first!.Value); // it opens that night

        Assert.Equal(At("2026-11-01T01:15:00-04:00"), first);
        Assert.Equal(At("2026-11-01T01:15:00-05:00"), second);
        Assert.False(night.IsOpen(At("2026-11-01T01:00:00-05:00")));
    }

    private static OpenSpan Span(double from, double to) => new(TimeSpan.FromHours(from), TimeSpan.FromHours(to));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
