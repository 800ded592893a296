using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PsoasBot.Browser.Tests;

/// <summary>What the page does when the service cannot be reached, or has forgotten the conversation.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ConnectionTests(Browser browser, Site site)
{
    private const string Activities = "**/activities";

    [SkippableFact]
    public async Task A_question_that_does_not_get_through_says_so_and_can_be_sent_again()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await context.SetOfflineAsync(true);
        await SendAsync(chat, "what is the psoas");
        await Expect(chat.Page.Locator(".failed")).ToContainTextAsync("Not sent");
        await context.SetOfflineAsync(false);


        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();


        await Expect(chat.LastReply).ToContainTextAsync("A deep muscle");
        await Expect(chat.Page.Locator(".failed")).ToHaveCountAsync(0);
        await Expect(chat.Page.Locator(".question")).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task A_question_whose_receipt_was_lost_is_not_asked_twice()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var posts = 0;
        await chat.Page.RouteAsync(Activities, async route =>
        {
            posts++;
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await chat.Page.RouteAsync($"{Activities}?**", route => route.AbortAsync());
        await SendAsync(chat, "what is the psoas");
        await Expect(chat.Page.Locator(".failed")).ToContainTextAsync("Not sent");


        await chat.Page.UnrouteAsync($"{Activities}?**"); // from here on the page finds by itself that the question has arrived


        await Expect(chat.LastReply).ToContainTextAsync("A deep muscle");
        await Expect(chat.Page.Locator(".failed")).ToHaveCountAsync(0);
        await Expect(chat.Replies).ToHaveCountAsync(2);
        Assert.Equal(1, posts);
    }

    [SkippableFact]
    public async Task A_conversation_that_the_service_has_forgotten_is_begun_again_unnoticed()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.AskAsync("how do I massage it");
        await chat.Page.RouteAsync(
            Activities, route => route.FulfillAsync(new() { Status = 403, Json = new { error = new { code = "TokenExpired" } } }), new() { Times = 1 });


        var reply = await chat.AskAsync("what is the psoas");


        await Expect(reply).ToContainTextAsync("A deep muscle");
        await Expect(chat.Page.Locator(".failed")).ToHaveCountAsync(0);
        await Expect(chat.Page.Locator(".question")).ToHaveCountAsync(2);
        await Expect(chat.Replies).ToHaveCountAsync(3);
    }

    [SkippableFact]
    public async Task A_service_that_is_down_at_first_is_tried_again_on_request()
    {
        await using var context = await browser.OpenAsync();
        await context.Clock.InstallAsync(new() { TimeDate = new DateTime(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc) });
        await context.Clock.PauseAtAsync(new DateTime(2026, 11, 2, 9, 1, 0, DateTimeKind.Utc)); // or it would try again by itself
        await context.RouteAsync("**/api/token", route => route.AbortAsync());
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Url);
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("cannot be reached");
        await context.UnrouteAsync("**/api/token");


        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();


        await Expect(page.Locator(".reply")).ToContainTextAsync("not a clinician");
        await Expect(page.GetByRole(AriaRole.Status)).ToBeEmptyAsync();
    }

    [SkippableFact]
    public async Task Nothing_is_asked_of_the_service_without_end()
    {
        await using var context = await browser.OpenAsync();
        await context.Clock.InstallAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var calls = 0;
        chat.Page.Request += (_, request) => calls += request.Url.Contains("/activities", StringComparison.Ordinal) ? 1 : 0;


        for (var minute = 0; minute < 10; minute++)
        {
            await context.Clock.RunForAsync(60_000);
        }


        Assert.InRange(calls, 1, 9);
    }

    /// <summary>Sends a question without waiting for what is said to it.</summary>
    private static async Task SendAsync(ChatPage chat, string question)
    {
        await chat.Input.FillAsync(question);
        await chat.Input.PressAsync("Enter");
    }
}
