using Microsoft.Extensions.Time.Testing;
using PsoasBot.Staff;

namespace PsoasBot.Tests.Staff;

public sealed class StaffLinksTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_link_opens_once()
    {
        var links = new StaffLinks(_time);
        var code = CodeOf(links.Make());

        Assert.False(links.Take(""));
        Assert.False(links.Take(code + "0"));
        Assert.True(links.Take(code));
        Assert.False(links.Take(code));
    }

    [Fact]
    public void A_new_link_closes_the_one_before()
    {
        var links = new StaffLinks(_time);
        var (old, fresh) = (CodeOf(links.Make()), CodeOf(links.Make()));

        Assert.False(links.Take(old));
        Assert.True(links.Take(fresh));
    }

    [Fact]
    public void A_link_that_nobody_used_closes_by_itself()
    {
        var links = new StaffLinks(_time);
        var code = CodeOf(links.Make());

        _time.Advance(TimeSpan.FromHours(13));

        Assert.False(links.Take(code));
    }

    private static string CodeOf(string link) => link["/staff/enter?code=".Length..];
}
