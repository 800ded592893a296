using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PsoasBot.Browser.Tests;

/// <summary>The clinic's front page.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PageTests(Browser browser, Site site)
{
    [SkippableFact]
    public async Task The_page_and_its_chat_load_their_own_files_and_nothing_else()
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        ConcurrentQueue<string> hosts = new();
        page.Request += (_, request) => hosts.Enqueue(new Uri(request.Url).Authority);

        var response = await page.GotoAsync(site.Url, new() { WaitUntil = WaitUntilState.Load });
        await page.Locator(".launcher").ClickAsync();
        await Expect(page.Locator(".reply")).ToBeVisibleAsync();

        Assert.StartsWith("default-src 'self';", response!.Headers["content-security-policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", response.Headers["content-security-policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers["x-content-type-options"]);
        Assert.Equal([new Uri(site.Url).Authority], hosts.Distinct());
    }

    [SkippableFact]
    public async Task A_question_on_the_page_asks_itself_in_the_chat()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.LoadAsync(context, site.Url);

        await chat.Page.GetByRole(AriaRole.Link, new() { Name = "What is the psoas?" }).ClickAsync();

        await Expect(chat.Questions).ToContainTextAsync("What is the psoas?");
        await Expect(chat.Replies).ToHaveCountAsync(2);
        Assert.Equal(site.Url, chat.Page.Url);
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task What_is_pressed_twice_is_asked_once_and_what_is_typed_twice_is_asked_twice()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var answered = new TaskCompletionSource();
        await chat.Page.RouteAsync("**/activities?**", async route =>
        {
            await answered.Task;
            await route.ContinueAsync();
        });
        var link = chat.Page.GetByRole(AriaRole.Link, new() { Name = "What is the psoas?" });

        await link.ClickAsync();
        await link.ClickAsync();
        await chat.SendAsync("what is the psoas");
        await chat.SendAsync("what is the psoas");

        await Expect(chat.Questions.Locator(".said")).ToHaveTextAsync(["What is the psoas?", "what is the psoas", "what is the psoas"]);
        answered.SetResult();
        await Expect(chat.Replies).ToHaveCountAsync(4);
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task Without_JavaScript_a_question_on_the_page_leads_to_its_answer()
    {
        await using var context = await browser.OpenAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Url);

        await page.GetByRole(AriaRole.Link, new() { Name = "What is the psoas?" }).ClickAsync();

        await Expect(page.GetByText("A deep muscle")).ToBeVisibleAsync();
    }
}
