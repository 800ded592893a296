using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PsoasBot.Browser.Tests;

/// <summary>What the chat does when the network stutters, the service cannot be reached, or it has forgotten the conversation.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ConnectionTests(Browser browser, Site site)
{
    private const string Activities = "**/activities";

    [SkippableFact]
    public async Task What_is_asked_offline_waits_and_is_sent_in_order_when_the_line_is_back()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await context.SetOfflineAsync(true);
        await Expect(chat.Status).ToContainTextAsync("You're offline");
        await chat.SendAsync("what is the psoas");
        await chat.SendAsync("how do I massage it");
        await Expect(chat.Page.Locator(".waiting")).ToHaveTextAsync(["Waiting for a connection", "Waiting for a connection"]);

        await context.SetOfflineAsync(false);

        await Expect(chat.Replies).ToHaveCountAsync(3);
        await Expect(chat.Replies.Locator("h3")).ToHaveTextAsync(["What is the psoas?", "How do I massage it?"]);
        await Expect(chat.Page.Locator(".waiting")).ToHaveCountAsync(0);
        await Expect(chat.Status).ToBeEmptyAsync();
    }

    [SkippableFact]
    public async Task A_question_that_the_network_swallows_is_tried_again_and_then_says_that_it_was_not_sent()
    {
        await using var context = await browser.OpenAsync();
        await context.Clock.InstallAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.Page.RouteAsync(Activities, route => route.AbortAsync());
        await chat.SendAsync("what is the psoas");
        await Expect(chat.Page.Locator(".waiting")).ToHaveCountAsync(1);
        while (await chat.Page.Locator(".failed").CountAsync() == 0)
            await context.Clock.RunForAsync(1_000);
        await chat.Page.UnrouteAllAsync();

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(chat.LastReply).ToContainTextAsync("A deep muscle");
        await Expect(chat.Page.Locator(".failed")).ToHaveCountAsync(0);
        await Expect(chat.Questions).ToHaveCountAsync(1);
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

        await chat.SendAsync("what is the psoas"); // it finds by itself that the question has arrived

        await Expect(chat.LastReply).ToContainTextAsync("A deep muscle");
        await Expect(chat.Page.Locator(".failed, .waiting")).ToHaveCountAsync(0);
        await Expect(chat.Replies).ToHaveCountAsync(2);
        Assert.Equal(1, posts);
    }

    [SkippableFact]
    public async Task A_question_whose_answer_is_quicker_than_its_receipt_says_nothing_more_about_sending()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var isAnswered = new TaskCompletionSource();
        await chat.Page.RouteAsync(Activities, async route =>
        {
            var receipt = await route.FetchAsync();
            await isAnswered.Task;
            await route.FulfillAsync(new() { Response = receipt });
        });
        await chat.SendAsync("what is the psoas");
        await chat.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))"); // it looks now
        await Expect(chat.Replies).ToHaveCountAsync(2);

        isAnswered.SetResult();
        await chat.SendAsync("how do I massage it"); // goes out once the receipt is there

        await Expect(chat.Replies).ToHaveCountAsync(3);
        await Expect(chat.Questions.First).ToHaveTextAsync("You: what is the psoas");
    }

    [SkippableFact]
    public async Task A_question_whose_answer_came_before_its_receipt_was_lost_does_not_wait()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var isAnswered = new TaskCompletionSource();
        await chat.Page.RouteAsync(
            Activities,
            async route =>
            {
                await route.FetchAsync();
                await isAnswered.Task;
                await route.AbortAsync();
            },
            new() { Times = 1 });
        await chat.SendAsync("what is the psoas");
        await chat.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))"); // it looks now
        await Expect(chat.Replies).ToHaveCountAsync(2);

        isAnswered.SetResult();
        await chat.SendAsync("how do I massage it"); // goes out once the first is known to have arrived

        await Expect(chat.Replies).ToHaveCountAsync(3);
        await Expect(chat.Page.Locator(".failed, .waiting")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task A_question_that_the_service_refuses_says_so_and_those_behind_it_are_sent()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.Page.RouteAsync(Activities, route => route.FulfillAsync(new() { Status = 413 }), new() { Times = 1 });

        await chat.SendAsync("a very long story");
        await chat.SendAsync("what is the psoas");

        await Expect(chat.Page.Locator(".failed")).ToHaveTextAsync("Not sent: too long.");
        await Expect(chat.LastReply).ToContainTextAsync("A deep muscle");
    }

    [SkippableFact]
    public async Task An_emergency_is_answered_while_the_service_can_keep_nothing_and_once_more_in_its_place_when_it_can()
    {
        await using var context = await browser.OpenAsync();
        await context.Clock.InstallAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.Page.RouteAsync(Activities, route => route.FulfillAsync(new()
        {
            Status = 503,
            ContentType = "application/json",
            Body = route.Request.PostData!.Contains("numb", StringComparison.Ordinal)
                ? """{"error":{"code":"ServiceError","message":""},"activities":[{"type":"message","id":"early","channelData":{"psoasBot":{"outcome":"urgent"},"psoasBotHtml":{"card":{"title":"Call 911 now","text":"<p>At once.</p>"}}}}]}"""
                : """{"error":{"code":"ServiceError","message":""}}""",
        }));

        await chat.SendAsync("what is the psoas");
        await chat.SendAsync("numb legs");

        await Expect(chat.Page.Locator(".card")).ToContainTextAsync("At once.");
        await Expect(chat.Page.Locator(".waiting")).ToHaveCountAsync(2);
        await Expect(chat.Status).ToContainTextAsync("In an emergency, call 911.");
        await chat.Page.UnrouteAllAsync();
        await context.Clock.RunForAsync(40_000);
        await Expect(chat.Replies).ToHaveCountAsync(3);
        await Expect(chat.Page.Locator(".card")).ToContainTextAsync("This can be an emergency");
        await Expect(chat.Page.Locator(".waiting")).ToHaveCountAsync(0);
        await Expect(chat.Status).ToBeEmptyAsync();
    }

    [SkippableTheory]
    [InlineData(413)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Whenever_a_question_is_not_taken_the_clinics_numbers_are_shown(int httpStatus)
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.Page.RouteAsync(Activities, route => route.FulfillAsync(new() { Status = httpStatus }));

        await chat.SendAsync("what is the psoas");

        await Expect(chat.Status).ToContainTextAsync("In an emergency, call 911.");
        await Expect(chat.Status.GetByRole(AriaRole.Link, new() { Name = "911" })).ToHaveAttributeAsync("href", "tel:911");
    }

    [SkippableFact]
    public async Task A_service_that_is_busy_is_asked_again_when_it_has_said()
    {
        await using var context = await browser.OpenAsync();
        await context.Clock.InstallAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.Page.RouteAsync(Activities, route => route.FulfillAsync(new() { Status = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = "3600" } }), new() { Times = 1 });
        await chat.SendAsync("what is the psoas");
        await Expect(chat.Page.Locator(".waiting")).ToHaveCountAsync(1);
        await RunAsync(context, minutes: 10);
        await Expect(chat.Page.Locator(".waiting")).ToHaveCountAsync(1); // it was told to come in an hour

        await RunAsync(context, minutes: 50);

        await Expect(chat.LastReply).ToContainTextAsync("A deep muscle");
        await Expect(chat.Questions).ToHaveCountAsync(1);
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
        await Expect(chat.Questions).ToHaveCountAsync(2);
        await Expect(chat.Replies).ToHaveCountAsync(3);
    }

    [SkippableFact]
    public async Task The_token_is_refreshed_without_a_word_before_it_expires()
    {
        await using var context = await browser.OpenAsync();
        await context.Clock.InstallAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.AskAsync("how do I massage it");
        ConcurrentQueue<string> posts = new();
        chat.Page.Request += (_, request) => posts.Enqueue($"{request.Method} {new Uri(request.Url).AbsolutePath}");
        site.Time.Advance(TimeSpan.FromMinutes(20));
        await context.Clock.FastForwardAsync("20:00");

        await chat.AskAsync("what is the psoas");
        site.Time.Advance(TimeSpan.FromMinutes(20)); // by now the first token has expired
        await chat.AskAsync("a muscle");

        Assert.Contains("POST /v3/directline/tokens/refresh", posts);
        Assert.DoesNotContain("POST /api/token", posts);
        await Expect(chat.Replies).ToHaveCountAsync(4);
    }

    [SkippableFact]
    public async Task After_a_token_has_expired_the_next_question_is_answered_all_the_same()
    {
        await using var context = await browser.OpenAsync();
        await context.Clock.InstallAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.AskAsync("how do I massage it");
        await context.Clock.FastForwardAsync("45:00");
        site.Time.Advance(TimeSpan.FromMinutes(45));

        var reply = await chat.AskAsync("what is the psoas");

        await Expect(reply).ToContainTextAsync("A deep muscle");
        await Expect(chat.Questions).ToHaveCountAsync(2);
        await Expect(chat.Replies).ToHaveCountAsync(3);
        await Expect(chat.Page.Locator(".failed")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task A_service_that_is_down_at_first_is_tried_again_on_request()
    {
        await using var context = await browser.OpenAsync();
        await context.Clock.InstallAsync(new() { TimeDate = new DateTime(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc) });
        await context.Clock.PauseAtAsync(new DateTime(2026, 11, 2, 9, 1, 0, DateTimeKind.Utc)); // or it would try again by itself
        await context.RouteAsync("**/api/token", route => route.AbortAsync());
        var chat = await ChatPage.LoadAsync(context, site.Url);
        await chat.Launcher.ClickAsync();
        await Expect(chat.Status).ToContainTextAsync("can't be reached");
        await context.UnrouteAsync("**/api/token");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(chat.LastReply).ToContainTextAsync("not a clinician");
        await Expect(chat.Status).ToBeEmptyAsync();
    }

    [SkippableFact]
    public async Task A_chat_that_could_not_be_loaded_says_so_and_opens_at_the_next_press()
    {
        await using var context = await browser.OpenAsync();
        await context.RouteAsync("**/widget/panel.css", route => route.AbortAsync());
        var chat = await ChatPage.LoadAsync(context, site.Url);
        await chat.Launcher.ClickAsync();
        await Expect(chat.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("could not be loaded");
        await context.UnrouteAllAsync();

        await chat.Launcher.ClickAsync();

        await Expect(chat.LastReply).ToContainTextAsync("not a clinician");
    }

    [SkippableFact]
    public async Task Nothing_is_asked_of_the_service_without_end_and_nothing_while_the_chat_is_closed()
    {
        await using var context = await browser.OpenAsync();
        await context.Clock.InstallAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var calls = 0;
        chat.Page.Request += (_, request) => calls += request.Url.Contains("/activities", StringComparison.Ordinal) ? 1 : 0;
        await RunAsync(context, minutes: 10);
        Assert.InRange(calls, 1, 9);
        await chat.AskAsync("what is the psoas");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Close the chat" }).ClickAsync();
        calls = 0;

        await RunAsync(context, minutes: 3);

        Assert.Equal(0, calls);
    }

    [SkippableFact]
    public async Task Two_tabs_hold_one_conversation_and_forget_it_together()
    {
        await using var context = await browser.OpenAsync();
        var first = await ChatPage.OpenAsync(context, site.Url);
        var second = await ChatPage.OpenAsync(context, site.Url);

        await first.AskAsync("what is the psoas");

        await Expect(second.Questions).ToContainTextAsync("what is the psoas");
        await Expect(second.LastReply).ToContainTextAsync("A deep muscle");
        await second.AskAsync("a muscle");
        await Expect(first.Replies).ToHaveCountAsync(3);
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Forget this chat" }).ClickAsync();
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Delete it" }).ClickAsync();
        await Expect(second.Questions).ToHaveCountAsync(0);
        await Expect(second.Replies).ToHaveCountAsync(1);
        await second.AskAsync("what is the psoas");
        await Expect(first.LastReply).ToContainTextAsync("A deep muscle");
    }

    private static async Task RunAsync(IBrowserContext context, int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
            await context.Clock.RunForAsync(60_000);
    }
}
