using Microsoft.Playwright;

namespace PsoasBot.Browser.Tests;

/// <summary>The page as its visitor uses it, and what its console complained of meanwhile.</summary>
internal sealed class ChatPage
{
    private ChatPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public ILocator Replies => Page.Locator(".reply");

    public ILocator LastReply => Replies.Last;

    public ILocator Input => Page.GetByLabel("Your question", new() { Exact = true });

    /// <summary>Opens the page and waits until the bot has greeted.</summary>
    public static async Task<ChatPage> OpenAsync(IBrowserContext context, string url)
    {
        var chat = new ChatPage(await context.NewPageAsync());
        await chat.Page.GotoAsync(url);
        await Assertions.Expect(chat.Replies).ToHaveCountAsync(1);
        return chat;
    }

    /// <summary>Types a question, sends it with the Enter key, and waits for what is said to it.</summary>
    public Task<ILocator> AskAsync(string question) => AfterAsync(async () =>
    {
        await Input.FillAsync(question);
        await Input.PressAsync("Enter");
    });

    /// <summary>Presses one of the newest reply's buttons, and waits for what is said to it.</summary>
    public Task<ILocator> PressAsync(string title) =>
        AfterAsync(() => LastReply.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync());

    private async Task<ILocator> AfterAsync(Func<Task> act)
    {
        var before = await Replies.CountAsync();
        await act();
        await Assertions.Expect(Replies).ToHaveCountAsync(before + 1);
        return LastReply;
    }
}
