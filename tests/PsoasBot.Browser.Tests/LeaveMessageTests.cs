using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PsoasBot.Browser.Tests;

/// <summary>Reaching a person at the clinic from the chat.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LeaveMessageTests(Browser browser, Site site)
{
    [SkippableFact]
    public async Task A_person_is_called_by_one_press_and_no_booking_is_taken_for_that()
    {
        await using var context = await browser.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, site.Url);

        var reply = await chat.AskAsync("a human please");

        await Expect(reply.GetByRole(AriaRole.Link, new() { Name = "Call 020 7946 0321" })).ToHaveAttributeAsync("href", "tel:02079460321");
        await Expect(reply.Locator("a.booking")).ToHaveTextAsync("Book a massage (opens in a new tab)");
    }

    [SkippableFact]
    public async Task A_message_is_left_once_what_is_missing_is_filled_in()
    {
        await using var context = await browser.OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var chat = await ChatPage.OpenAsync(context, site.Url);
        var reply = await chat.AskAsync("a human please");
        await reply.GetByRole(AriaRole.Button, new() { Name = "Leave a message" }).ClickAsync();
        var form = chat.Log.Locator("form");
        await Expect(form.GetByLabel("Your name")).ToBeFocusedAsync();
        await form.GetByLabel("Your name").FillAsync("Ann");
        await form.GetByRole(AriaRole.Button, new() { Name = "Send to the clinic" }).ClickAsync();
        await Expect(form.GetByLabel("Phone")).ToBeFocusedAsync();
        await Expect(form.GetByText("Enter a phone number or an email address")).ToBeVisibleAsync();
        Assert.Empty(await Axe.LookAsync(chat.Page));
        await form.GetByLabel("Phone").FillAsync("020 7946 0000");
        await form.GetByLabel("What is it about?").FillAsync("Please call me back.");
        await form.GetByRole(AriaRole.Checkbox).CheckAsync();

        await form.GetByRole(AriaRole.Button, new() { Name = "Send to the clinic" }).ClickAsync();

        await Expect(chat.Log.GetByText("Your message is")).ToContainTextAsync("the clinic");
        await Expect(form).ToHaveCountAsync(0);
    }
}
