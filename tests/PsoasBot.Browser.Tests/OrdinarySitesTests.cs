using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PsoasBot.Browser.Tests;

/// <summary>The script tag as ordinary sites have it: each page is a file in <c>Pages/</c>.</summary>
[Collection(BrowserCollection.Name)]
public sealed class OrdinarySitesTests(Browser browser, Site site, OtherSite other) : IClassFixture<OtherSite>
{
    [SkippableFact]
    public async Task On_a_page_that_makes_one_rem_ten_pixels_the_chat_keeps_its_size_and_the_launcher_covers_none_of_it()
    {
        await using var context = await browser.OpenAsync();
        var chat = await LoadAsync(context, "small-root");

        await chat.Launcher.ClickAsync();
        await Expect(chat.Replies).ToHaveCountAsync(1);

        var (panel, launcher, close) = (await BoxAsync(chat.Panel), await BoxAsync(chat.Launcher), await BoxAsync(chat.Page.Locator(".shut")));
        Assert.Equal((400f, 672f), (panel.Width, panel.Height));
        Assert.True(panel.Y + panel.Height < launcher.Y, "the launcher is below the panel");
        Assert.InRange(close.Width, 43.9, 44.1);
    }

    [SkippableFact]
    public async Task A_larger_font_in_the_browsers_settings_makes_the_chat_larger()
    {
        await using var context = await browser.OpenAsync();
        var chat = await LoadAsync(context, "small-root");
        var session = await context.NewCDPSessionAsync(chat.Page);
        await session.SendAsync("Page.enable");
        await session.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new { standard = 20 } });

        await chat.Launcher.ClickAsync();
        await Expect(chat.Replies).ToHaveCountAsync(1);

        Assert.Equal(500, (await BoxAsync(chat.Panel)).Width);
        await Expect(chat.Input).ToHaveCSSAsync("font-size", "20px");
    }

    [SkippableFact]
    public async Task A_tag_in_the_head_that_is_not_deferred_waits_for_the_body()
    {
        await using var context = await browser.OpenAsync();
        var chat = await LoadAsync(context, "head-without-defer");
        await Expect(chat.Page.GetByText("A stiff hip?")).ToBeVisibleAsync();

        await chat.Launcher.ClickAsync();

        await Expect(chat.Replies).ToHaveCountAsync(1);
        Assert.True(await chat.Page.EvaluateAsync<bool>("document.body.compareDocumentPosition(document.querySelector('psoas-bot')) === Node.DOCUMENT_POSITION_FOLLOWING")); // and so last for the keyboard
        Assert.Empty(chat.Complaints);
    }

    [SkippableTheory]
    [InlineData("module", "Ask as a module")]
    [InlineData("imported", "Ask a question")]
    public async Task As_a_module_beside_another_vendors_widget_it_finds_its_own_service(string page, string title)
    {
        await using var context = await browser.OpenAsync();
        var chat = await LoadAsync(context, page);

        await chat.Launcher.ClickAsync();

        await Expect(chat.Replies).ToHaveCountAsync(1);
        await Expect(chat.Launcher).ToHaveTextAsync(title);
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task A_page_that_swaps_its_body_keeps_the_chat_as_it_is()
    {
        await using var context = await browser.OpenAsync();
        var chat = await LoadAsync(context, "swapped-body");
        await chat.Launcher.ClickAsync();
        await Expect(chat.Replies).ToHaveCountAsync(1);
        await chat.AskAsync("what is the psoas");
        await chat.Input.FillAsync("half a question");

        await chat.Page.EvaluateAsync("visit('Second page')");
        await Expect(chat.Page.GetByRole(AriaRole.Heading, new() { Name = "Second page" })).ToBeVisibleAsync();

        await Expect(chat.Panel).ToBeVisibleAsync();
        await Expect(chat.Input).ToHaveValueAsync("half a question");
        await Expect(chat.Input).ToBeFocusedAsync();
        await Expect(chat.Page.Locator("psoas-bot")).ToHaveCountAsync(1);
        await Expect(await chat.AskAsync("how do I massage it")).ToContainTextAsync("With a ball");
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task A_page_that_throws_everything_away_gets_the_launcher_back_until_it_is_destroyed()
    {
        await using var context = await browser.OpenAsync();
        var chat = await LoadAsync(context, "swapped-body");
        await Expect(chat.Launcher).ToBeVisibleAsync();

        await chat.Page.EvaluateAsync("clear()");

        await chat.Launcher.ClickAsync();
        await Expect(chat.Replies).ToHaveCountAsync(1);
        await chat.Page.EvaluateAsync("PsoasBot.destroy()");
        await chat.Page.EvaluateAsync("clear()");
        await Expect(chat.Page.Locator("psoas-bot")).ToHaveCountAsync(0);
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task A_page_of_a_site_that_is_not_listed_says_in_its_console_which_setting_to_change()
    {
        await using var context = await browser.OpenAsync();
        await context.RouteAsync("**/api/token", async route =>
        {
            var headers = new Dictionary<string, string>(route.Request.Headers) { ["origin"] = "https://other.example" }; // a page of this machine is always let in
            await route.FulfillAsync(new() { Response = await route.FetchAsync(new() { Headers = headers }) });
        });
        var chat = await LoadAsync(context, "small-root");

        await chat.Launcher.ClickAsync();

        await Expect(chat.Status).ToContainTextAsync("can't be reached");
        Assert.Single(chat.Complaints, complaint => complaint.Contains("DirectLine:AllowedOrigins", StringComparison.Ordinal));
    }

    private Task<ChatPage> LoadAsync(IBrowserContext context, string page) =>
        ChatPage.LoadAsync(context, other.Page(page, $"{site.Url}widget.js"));

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator locator) => (await locator.BoundingBoxAsync())!;
}
