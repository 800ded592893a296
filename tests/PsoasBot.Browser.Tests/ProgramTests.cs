using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PsoasBot.Browser.Tests;

/// <summary>A visit to the clinic's page: the whole program, with the knowledge that we ship.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ProgramTests(Browser browser, ServedProgram program) : IClassFixture<ServedProgram>
{
    [SkippableFact]
    public async Task A_visitor_asks_books_follows_up_and_is_sent_to_help_when_it_is_urgent()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, program.Url);
        await Expect(chat.LastReply).ToContainTextAsync("not a clinician");

        var answer = await chat.AskAsync("what is the psoas");
        await Expect(answer).ToHaveClassAsync("reply answer");
        await Expect(answer).ToContainTextAsync("muscle");
        await Expect(answer.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Book .*opens in a new tab") }))
            .ToHaveAttributeAsync("href", new Regex("utm_content=what-is-the-psoas$"));

        var followUp = await answer.Locator(".chips").GetByRole(AriaRole.Button).First.InnerTextAsync();
        var next = await chat.PressAsync(followUp);
        await Expect(next).ToHaveClassAsync("reply answer");
        await Expect(next.Locator("h3").First).ToHaveTextAsync(followUp);

        var urgent = await chat.AskAsync("my back hurts and both legs have gone numb and I cannot pee");
        await Expect(urgent).ToHaveClassAsync("reply urgent");
        await Expect(urgent.Locator(".card").GetByRole(AriaRole.Link, new() { Name = "911" }).First).ToHaveAttributeAsync("href", "tel:911");
        await Expect(urgent.Locator("[href^=http]")).ToHaveCountAsync(0);
        Assert.Empty(chat.Complaints);
    }

    [SkippableTheory]
    [InlineData("desktop-light", 1280, 860, ColorScheme.Light)]
    [InlineData("desktop-dark", 1280, 860, ColorScheme.Dark)]
    [InlineData("phone-light", 390, 844, ColorScheme.Light)]
    [InlineData("phone-dark", 390, 844, ColorScheme.Dark)]
    public async Task Every_state_passes_axe_with_what_the_clinic_wrote(string name, int width, int height, ColorScheme colours)
    {
        await using var context = await browser.OpenAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var pictures = new Pictures(name);
        var chat = await ChatPage.LoadAsync(context, program.Url);
        await pictures.TakeAsync(chat.Page, "closed");
        await chat.Launcher.ClickAsync();
        await Expect(chat.Replies).ToHaveCountAsync(1);
        await pictures.TakeAsync(chat.Page, "open");

        await AskAsync("am I under a towel or a sheet", "did-you-mean");
        await AskAsync("what is the psoas", "answer");
        await AskAsync("how do I massage my back", "steps-whole");
        await chat.PressAsync("Step by step");
        await chat.ButtonAsync("Next");
        await Expect(chat.LastReply.Locator(".count")).ToHaveTextAsync("Step 2 of 5");
        await pictures.TakeAsync(chat.Panel, "steps");
        await AskAsync("my back hurts and both legs have gone numb and I cannot pee", "urgent");
        await AskAsync("what is the weather tomorrow", "not-covered");
        await context.SetOfflineAsync(true);
        await chat.SendAsync("how do I book");
        await Expect(chat.Page.Locator(".waiting")).ToBeVisibleAsync();
        await pictures.TakeAsync(chat.Panel, "offline");
        Assert.Empty(await Axe.LookAsync(chat.Page));

        async Task AskAsync(string question, string state)
        {
            await chat.AskAsync(question);
            await pictures.TakeAsync(chat.Panel, state);
        }
    }

    [SkippableFact]
    public async Task Every_question_on_the_page_has_an_answer()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.LoadAsync(context, program.Url);
        var questions = await chat.Page.Locator("[data-psoasbot-ask]").AllInnerTextsAsync();
        Assert.NotEmpty(questions);

        foreach (var (index, question) in questions.Index())
        {
            await chat.Page.EvaluateAsync("question => PsoasBot.open(question)", question);
            await Expect(chat.Replies).ToHaveCountAsync(index + 2);
            await Expect(chat.LastReply).ToHaveClassAsync("reply answer");
            await Expect(chat.LastReply.Locator("h3").First).ToHaveTextAsync(question);
        }
    }

    [SkippableFact]
    public async Task A_restart_of_the_service_does_not_end_a_chat()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, program.Url);
        await chat.AskAsync("what is the psoas");

        await program.RestartAsync();

        await Expect(await chat.AskAsync("what makes it tight")).ToHaveClassAsync("reply answer");
        await Expect(chat.Questions).ToHaveCountAsync(2);
        await Expect(chat.Page.Locator(".failed, .waiting")).ToHaveCountAsync(0);
        await chat.Page.ReloadAsync();
        await chat.Launcher.ClickAsync();
        await Expect(chat.Questions).ToHaveTextAsync(["You: what is the psoas", "You: what makes it tight"]); // one conversation, on the disk
        await Expect(chat.Replies).ToHaveCountAsync(3);
    }
}
