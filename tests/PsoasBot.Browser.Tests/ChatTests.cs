using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PsoasBot.Browser.Tests;

/// <summary>What the chat shows of each kind of reply.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ChatTests(Browser browser, Site site)
{
    [SkippableFact]
    public async Task An_answer_comes_with_its_title_its_sources_its_date_and_a_booking_button()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);

        var reply = await chat.AskAsync("what is the psoas");

        await Expect(reply.GetByRole(AriaRole.Heading, new() { Name = "What is the psoas?" })).ToBeVisibleAsync();
        await Expect(reply.Locator("strong")).ToHaveTextAsync("deep");
        await Expect(reply.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Anatomy") }))
            .ToHaveAttributeAsync("href", "https://anatomy.example/psoas_(muscle)");
        await Expect(reply).ToContainTextAsync("Reviewed 2 November 2026");
        var booking = reply.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Book a massage") });
        await Expect(booking).ToHaveCountAsync(1);
        await Expect(booking).ToHaveTextAsync("Book a massage (opens in a new tab)");
        await Expect(booking).ToHaveAttributeAsync("rel", "noopener");
        await Expect(booking).ToHaveAttributeAsync("target", "_blank");
        await Expect(booking).ToHaveAttributeAsync("href", "https://clinic.example/book?utm_source=psoas-bot&utm_medium=chat&utm_content=psoas");
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task The_short_answer_comes_first_and_the_rest_is_opened_in_its_place()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var reply = await chat.AskAsync("what is the psoas");
        await Expect(reply.GetByText("A deep muscle")).ToBeVisibleAsync();
        await Expect(reply.GetByText("It bends the hip.")).ToBeHiddenAsync();

        await reply.GetByText("Read more").ClickAsync();

        await Expect(reply.GetByText("It bends the hip.")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_follow_up_is_a_button_that_asks_it_and_gives_way_to_the_next_ones()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.AskAsync("what is the psoas");

        var reply = await chat.PressAsync("How do I massage it?");

        await Expect(chat.Questions.Last).ToContainTextAsync("How do I massage it?");
        await Expect(reply.Locator("ol > li")).ToHaveTextAsync(["Lie on your back.", "Roll onto the ball."]);
        await Expect(chat.Page.Locator(".chips button")).ToHaveTextAsync(["Step by step"]);
        await Expect(chat.Input).ToBeFocusedAsync();
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task Steps_come_one_at_a_time_each_in_the_place_of_the_last_with_how_far_it_is()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.AskAsync("how do I massage it");

        var step = await chat.PressAsync("Step by step");

        await Expect(step.Locator(".count")).ToHaveTextAsync("Step 1 of 2");
        await Expect(step.Locator(".progress .done")).ToHaveCountAsync(1);
        await Expect(step.Locator(".before")).ToHaveTextAsync("Not if you are pregnant. When to stop When it hurts.");
        await Expect(step.Locator(".now")).ToHaveTextAsync("Lie on your back.");
        await Expect(step.GetByRole(AriaRole.Button)).ToHaveTextAsync(["Next", "Stop"]);
        await chat.ButtonAsync("Next");
        await Expect(step.Locator(".count")).ToHaveTextAsync("Step 2 of 2");
        await Expect(step.Locator(".progress .done")).ToHaveCountAsync(2);
        await Expect(step).ToContainTextAsync("When it hurts.");
        await Expect(step.GetByRole(AriaRole.Button)).ToHaveTextAsync(["Back", "Stop"]);
        await Expect(chat.Page.Locator(".reply.step")).ToHaveCountAsync(1);
        await Expect(chat.Questions).ToHaveTextAsync(["You: how do I massage it", "You: Step by step"]);
        await Expect(step.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Book a massage") })).ToBeVisibleAsync();
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task A_choice_offers_its_titles_and_none_of_these_as_buttons_in_one_list()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);

        var reply = await chat.AskAsync("a muscle");

        await Expect(reply.GetByText("Did you mean:")).ToBeVisibleAsync();
        await Expect(reply.Locator("ul")).ToHaveCountAsync(1);
        await Expect(reply.GetByRole(AriaRole.Button)).ToHaveTextAsync(["What is the psoas?", "How do I massage it?", "None of these"]);
        await Expect(await chat.PressAsync("None of these")).ToHaveClassAsync("reply not-covered");
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task What_is_not_covered_says_so_with_a_way_to_a_person_topics_and_the_booking_button()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);

        var reply = await chat.AskAsync("pizza");

        await Expect(reply).ToContainTextAsync("I won't guess");
        await Expect(reply.GetByRole(AriaRole.Link, new() { Name = "020 7946 0321" })).ToHaveAttributeAsync("href", "tel:02079460321");
        await Expect(reply.GetByRole(AriaRole.Button)).ToHaveTextAsync(["What is the psoas?", "How do I massage it?"]);
        await Expect(reply.Locator(".booking")).ToHaveCountAsync(1);
        await Expect(reply.Locator(".thumbs")).ToHaveCountAsync(0);
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
        await Expect(card.GetByRole(AriaRole.Link, new() { Name = "Call 911", Exact = true })).ToHaveAttributeAsync("href", "tel:911");
        await Expect(card.GetByRole(AriaRole.Link, new() { Name = "911", Exact = true })).ToHaveAttributeAsync("href", "tel:911");
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
        await Expect(reply.Locator(".card ~ section h3")).ToHaveTextAsync("What is the psoas?");
        await Expect(reply.Locator(".booking")).ToHaveCountAsync(0);
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task An_urgent_card_out_of_sight_stays_pinned_with_its_number()
    {
        await using var context = await browser.OpenAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.AskAsync("my legs are numb");
        var pinned = chat.Page.Locator(".pinned");
        await Expect(pinned).ToBeHiddenAsync();
        await chat.AskAsync("what is the psoas");
        await chat.AskAsync("how do I massage it");
        await Expect(pinned.GetByRole(AriaRole.Link, new() { Name = "Call 911" })).ToHaveAttributeAsync("href", "tel:911");

        await pinned.GetByRole(AriaRole.Button, new() { Name = "Call 911 now" }).ClickAsync();

        await Expect(chat.Page.Locator(".card")).ToBeInViewportAsync();
        await Expect(chat.Page.Locator(".card")).ToBeFocusedAsync();
        await Expect(pinned).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task A_thumb_reaches_the_passage_and_is_still_there_after_a_reload()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var reply = await chat.AskAsync("what is the psoas");
        var before = site.Thumbs.Count;

        await reply.GetByRole(AriaRole.Button, new() { Name = "Not helpful" }).ClickAsync();

        await Expect(chat.Status).ToContainTextAsync("the clinic will see that");
        var thumb = Assert.Single(site.Thumbs.Skip(before));
        Assert.Equal("psoas", Assert.Single(thumb.Passages));
        Assert.False(thumb.IsHelpful);
        await chat.Page.ReloadAsync();
        await chat.Launcher.ClickAsync();
        await Expect(chat.LastReply.GetByRole(AriaRole.Button, new() { Name = "Not helpful" })).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(chat.LastReply.GetByRole(AriaRole.Button, new() { Name = "Helpful", Exact = true })).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task A_thumb_is_thanked_for_once_and_not_under_what_comes_next()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var first = await chat.AskAsync("what is the psoas");
        await first.GetByRole(AriaRole.Button, new() { Name = "Helpful", Exact = true }).ClickAsync();
        await Expect(chat.Status).ToHaveTextAsync("Thank you, the clinic will see that.");

        var next = await chat.AskAsync("how do I massage it");

        await Expect(chat.Status).ToHaveTextAsync("");
        await next.GetByRole(AriaRole.Button, new() { Name = "Not helpful" }).ClickAsync();
        await Expect(next.GetByRole(AriaRole.Button, new() { Name = "Not helpful" })).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(chat.Status).ToHaveTextAsync("");
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task Where_staff_do_not_see_a_thumb_nobody_is_told_that_they_will()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var reply = await chat.AskAsync("what is the psoas");
        site.KeepsWords = false;

        await reply.GetByRole(AriaRole.Button, new() { Name = "Not helpful" }).ClickAsync();

        await Expect(chat.Status).ToHaveTextAsync("Thank you.");
        site.KeepsWords = true;
    }

    [SkippableFact]
    public async Task An_answer_can_be_copied_whole_and_opened_as_a_page_that_prints()
    {
        await using var context = await browser.OpenAsync();
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var reply = await chat.AskAsync("how do I massage it");

        await reply.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();

        await Expect(chat.Status).ToHaveTextAsync("Copied.");
        Assert.Equal(
            $"""
            How do I massage it?

            With a ball, lying down.

            Not if you are pregnant.

            1. Lie on your back.

            2. Roll onto the ball.

            When to stop

            When it hurts.

            {site.Url}answers/steps
            """,
            await chat.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await Expect(reply.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Print or share") })).ToHaveAttributeAsync("href", $"{site.Url}answers/steps#print");
    }

    [SkippableFact]
    public async Task What_is_typed_and_what_is_written_is_text_and_never_markup()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);

        var reply = await chat.AskAsync("<i>hostile</i> & co");

        await Expect(chat.Page.Locator(".question .said")).ToHaveTextAsync("<i>hostile</i> & co");
        await Expect(reply.Locator("h3")).ToHaveTextAsync("<b>Hostile</b>");
        await Expect(reply).ToContainTextAsync("<img src=x onerror=alert(1)> and press");
        await Expect(chat.Log.Locator("img, script, i, b, [href^=javascript]")).ToHaveCountAsync(0);
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task A_long_question_is_sent_whole_and_what_is_left_is_counted_near_the_end()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var left = chat.Page.Locator(".left");
        await chat.Input.FillAsync(new string('a', 3_599));
        await Expect(left).ToBeEmptyAsync();
        await chat.Input.FillAsync(new string('a', 3_990));
        await Expect(left).ToHaveTextAsync("10 characters left");
        await Expect(chat.Status).ToBeEmptyAsync();
        await chat.Input.FillAsync(new string('a', 4_000));
        await Expect(chat.Status).ToHaveTextAsync("That is as long as a question may be: 4000 characters.");

        var reply = await chat.AskAsync(new string('a', 3_990) + " I am numb"); // the red flag at its end

        await Expect(reply).ToHaveClassAsync("reply urgent");
        await Expect(left).ToBeEmptyAsync();
        await Expect(chat.Status).ToBeEmptyAsync();
    }

    [SkippableFact]
    public async Task A_question_that_is_too_long_is_neither_cut_nor_sent_and_says_by_how_much()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var question = new string('a', 4_000) + " I am numb";

        await chat.SendAsync(question);

        await Expect(chat.Status).ToHaveTextAsync("Too long by 10 characters. Shorten it to send it.");
        await Expect(chat.Page.Locator(".left")).ToHaveTextAsync("Too long by 10 characters. Shorten it to send it.");
        await Expect(chat.Input).ToHaveValueAsync(question);
        await Expect(chat.Input).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(chat.Questions).ToHaveCountAsync(0);
        await chat.Page.EvaluateAsync("question => PsoasBot.open(question + 'b')", question);
        await Expect(chat.Input).ToHaveValueAsync(question + "b");
        await Expect(chat.Questions).ToHaveCountAsync(0);
        await Expect(await chat.AskAsync(question[10..])).ToHaveClassAsync("reply urgent");
    }

    [SkippableTheory]
    [InlineData(true, 13)]
    [InlineData(false, 229)] // Safari's, which has ended the composition by then
    public async Task Enter_chooses_characters_while_they_are_composed_and_sends_nothing(bool isComposing, int keyCode)
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.Input.FillAsync("かん");

        var isTaken = await chat.Input.EvaluateAsync<bool>(
            "(input, [isComposing, keyCode]) => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing, keyCode, bubbles: true, cancelable: true }))",
            new object[] { isComposing, keyCode });

        Assert.True(isTaken); // by the browser
        await Expect(chat.Input).ToHaveValueAsync("かん");
        await Expect(chat.Questions).ToHaveCountAsync(0);
    }

    [SkippableTheory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_question_that_opens_the_chat_is_asked_below_what_was_said_before_and_its_answer_is_in_sight(bool hasBegun, bool isReceiptQuicker)
    {
        await using var context = await browser.OpenAsync(new() { ViewportSize = new() { Width = 1280, Height = 620 }, ReducedMotion = ReducedMotion.Reduce });
        var chat = await ChatPage.LoadAsync(context, site.Url);
        if (hasBegun)
        {
            await chat.Launcher.ClickAsync();
            await Expect(chat.Replies).ToHaveCountAsync(1);
            foreach (var earlier in (string[])["a muscle", "pizza", "how do I massage it"])
                await chat.AskAsync(earlier);
            await chat.Page.ReloadAsync();
        }

        if (isReceiptQuicker)
        {
            var receipt = chat.Page.WaitForResponseAsync(response => response.Request.Method == "POST" && response.Url.EndsWith("/activities"));
            await chat.Page.RouteAsync("**/activities?**", async route =>
            {
                await receipt;
                await route.ContinueAsync();
            });
        }

        await chat.Page.EvaluateAsync("PsoasBot.open('what is the psoas')");
        await Expect(chat.Replies).ToHaveCountAsync(hasBegun ? 5 : 2);

        await Expect(chat.Log.Locator("> :nth-last-child(2)")).ToHaveTextAsync("You: what is the psoas");
        await Expect(chat.LastReply).ToContainTextAsync("A deep muscle");
        await Expect(chat.LastReply.Locator("h3")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(chat.LastReply.GetByText("A deep muscle")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [SkippableFact]
    public async Task A_chat_is_forgotten_here_and_by_the_service_when_that_is_wanted_twice()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.AskAsync("my legs are numb");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Forget this chat" }).ClickAsync();
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Expect(chat.Questions).ToHaveCountAsync(1);
        var kept = await ConversationAsync(chat);

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Forget this chat" }).ClickAsync();
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Delete it" }).ClickAsync();

        await Expect(chat.Status).ToHaveTextAsync("This chat has been deleted.");
        await Expect(chat.Page.Locator(".question, .card")).ToHaveCountAsync(0);
        await Expect(chat.Replies).ToHaveCountAsync(1);
        await Expect(chat.LastReply).ToContainTextAsync("not a clinician");
        await Expect(chat.Input).ToBeFocusedAsync();
        var asked = await context.APIRequest.GetAsync(
            $"{site.Url}v3/directline/conversations/{kept.Id}/activities", new() { Headers = new Dictionary<string, string> { ["Authorization"] = $"Bearer {kept.Token}" } });
        Assert.Equal(404, asked.Status);
        Assert.NotEqual(kept.Id, (await ConversationAsync(chat)).Id);
    }

    [SkippableFact]
    public async Task A_page_loaded_anew_shows_what_was_said_before_once_the_chat_is_opened()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);
        await chat.AskAsync("what is the psoas");

        await chat.Page.GotoAsync($"{site.Url}answers/psoas");
        await chat.Launcher.ClickAsync();

        await Expect(chat.Replies).ToHaveCountAsync(2);
        await Expect(chat.Questions).ToContainTextAsync("what is the psoas");
        await Expect(chat.Log).ToHaveAttributeAsync("aria-busy", "false");
        Assert.Empty(chat.Complaints);
    }

    [SkippableFact]
    public async Task Whoever_has_scrolled_back_is_told_of_a_new_answer_and_not_taken_to_it()
    {
        await using var context = await browser.OpenAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var chat = await ChatPage.OpenAsync(context, site.Url);
        foreach (var question in (string[])["what is the psoas", "a muscle", "how do I massage it"])
            await chat.AskAsync(question);
        var answered = new TaskCompletionSource();
        await chat.Page.RouteAsync("**/activities?**", async route =>
        {
            await answered.Task;
            await route.ContinueAsync();
        });
        await chat.SendAsync("pizza");
        await Expect(chat.Questions).ToHaveCountAsync(4);
        await chat.Log.HoverAsync();
        await chat.Page.Mouse.WheelAsync(0, -5000);
        await Expect(chat.Replies.First).ToBeInViewportAsync();

        answered.SetResult();

        await Expect(chat.Replies).ToHaveCountAsync(5);
        await Expect(chat.LastReply).Not.ToBeInViewportAsync();
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "New answer below" }).ClickAsync();
        await Expect(chat.LastReply).ToBeInViewportAsync();
    }

    private static async Task<(string Id, string Token)> ConversationAsync(ChatPage chat)
    {
        var parts = await chat.Page.EvaluateAsync<string[]>(
            "(({ conversationId, token }) => [conversationId, token])(JSON.parse(localStorage.getItem(Object.keys(localStorage).find(key => key.startsWith('psoasbot.conversation')))))");
        return (parts[0], parts[1]);
    }
}
