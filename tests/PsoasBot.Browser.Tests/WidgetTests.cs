using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PsoasBot.Browser.Tests;

/// <summary>The script tag on a page of another site.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WidgetTests(Browser browser, Site site, OtherSite other) : IClassFixture<OtherSite>
{
    /// <summary>Files that the first press loads: six scripts and their looks.</summary>
    private const int Parts = 7;

    private string Service => site.Url.TrimEnd('/');

    [SkippableFact]
    public async Task Before_the_first_press_nothing_but_the_script_is_loaded_and_all_of_it_is_light()
    {
        await using var context = await browser.OpenAsync();
        ConcurrentQueue<IRequest> requests = new();
        context.Request += (_, request) => requests.Enqueue(request);
        var chat = await PutAsync(context, "");
        var before = requests.Where(request => request.ResourceType != "document").ToList();

        await chat.Launcher.ClickAsync();
        await Expect(chat.Replies).ToHaveCountAsync(1);

        var after = requests.Where(request => request.Url.StartsWith($"{Service}/widget/", StringComparison.Ordinal) && !request.Url.EndsWith("/numbers.json", StringComparison.Ordinal)).ToList();
        Assert.Equal([$"{Service}/widget.js"], before.Select(request => request.Url));
        Assert.Equal(Parts, after.Count);
        Assert.InRange(await SentAsync(before), 1, 3_000);
        Assert.InRange(await SentAsync(after), 1, 15_000);
    }

    [SkippableFact]
    public async Task What_the_first_press_loads_is_asked_for_all_at_once()
    {
        await using var context = await browser.OpenAsync();
        var asked = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await context.RouteAsync("**/widget/*.{js,css}", async route =>
        {
            if (Interlocked.Increment(ref asked) == Parts)
                all.SetResult();
            await all.Task; // a file that is asked for only when another is there never is
            await route.ContinueAsync();
        });
        var chat = await PutAsync(context, "");

        await chat.Launcher.ClickAsync();

        await Expect(chat.Replies).ToHaveCountAsync(1);
    }

    /// <summary>Bytes of the bodies as they came over the wire, which is compressed with brotli.</summary>
    private static async Task<int> SentAsync(IEnumerable<IRequest> requests)
    {
        var sent = 0;
        foreach (var request in requests)
        {
            Assert.Equal("br", (await request.ResponseAsync())!.Headers["content-encoding"]);
            sent += (await request.SizesAsync()).ResponseBodySize;
        }

        return sent;
    }

    [SkippableFact]
    public async Task It_runs_on_a_page_of_another_site_whose_policy_lets_it_load_and_call_and_no_more()
    {
        await using var context = await browser.OpenAsync();
        var chat = await PutAsync(
            context, "", $"default-src 'none'; img-src data:; script-src {Service}; connect-src {Service}; require-trusted-types-for 'script'; trusted-types psoasbot");
        await chat.Launcher.ClickAsync();
        await Expect(chat.Replies).ToHaveCountAsync(1);

        var reply = await chat.AskAsync("what is the psoas");

        await Expect(reply.Locator("strong")).ToHaveTextAsync("deep");
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task The_published_hash_is_that_of_the_script_and_another_one_keeps_it_out()
    {
        await using var context = await browser.OpenAsync();
        var hash = await (await context.APIRequest.GetAsync($"{Service}/widget.js.integrity")).TextAsync();

        var right = await PutAsync(context, $"""integrity="{hash}" crossorigin="anonymous" """);
        var wrong = await PutAsync(context, $"""integrity="{hash[..^4]}AAAA" crossorigin="anonymous" """);

        await Expect(right.Launcher).ToBeVisibleAsync();
        await Expect(wrong.Launcher).ToHaveCountAsync(0);
        Assert.Contains(wrong.Complaints, complaint => complaint.Contains("integrity", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task It_does_not_break_the_page_and_the_page_does_not_break_it()
    {
        await using var context = await browser.OpenAsync();
        var chat = await PutAsync(context, "");
        var own = chat.Page.Locator("#own");
        var looks = await own.EvaluateAsync<string>("node => JSON.stringify([node.getBoundingClientRect(), getComputedStyle(node).font, getComputedStyle(node).color])");

        await chat.Launcher.ClickAsync();
        await Expect(chat.Replies).ToHaveCountAsync(1);
        await chat.AskAsync("what is the psoas");

        Assert.Equal(looks, await own.EvaluateAsync<string>("node => JSON.stringify([node.getBoundingClientRect(), getComputedStyle(node).font, getComputedStyle(node).color])"));
        Assert.Equal("rgb(35, 48, 43)", await chat.LastReply.EvaluateAsync<string>("node => getComputedStyle(node).color"));
        Assert.Equal(["PsoasBot"], await chat.Page.EvaluateAsync<string[]>("Object.keys(window).filter(name => /psoas/i.test(name))"));
    }

    [SkippableFact]
    public async Task Nothing_moves_by_itself_when_it_comes_and_when_it_opens()
    {
        await using var context = await browser.OpenAsync();
        await context.AddInitScriptAsync(
            "window.shifts = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifts += entry.hadRecentInput ? 0 : entry.value; }).observe({ type: 'layout-shift', buffered: true });");
        var chat = await PutAsync(context, """data-greeting="Hello" """);

        await chat.Page.EvaluateAsync("PsoasBot.open()"); // after a press, what shifts would be excused
        await Expect(chat.Replies).ToHaveCountAsync(1);
        await chat.Page.EvaluateAsync("PsoasBot.open('what is the psoas')");
        await Expect(chat.Replies).ToHaveCountAsync(2);

        Assert.Equal(0, await chat.Page.EvaluateAsync<double>("window.shifts"));
    }

    [SkippableFact]
    public async Task Title_place_colour_words_and_theme_are_those_of_the_script_tag()
    {
        await using var context = await browser.OpenAsync();
        var chat = await PutAsync(
            context, """data-title="Frag uns" data-position="left" data-accent="#ffd400" data-theme="dark" data-lang="de" data-strings='{"send":"Senden","question":"Deine Frage"}' """);

        await chat.Launcher.ClickAsync();

        await Expect(chat.Page.GetByRole(AriaRole.Dialog, new() { Name = "Frag uns" })).ToBeVisibleAsync();
        await Expect(chat.Page.GetByRole(AriaRole.Button, new() { Name = "Senden" })).ToBeVisibleAsync();
        await Expect(chat.Page.GetByLabel("Deine Frage")).ToBeVisibleAsync();
        await Expect(chat.Page.Locator("psoas-bot")).ToHaveAttributeAsync("lang", "de");
        await Expect(chat.Launcher).ToHaveCSSAsync("background-color", "rgb(255, 212, 0)");
        await Expect(chat.Launcher).ToHaveCSSAsync("color", "rgb(0, 0, 0)"); // white could not be read on yellow
        await Expect(chat.Panel).ToHaveCSSAsync("background-color", "rgb(20, 26, 23)");
        Assert.InRange((await chat.Panel.BoundingBoxAsync())!.X, 0, 40);
    }

    [SkippableFact]
    public async Task A_greeting_is_a_note_that_is_dismissed_once_and_for_all()
    {
        await using var context = await browser.OpenAsync();
        var chat = await PutAsync(context, """data-greeting="A stiff hip? Ask us." """);
        await Expect(chat.Page.GetByText("A stiff hip? Ask us.")).ToBeVisibleAsync();
        Assert.Empty(await Axe.LookAsync(chat.Page, "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")); // the page around it is nobody's model
        await Expect(chat.Page.GetByRole(AriaRole.Button, new() { Name = "Dismiss" })).ToHaveTextAsync("×"); // on a page whose encoding is not ours

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();

        await Expect(chat.Page.GetByText("A stiff hip? Ask us.")).ToHaveCountAsync(0);
        await Expect(chat.Launcher).ToBeFocusedAsync();
        await chat.Page.ReloadAsync();
        await Expect(chat.Launcher).ToBeVisibleAsync();
        await Expect(chat.Page.GetByText("A stiff hip? Ask us.")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task A_page_opens_closes_and_removes_it_by_script_and_by_attribute()
    {
        await using var context = await browser.OpenAsync();
        var chat = await PutAsync(context, "data-open");
        await Expect(chat.Panel).ToBeVisibleAsync();
        await chat.Page.EvaluateAsync("PsoasBot.close()");
        await Expect(chat.Panel).ToHaveCountAsync(0);

        await chat.Page.EvaluateAsync("PsoasBot.open('what is the psoas')");
        await Expect(chat.LastReply).ToContainTextAsync("A deep muscle");
        await chat.Page.EvaluateAsync("PsoasBot.destroy()");

        await Expect(chat.Page.Locator("psoas-bot")).ToHaveCountAsync(0);
        Assert.False(await chat.Page.EvaluateAsync<bool>("'PsoasBot' in window"));
        Assert.Empty(chat.Complaints);
    }

    private Task<ChatPage> PutAsync(IBrowserContext context, string attributes, string? policy = null) =>
        ChatPage.LoadAsync(context, other.PageWith($"{Service}/widget.js", attributes, policy));
}
