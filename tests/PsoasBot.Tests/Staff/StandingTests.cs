using PsoasBot.Staff;

namespace PsoasBot.Tests.Staff;

public sealed class StandingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 0, 30, 0, TimeSpan.FromHours(2));

    [Theory]
    [InlineData(10, "00:20")]
    [InlineData(45, "24 Nov 23:45")]
    public void A_moment_of_another_day_has_its_day(int minutesAgo, string shown)
    {
        Assert.Equal(shown, Standing.Moment(Now.AddMinutes(-minutesAgo), Now));
    }
}
