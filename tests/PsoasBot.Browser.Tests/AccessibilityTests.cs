using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PsoasBot.Browser.Tests;

/// <summary>That the page can be used with a keyboard, a screen reader, a phone, at night and enlarged.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(Browser browser, Site site)
{
    [SkippableTheory]
    [InlineData(1280, 860, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Every_kind_of_reply_passes_axe(int width, int height, ColorScheme colours)
    {
        await using var context = await browser.OpenAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var chat = await ChatPage.OpenAsync(context, site.Url);
        foreach (var question in (string[])["psoas", "massage", "muscle", "pizza", "numb", "fever"])
        {
            await chat.AskAsync(question);
        }


        var found = await chat.Page.RunAxe();


        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
    }

    [SkippableFact]
    public async Task At_320_pixels_nothing_has_to_be_scrolled_sideways_and_targets_are_large()
    {
        await using var context = await browser.OpenAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.AskAsync("psoas");
        await chat.AskAsync("numb");


        var overflow = await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var small = await chat.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('button, .booking, textarea, .card a, #pinned a')]
              .map(target => ({ target, box: target.getBoundingClientRect() }))
              .filter(({ box }) => box.width && (box.width < 24 || box.height < 24))
              .map(({ target }) => target.outerHTML)
            """);


        Assert.Equal(0, overflow);
        Assert.Empty(small);
    }

    [SkippableFact]
    public async Task On_a_phone_the_answer_begins_in_sight_and_the_input_stays_there()
    {
        await using var context = await browser.OpenAsync(new()
        {
            ViewportSize = new() { Width = 390, Height = 844 },
            HasTouch = true,
            IsMobile = true,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await Expect(chat.Input).ToBeInViewportAsync();


        await chat.Page.Locator("[data-ask]").First.TapAsync();
        await Expect(chat.Replies).ToHaveCountAsync(2);
        var reply = await chat.PressAsync("What is the psoas?");


        await Expect(reply.Locator("h3")).ToBeInViewportAsync();
        await Expect(chat.Input).ToBeInViewportAsync();
        await Expect(chat.Input).Not.ToBeFocusedAsync(); // the keyboard would cover the answer
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task With_the_keyboard_alone_a_question_is_asked_and_a_follow_up_reached()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var keyboard = chat.Page.Keyboard;


        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter"); // skip to your question
        await Expect(chat.Input).ToBeFocusedAsync();
        await keyboard.TypeAsync("psoas");
        await keyboard.PressAsync("Enter");
        await Expect(chat.Replies).ToHaveCountAsync(2);
        await Expect(chat.Input).ToBeFocusedAsync();
        await keyboard.PressAsync("Shift+Tab");
        await Expect(chat.LastReply.GetByRole(AriaRole.Button)).ToBeFocusedAsync();
        await keyboard.PressAsync("Escape");


        await Expect(chat.Input).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task The_transcript_is_a_log_that_is_there_before_anything_is_said_and_each_speaker_is_named()
    {
        await using var context = await browser.OpenAsync();
        var served = await context.APIRequest.GetAsync(site.Url);
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.AskAsync("numb");


        var log = chat.Page.GetByRole(AriaRole.Log, new() { Name = "Your questions" });


        Assert.Contains("""role="log" """, await served.TextAsync(), StringComparison.Ordinal);
        await Expect(log).ToContainTextAsync("You: numb");
        await Expect(log.Locator(".reply")).ToContainTextAsync(["Assistant: Hello", "Assistant: !Urgent"]);
    }
}
