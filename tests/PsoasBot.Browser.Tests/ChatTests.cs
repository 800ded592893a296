using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PsoasBot.Browser.Tests;

/// <summary>What the page shows of each kind of reply.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ChatTests(Browser browser, Site site)
{
    [SkippableFact]
    public async Task An_answer_comes_with_its_title_its_sources_and_a_booking_button()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);


        var reply = await chat.AskAsync("what is the psoas");


        await Expect(reply.GetByRole(AriaRole.Heading, new() { Name = "What is the psoas?" })).ToBeVisibleAsync();
        await Expect(reply.Locator("strong")).ToHaveTextAsync("deep");
        await Expect(reply.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Anatomy") }))
            .ToHaveAttributeAsync("href", "https://anatomy.example/psoas_(muscle)");
        var booking = reply.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Book a massage") });
        await Expect(booking).ToHaveCountAsync(1);
        await Expect(booking).ToHaveTextAsync("Book a massage (opens in a new tab)");
        await Expect(booking).ToHaveAttributeAsync("rel", "noopener");
        await Expect(booking).ToHaveAttributeAsync("target", "_blank");
        await Expect(booking).ToHaveAttributeAsync("href", "https://clinic.example/book?utm_source=psoas-bot&utm_medium=chat&utm_content=psoas");
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task A_follow_up_is_a_button_that_asks_it_and_gives_way_to_the_next_ones()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.AskAsync("what is the psoas");


        var reply = await chat.PressAsync("How do I massage it?");


        await Expect(chat.Page.Locator(".question").Last).ToContainTextAsync("How do I massage it?");
        await Expect(reply.Locator("ol > li")).ToHaveTextAsync(["Lie on your back.", "Roll onto the ball."]);
        await Expect(chat.Page.Locator("#log .chips button")).ToHaveTextAsync(["Step by step"]);
        await Expect(chat.Input).ToBeFocusedAsync();
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task A_choice_offers_its_titles_and_none_of_these_as_buttons_in_one_list()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);


        var reply = await chat.AskAsync("a muscle");


        await Expect(reply.Locator("ul")).ToHaveCountAsync(1);
        await Expect(reply.GetByRole(AriaRole.Button)).ToHaveTextAsync(["What is the psoas?", "How do I massage it?", "None of these"]);
        await Expect(await chat.PressAsync("None of these")).ToHaveClassAsync("reply not-covered");
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task An_urgent_card_is_named_framed_and_callable_and_sells_nothing()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);


        var reply = await chat.AskAsync("my legs are numb");


        var card = reply.GetByRole(AriaRole.Group, new() { Name = "Call 911 now" });
        await Expect(card).ToContainTextAsync("Urgent");
        await Expect(card.GetByRole(AriaRole.Heading, new() { Name = "Call 911 now" })).ToBeVisibleAsync();
        await Expect(card.GetByRole(AriaRole.Link, new() { Name = "911" }).First).ToHaveAttributeAsync("href", "tel:911");
        await Expect(reply.Locator(".booking, [href^=http]")).ToHaveCountAsync(0);
        await Expect(reply.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task A_doubtful_urgent_shows_its_answer_under_the_card_and_not_in_it()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);


        var reply = await chat.AskAsync("pain and a fever");


        await Expect(reply.Locator(".card")).Not.ToContainTextAsync("What is the psoas?");
        await Expect(reply.Locator(".card ~ h3")).ToHaveTextAsync("What is the psoas?");
        await Expect(reply.Locator(".booking")).ToHaveCountAsync(0);
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task An_urgent_card_out_of_sight_is_called_to_mind_above_the_input()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.AskAsync("my legs are numb");
        await Expect(chat.Page.Locator("#pinned")).ToBeHiddenAsync();
        await chat.AskAsync("what is the psoas");
        await chat.AskAsync("how do I massage it");


        await chat.Page.Locator("#pinned").GetByRole(AriaRole.Link, new() { Name = "Call 911 now" }).ClickAsync();


        await Expect(chat.Page.Locator(".card")).ToBeInViewportAsync();
        await Expect(chat.Page.Locator(".card")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task An_example_on_the_page_asks_itself()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var example = chat.Page.Locator("[data-ask]").First;


        await example.ClickAsync();


        await Expect(chat.Page.Locator(".question")).ToContainTextAsync(await example.InnerTextAsync());
        await Expect(chat.Replies).ToHaveCountAsync(2);
    }

    [SkippableFact]
    public async Task What_is_typed_and_what_is_written_is_text_and_never_markup()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);


        var reply = await chat.AskAsync("<i>hostile</i> & co");


        await Expect(chat.Page.Locator(".question p")).ToHaveTextAsync("<i>hostile</i> & co");
        await Expect(reply.Locator("h3")).ToHaveTextAsync("<b>Hostile</b>");
        await Expect(reply).ToContainTextAsync("<img src=x onerror=alert(1)> and press");
        await Expect(chat.Page.Locator("#log").Locator("img, script, i, b, [href^=javascript]")).ToHaveCountAsync(0);
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task Starting_over_clears_the_page_and_begins_another_conversation()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.AskAsync("my legs are numb");


        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();


        await Expect(chat.Page.Locator(".question, .card")).ToHaveCountAsync(0);
        await Expect(chat.Replies).ToHaveCountAsync(1);
        await Expect(chat.LastReply).ToContainTextAsync("not a clinician");
        await Expect(chat.Input).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task A_page_loaded_anew_shows_what_was_said_before()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.AskAsync("what is the psoas");


        await chat.Page.ReloadAsync();


        await Expect(chat.Replies).ToHaveCountAsync(2);
        await Expect(chat.Page.Locator(".question")).ToContainTextAsync("what is the psoas");
        Assert.Empty(chat.Complaints);
    }
}
