using System.Collections.Concurrent;
using Microsoft.Playwright;
using PsoasBot.Tests.Shared;
using static Microsoft.Playwright.Assertions;

namespace PsoasBot.Browser.Tests;

/// <summary>Microsoft's Web Chat on a page of another site, against the service as it is.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WebChatTests(Browser browser) : IClassFixture<PeersNotice>, IDisposable
{
    private readonly RestartableSite _site = new();
    private readonly ConcurrentQueue<string> _foreign = new();
    private PeerSite? _page;

    public void Dispose()
    {
        _site.Dispose();
        _page?.Dispose();
    }

    [SkippableTheory]
    [InlineData("webchat.js", true)]
    [InlineData("webchat.js", false)]
    [InlineData("webchat-minimal.js", true)]
    [InlineData("webchat-minimal.js", false)]
    public async Task It_asks_and_shows_the_answer(string bundle, bool socket)
    {
        await using var context = await browser.OpenAsync();
        var page = await OpenAsync(context, bundle, socket);

        await AskAsync(page, "what is the psoas");

        await Expect(Said(page)).ToHaveCountAsync(3);
        await Expect(Said(page).Nth(0)).ToContainTextAsync("not a clinician");
        await Expect(Said(page).Nth(1)).ToContainTextAsync("what is the psoas");
        await Expect(Said(page).Nth(2)).ToContainTextAsync("muscle, from the spine to the thigh.");
        await Expect(page.GetByText("Send failed")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = "How do I massage it?" })).ToBeVisibleAsync();
        Assert.Empty(_foreign);
    }

    [SkippableTheory]
    [InlineData("webchat.js")]
    [InlineData("webchat-minimal.js")]
    public async Task A_restart_of_the_service_in_mid_chat_loses_nothing(string bundle)
    {
        await using var context = await browser.OpenAsync();
        await context.Clock.InstallAsync();
        var page = await OpenAsync(context, bundle, socket: true);
        await AskAsync(page, "what is the psoas");
        await Expect(Said(page)).ToHaveCountAsync(3);

        var resumed = ResumedAsync(page);
        _site.Restart();
        await PassAsync(context, resumed);
        await AskAsync(page, "how do I massage it");

        await Expect(Said(page)).ToHaveCountAsync(5);
        await Expect(Said(page).Nth(4)).ToContainTextAsync("With a ball, lying down.");
    }

    [SkippableTheory]
    [InlineData("webchat.js", true)]
    [InlineData("webchat-minimal.js", false)]
    public async Task It_renews_its_token_and_outlives_the_first_one(string bundle, bool socket)
    {
        await using var context = await browser.OpenAsync();
        await context.Clock.InstallAsync();
        var page = await OpenAsync(context, bundle, socket);

        var refreshed = page.WaitForResponseAsync("**/tokens/refresh");
        _site.Time.Advance(TimeSpan.FromMinutes(15));
        await context.Clock.FastForwardAsync(15 * 60_000);
        Assert.Equal(200, (await refreshed).Status);
        await AskAsync(page, "what is the psoas");
        await Expect(Said(page)).ToHaveCountAsync(3); // no call with the old token is under way
        var resumed = socket ? ResumedAsync(page) : Task.CompletedTask;
        _site.Time.Advance(TimeSpan.FromMinutes(16)); // the service closes the socket
        await PassAsync(context, resumed);
        await AskAsync(page, "how do I massage it");

        await Expect(Said(page)).ToHaveCountAsync(5);
        await Expect(Said(page).Nth(4)).ToContainTextAsync("With a ball, lying down.");
    }

    /// <summary>Done when it has taken up the conversation again, after three activities.</summary>
    private static async Task ResumedAsync(IPage page)
    {
        var response = await page.WaitForResponseAsync(response => response.Url.EndsWith("?watermark=3", StringComparison.Ordinal));
        Assert.Equal(200, response.Status);
    }

    /// <summary>Lets the page's time pass until something is done. A jump of its own would not do: it may come before the page has noticed what it is to wait for.</summary>
    private static async Task PassAsync(IBrowserContext context, Task done)
    {
        while (!done.IsCompleted)
            await context.Clock.RunForAsync(1_000);
        await done;
    }

    private static ILocator Said(IPage page) => page.Locator(".webchat__bubble__content");

    private static async Task AskAsync(IPage page, string question)
    {
        await page.Locator("[data-id='webchat-sendbox-input']").FillAsync(question);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Opens the page and waits until the bot has greeted.</summary>
    private async Task<IPage> OpenAsync(IBrowserContext context, string bundle, bool socket)
    {
        _page = await PeerSite.StartAsync(await Peers.FolderAsync());
        var page = await context.NewPageAsync();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_page.Url, StringComparison.Ordinal) && !request.Url.StartsWith(_site.Url, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                _foreign.Enqueue(request.Url);
            }
        };
        await page.GotoAsync($"{_page.Url}web-chat.html?service={Uri.EscapeDataString(_site.Url)}&bundle={bundle}&socket={(socket ? "true" : "false")}");
        await Expect(Said(page)).ToHaveCountAsync(1);
        return page;
    }
}
