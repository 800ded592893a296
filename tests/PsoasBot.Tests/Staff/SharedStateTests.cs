using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Storage;
using PsoasBot.Channels.Turns;
using PsoasBot.Staff;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Tests.Staff;

/// <summary>The console at two services with one Redis.</summary>
public sealed class SharedStateTests
{
    [SkippableFact]
    public async Task Staff_who_entered_at_one_see_at_the_other_what_was_asked_at_both()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var a = Site(redis);
        await using var b = Site(redis);
        using var atA = a.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        using var atB = b.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        await AskAsync(a, "can my dog come with me");
        await AskAsync(b, "which shoes for a marathon");

        using var entered = await atA.GetAsync(a.Services.GetRequiredService<StaffLinks>().Make());
        atB.DefaultRequestHeaders.Add("Cookie", entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        var asked = await atB.GetStringAsync(new Uri("/staff/asked", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.Contains("can my dog come with me", asked, StringComparison.Ordinal);
        Assert.Contains("which shoes for a marathon", asked, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Staff_who_sign_out_at_one_are_out_at_the_other()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var a = Site(redis);
        await using var b = Site(redis);
        using var cookies = new CookieContainerHandler();
        using var atA = a.CreateDefaultClient(cookies);
        using var atB = b.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        await atA.GetAsync(a.Services.GetRequiredService<StaffLinks>().Make());
        atB.DefaultRequestHeaders.Add("Cookie", cookies.Container.GetCookieHeader(new Uri("http://localhost/staff")));
        using var before = await atB.GetAsync(new Uri("/staff", UriKind.Relative));

        await StaffSite.LeaveAsync(atA);
        using var after = await atB.GetAsync(new Uri("/staff", UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (before.StatusCode, after.StatusCode));
    }

    [SkippableFact]
    public async Task While_the_store_is_away_staff_are_told_what_to_do_and_their_link_works_afterwards()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var site = Site(redis);
        using var cookies = new CookieContainerHandler();
        using var browser = site.CreateDefaultClient(cookies);
        var link = site.Services.GetRequiredService<StaffLinks>().Make();
        await redis.StopAsync();
        await NoticedAsync(site, isReachable: false);

        var away = new List<(HttpStatusCode Status, string Page)>();
        foreach (var path in (string[])[link, "/staff", "/staff/sign-in", "/staff/inbox"])
        {
            using var response = await browser.GetAsync(new Uri(path, UriKind.Relative));
            away.Add((response.StatusCode, await response.Content.ReadAsStringAsync()));
        }

        await redis.StartAgainAsync();
        await NoticedAsync(site, isReachable: true);
        using var entered = await browser.GetAsync(new Uri(link, UriKind.Relative));
        using var console = await browser.GetAsync(new Uri("/staff", UriKind.Relative));

        Assert.All(away, told =>
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, told.Status);
            Assert.Contains("It cannot reach Redis, the store that the setting <code>State:Redis</code> names", told.Page, StringComparison.Ordinal);
            Assert.Contains("Ask whoever runs the service to start Redis", told.Page, StringComparison.Ordinal);
        });
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (entered.StatusCode, console.StatusCode));
    }

    private static StaffSite Site(RedisServer redis)
    {
        var site = new StaffSite();
        site.Settings["State:Redis"] = redis.Address;
        return site;
    }

    private static async Task AskAsync(StaffSite site, string question)
    {
        var log = site.Services.GetRequiredService<IQuestionLog>();
        log.Keep(new LoggedTurn("directline", "1", question, site.Services.GetRequiredService<CurrentSnapshot>()().Reply(question, Conversation.Start)));
        await log.WrittenAsync();
    }

    /// <summary>Waits until the service has noticed that Redis is back, or gone.</summary>
    private static async Task NoticedAsync(StaffSite site, bool isReachable)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2)); // what is never noticed fails the test
        while (site.Services.GetRequiredService<RedisState>().IsReachable != isReachable)
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
    }
}
