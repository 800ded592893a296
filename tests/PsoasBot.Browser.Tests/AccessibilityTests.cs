using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PsoasBot.Browser.Tests;

/// <summary>That the chat can be used with a keyboard, a screen reader, a phone, at night and enlarged.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(Browser browser, Site site)
{
    [SkippableTheory]
    [InlineData(1280, 860)]
    [InlineData(320, 640)]
    [InlineData(320, 256)] // 1280 by 1024 at 400 %
    public async Task Every_state_passes_axe_by_day_and_at_night_and_fits_its_window(int width, int height)
    {
        await using var context = await browser.OpenAsync(new() { ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce });
        var chat = await ChatPage.LoadAsync(context, site.Url);
        await PassesAsync(chat, "closed");

        await chat.Launcher.ClickAsync();
        await Expect(chat.Replies).ToHaveCountAsync(1);
        await PassesAsync(chat, "open");

        var answer = await chat.AskAsync("what is the psoas");
        await answer.GetByText("Read more").ClickAsync();
        await PassesAsync(chat, "answer");

        await chat.AskAsync("how do I massage it");
        await chat.PressAsync("Step by step");
        await PassesAsync(chat, "steps");

        await chat.AskAsync("a muscle");
        await PassesAsync(chat, "did you mean");

        await chat.AskAsync("pain and a fever");
        await chat.AskAsync("pizza");
        await Expect(chat.Page.Locator(".pinned")).ToBeVisibleAsync();
        await PassesAsync(chat, "urgent");

        await chat.Page.RouteAsync("**/activities", route => route.FulfillAsync(new() { Status = 413 }), new() { Times = 1 });
        await chat.SendAsync("a very long story");
        await Expect(chat.Page.Locator(".failed")).ToBeVisibleAsync();
        await PassesAsync(chat, "error");

        await context.SetOfflineAsync(true);
        await chat.SendAsync("what is the psoas");
        await Expect(chat.Page.Locator(".waiting")).ToBeVisibleAsync();
        await PassesAsync(chat, "offline");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Forget this chat" }).ClickAsync();
        await PassesAsync(chat, "about to forget");
    }

    private static async Task PassesAsync(ChatPage chat, string state)
    {
        foreach (var colours in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await chat.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            Assert.Empty((await Axe.LookAsync(chat.Page)).Select(found => $"{state}, {colours}: {found}"));
        }

        var wide = await chat.Page.EvaluateAsync<string[]>(
            """
            [document.documentElement, ...document.querySelector('psoas-bot').shadowRoot.querySelectorAll('.panel, .log')]
              .filter(box => box.scrollWidth > box.clientWidth).map(box => `${box.className} ${box.scrollWidth} > ${box.clientWidth}`)
            """);
        var small = await chat.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelector('psoas-bot').shadowRoot.querySelectorAll('button, .booking, .call, textarea, summary, .card a, .tools a')]
              .map(target => ({ target, box: target.getBoundingClientRect() }))
              .filter(({ box }) => box.width && (box.width < 24 || box.height < 24))
              .map(({ target, box }) => `${target.outerHTML} ${box.width} ${box.height}`)
            """);

        Assert.Empty(wide.Select(box => $"{state}: {box}"));
        Assert.Empty(small.Select(target => $"{state}: {target}"));
    }

    [SkippableFact]
    public async Task Enlarged_four_times_a_question_begins_below_the_head_and_an_urgent_card_stays_in_reach()
    {
        await using var context = await browser.OpenAsync(new() { ViewportSize = new() { Width = 320, Height = 256 }, ReducedMotion = ReducedMotion.Reduce });
        var chat = await ChatPage.OpenAsync(context, site.Url);

        await chat.AskAsync("what is the psoas");
        var (head, question) = (await chat.Page.Locator(".head").BoundingBoxAsync(), await chat.Questions.Last.BoundingBoxAsync());
        await chat.AskAsync("my legs are numb");
        await chat.AskAsync("how do I massage it");

        Assert.InRange(question!.Y, head!.Y + head.Height, 128);
        await Expect(chat.Page.Locator(".pinned").GetByRole(AriaRole.Link, new() { Name = "Call 911" })).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(chat.Questions.Last).ToBeInViewportAsync(new() { Ratio = 1 });
        await chat.Page.Locator(".pinned").GetByRole(AriaRole.Button, new() { Name = "Call 911 now" }).ClickAsync();
        await Expect(chat.Page.Locator(".card h3")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(chat.Page.Locator(".pinned")).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task On_a_phone_the_chat_fills_the_screen_and_the_answer_begins_in_sight_without_a_keyboard_over_it()
    {
        await using var context = await browser.OpenAsync(new()
        {
            ViewportSize = new() { Width = 390, Height = 844 },
            HasTouch = true,
            IsMobile = true,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var chat = await ChatPage.LoadAsync(context, site.Url);

        await chat.Page.GetByRole(AriaRole.Link, new() { Name = "What is the psoas?" }).TapAsync();
        await Expect(chat.Replies).ToHaveCountAsync(2);
        var reply = await chat.PressAsync("How do I massage it?");

        await Expect(reply.Locator("h3")).ToBeInViewportAsync();
        await Expect(chat.Input).ToBeInViewportAsync();
        await Expect(chat.Input).Not.ToBeFocusedAsync(); // the keyboard would cover the answer
        var box = await chat.Panel.BoundingBoxAsync();
        Assert.Equal((0, 0, 390, 844), (box!.X, box.Y, box.Width, box.Height));
        Assert.True(await chat.Panel.EvaluateAsync<bool>("panel => panel.matches(':modal')"));
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task With_the_keyboard_alone_the_chat_is_opened_asked_walked_through_and_closed()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.LoadAsync(context, site.Url);
        var keyboard = chat.Page.Keyboard;
        while (!await chat.Launcher.EvaluateAsync<bool>("button => button.matches(':focus')"))
            await keyboard.PressAsync("Tab");
        await Expect(chat.Launcher).ToHaveAttributeAsync("aria-expanded", "false");

        await keyboard.PressAsync("Enter");
        await Expect(chat.Input).ToBeFocusedAsync();
        await Expect(chat.Launcher).ToHaveAttributeAsync("aria-expanded", "true");
        await keyboard.TypeAsync("how do I massage it");
        await keyboard.PressAsync("Enter");
        await Expect(chat.Replies).ToHaveCountAsync(2);
        await Expect(chat.Input).ToBeFocusedAsync();
        await keyboard.PressAsync("Shift+Tab");
        await Expect(chat.LastReply.GetByRole(AriaRole.Button, new() { Name = "Step by step" })).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(chat.LastReply.GetByRole(AriaRole.Button, new() { Name = "Next" })).ToBeFocusedAsync(); // one press a step
        await keyboard.PressAsync("Enter");
        await Expect(chat.LastReply.Locator(".count")).ToHaveTextAsync("Step 2 of 2");
        await keyboard.PressAsync("Escape");
        await Expect(chat.Input).ToBeFocusedAsync();
        await keyboard.PressAsync("Escape");

        await Expect(chat.Panel).ToHaveCountAsync(0);
        await Expect(chat.Launcher).ToBeFocusedAsync();
        await Expect(chat.Launcher).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [SkippableFact]
    public async Task Up_and_down_go_from_message_to_message()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.AskAsync("pizza");
        await chat.Log.FocusAsync();

        await chat.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(chat.LastReply).ToBeFocusedAsync();
        await chat.Page.Keyboard.PressAsync("ArrowUp");

        await Expect(chat.Questions.Last).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task The_transcript_is_a_log_that_is_there_before_anything_is_said_and_each_speaker_is_named()
    {
        await using var context = await browser.OpenAsync();
        var wanted = new TaskCompletionSource();
        await context.RouteAsync("**/api/token", async route =>
        {
            await wanted.Task;
            await route.ContinueAsync();
        });
        var chat = await ChatPage.LoadAsync(context, site.Url);
        await chat.Launcher.ClickAsync();
        var log = chat.Page.GetByRole(AriaRole.Log, new() { Name = "Ask Clinic" });
        await Expect(log).ToBeEmptyAsync();
        wanted.SetResult();
        await Expect(chat.Replies).ToHaveCountAsync(1);

        await chat.AskAsync("numb");

        await Expect(log).ToContainTextAsync("You: numb");
        await Expect(log.Locator(".reply")).ToContainTextAsync(["Assistant: Hello", "Assistant: !Urgent"]);
    }

    [SkippableFact]
    public async Task What_an_answer_takes_is_said_only_when_it_takes_time_and_never_moves_the_focus()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var answered = new TaskCompletionSource();
        await chat.Page.RouteAsync("**/activities?**", async route =>
        {
            await answered.Task;
            await route.ContinueAsync();
        });

        await chat.SendAsync("what is the psoas");

        await Expect(chat.Status).ToHaveTextAsync("Looking it up…");
        await Expect(chat.Questions.Locator(".state")).ToHaveTextAsync("Sent");
        answered.SetResult();
        await Expect(chat.LastReply).ToContainTextAsync("A deep muscle");
        await Expect(chat.Status).ToBeEmptyAsync();
        await Expect(chat.Input).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task With_forced_colours_nothing_is_told_by_colour_alone()
    {
        await using var context = await browser.OpenAsync(new() { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.AskAsync("how do I massage it");
        var step = await chat.PressAsync("Step by step");

        var fills = await step.Locator(".progress span").EvaluateAllAsync<string[]>("spans => spans.map(span => getComputedStyle(span).backgroundColor)");

        Assert.NotEqual(fills[0], fills[1]);
        await Expect(await chat.AskAsync("numb")).ToContainTextAsync("!Urgent");
    }

    [SkippableFact]
    public async Task Nothing_moves_for_whoever_wants_no_motion()
    {
        await using var context = await browser.OpenAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var chat = await ChatPage.OpenAsync(context, site.Url);

        var reply = await chat.AskAsync("what is the psoas");

        Assert.Equal("none", await reply.EvaluateAsync<string>("node => getComputedStyle(node).animationName"));
        Assert.Equal("none", await chat.Panel.EvaluateAsync<string>("node => getComputedStyle(node).animationName"));
    }
}
