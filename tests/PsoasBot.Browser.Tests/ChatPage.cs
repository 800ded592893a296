using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace PsoasBot.Browser.Tests;

/// <summary>The chat on a page as its visitor uses it, and what the console complained of meanwhile.</summary>
internal sealed class ChatPage
{
    private ChatPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Enqueue(error);
    }

    public IPage Page { get; }

    public ConcurrentQueue<string> Complaints { get; } = new();

    public ILocator Launcher => Page.Locator(".launcher");

    public ILocator Panel => Page.GetByRole(AriaRole.Dialog);

    public ILocator Log => Page.GetByRole(AriaRole.Log);

    public ILocator Status => Panel.GetByRole(AriaRole.Status);

    public ILocator Questions => Page.Locator(".question");

    public ILocator Replies => Page.Locator(".reply");

    public ILocator LastReply => Replies.Last;

    public ILocator Input => Page.GetByLabel("Your question", new() { Exact = true });

    /// <summary>Goes to the page and leaves the chat closed.</summary>
    public static async Task<ChatPage> LoadAsync(IBrowserContext context, string url)
    {
        var chat = new ChatPage(await context.NewPageAsync());
        await chat.Page.GotoAsync(url);
        return chat;
    }

    /// <summary>Goes to the page, opens the chat and waits until the bot has greeted.</summary>
    public static async Task<ChatPage> OpenAsync(IBrowserContext context, string url)
    {
        var chat = await LoadAsync(context, url);
        await chat.Launcher.ClickAsync();
        await Assertions.Expect(chat.Replies).ToHaveCountAsync(1);
        return chat;
    }

    /// <summary>Types a question, sends it with the Enter key, and waits for what is said to it.</summary>
    public Task<ILocator> AskAsync(string question) => AfterAsync(() => SendAsync(question));

    /// <summary>Types a question and sends it, without waiting for what is said to it.</summary>
    public async Task SendAsync(string question)
    {
        await Input.FillAsync(question);
        await Input.PressAsync("Enter");
    }

    /// <summary>Presses one of the newest reply's buttons, and waits for what is said to it.</summary>
    public Task<ILocator> PressAsync(string title) => AfterAsync(() => ButtonAsync(title));

    /// <summary>Presses one of the newest reply's buttons.</summary>
    public Task ButtonAsync(string title) => LastReply.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();

    private async Task<ILocator> AfterAsync(Func<Task> act)
    {
        var before = await Replies.CountAsync();
        await act();
        await Assertions.Expect(Replies).ToHaveCountAsync(before + 1);
        return LastReply;
    }
}
