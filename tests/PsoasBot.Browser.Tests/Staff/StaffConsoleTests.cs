using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PsoasBot.Browser.Tests.Staff;

/// <summary>What somebody at the clinic does in the console, from the door to the next visitor.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StaffConsoleTests(Browser browser, StaffProgram program) : IClassFixture<StaffProgram>, IAsyncLifetime
{
    private static readonly TimeSpan MostForReloading = TimeSpan.FromMinutes(3);
    private static readonly SemaphoreSlim Entering = new(1);
    private static BrowserContextCookiesResult[] _entered = []; // the link opens once, for all tests of the class

    private readonly ConcurrentQueue<string> _complaints = new();
    private IBrowserContext _context = null!; // set before each test
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _context = await browser.OpenAsync();
        _page = await _context.NewPageAsync();
        _page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Enqueue(message.Text);
        };
        await Entering.WaitAsync();
        try
        {
            if (_entered.Length == 0)
            {
                await _page.GotoAsync(program.Link);
                _entered = [.. await _context.CookiesAsync()];
            }
            else
            {
                await _context.AddCookiesAsync(_entered.Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path }));
                await _page.GotoAsync(program.Url + "/staff");
            }
        }
        finally
        {
            Entering.Release();
        }
    }

    public async Task DisposeAsync()
    {
        await (_context?.DisposeAsync() ?? ValueTask.CompletedTask);
        Assert.Empty(_complaints);
    }

    [SkippableFact]
    public async Task The_link_leads_to_the_status_and_opens_nothing_a_second_time()
    {
        await Expect(_page.GetByRole(AriaRole.Heading, new() { Name = "Status", Exact = true })).ToBeVisibleAsync();
        await Expect(_page.Locator("#standing")).ToHaveTextAsync(new Regex("^Live since .*35 passages, 1 warning$"));

        await using var other = await browser.OpenAsync();
        var stranger = await other.NewPageAsync();
        await stranger.GotoAsync(program.Url + "/staff");
        await Expect(stranger.GetByText("Open the link that the service printed")).ToBeVisibleAsync();
        await stranger.GotoAsync(program.Link);
        await Expect(stranger.GetByText("That link was already used")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_problem_appears_when_a_file_is_broken_and_goes_when_it_is_mended()
    {
        var file = program.PathOf("passages/causes.md");
        var good = await File.ReadAllTextAsync(file);

        await File.WriteAllTextAsync(file, "---\nboking: psoas-massage\n---\n# What makes a psoas tight or strained?\n");
        await UntilAsync("/staff/problems", () => _page.Locator("#standing.bad"));
        await Expect(_page.Locator(".problem", new() { HasText = "passages/causes.md:4:1: error PB003: the question `What makes a psoas tight or strained?` has no answer under it" })).ToBeVisibleAsync();
        await Expect(_page.Locator(".problem", new() { HasText = "did you mean `booking`?" })).ToBeVisibleAsync();

        await File.WriteAllTextAsync(file, good);
        await UntilAsync("/staff/problems", () => _page.Locator("#standing.good"));
        await Expect(_page.Locator(".problem", new() { HasText = "causes.md" })).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task A_question_is_tried_and_the_reply_is_explained()
    {
        await _page.GetByRole(AriaRole.Link, new() { Name = "Try a question" }).ClickAsync();
        await _page.GetByLabel("Question", new() { Exact = true }).FillAsync("what does the psaos do");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();

        await Expect(_page.Locator("#reply")).ToContainTextAsync("What does the psoas do?");
        await Expect(_page.Locator("#verdict")).ToHaveTextAsync(new Regex("^answer: "));
        await Expect(_page.GetByRole(AriaRole.Main)).ToContainTextAsync("psaos is not in the knowledge, so it is read as the nearest word, psoas");
        await Expect(_page.GetByRole(AriaRole.Main)).ToContainTextAsync("Tried: with this question as one of its wordings, the reply is ");
        Assert.DoesNotContain("psaos", _page.Url, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_nothing_answered_becomes_a_wording_and_the_next_visitor_gets_the_answer()
    {
        const string Question = "is a dog welcome";
        await using (var visit = await browser.OpenAsync())
        {
            var chat = await ChatPage.OpenAsync(visit, program.Url);
            await Expect(await chat.AskAsync(Question)).Not.ToHaveClassAsync("reply answer");
            await chat.AskAsync("is my dog welcome");
        }

        await _page.GotoAsync(program.Url + "/staff/asked");
        var group = _page.Locator(".group", new() { HasText = Question });
        await Expect(group.Locator("svg")).ToHaveAttributeAsync("aria-label", new Regex("^2 times in 30 days, 2 of them in the last 7"));
        await group.GetByLabel("Passage").SelectOptionAsync(new SelectOptionValue { Label = "What is a psoas massage like?" });
        await group.GetByLabel($"Use: {Question}").CheckAsync();
        await group.GetByRole(AriaRole.Button, new() { Name = "Add as wording" }).ClickAsync();
        await Expect(_page.Locator(".outcome.good")).ToContainTextAsync("Saved: added 1 wording to passages/what-to-expect.md.");
        Assert.Contains($"- {Question}\n", await File.ReadAllTextAsync(program.PathOf("passages/what-to-expect.md")), StringComparison.Ordinal);

        await UntilAsync("/staff/passages/what-to-expect", () => _page.GetByText(Question, new() { Exact = true }));
        await using (var visit = await browser.OpenAsync())
        {
            var chat = await ChatPage.OpenAsync(visit, program.Url);
            var reply = await chat.AskAsync(Question);
            await Expect(reply).ToHaveClassAsync("reply answer");
            await Expect(reply.Locator("h3").First).ToHaveTextAsync("What is a psoas massage like?");
        }
    }

    [SkippableFact]
    public async Task A_file_is_edited_in_the_console_and_a_mistake_is_told_before_it_is_live()
    {
        await _page.GotoAsync(program.Url + "/staff/passages/video");
        await _page.GetByRole(AriaRole.Link, new() { Name = "Edit it" }).ClickAsync();
        var text = _page.GetByLabel("The file, as it is written");
        var good = await text.InputValueAsync();

        await text.FillAsync(good.Replace("\n# ", "\n", StringComparison.Ordinal));
        await _page.GetByRole(AriaRole.Button, new() { Name = "Save it" }).ClickAsync();
        await Expect(_page.Locator(".outcome.bad")).ToContainTextAsync("Not saved. Fix the errors below.");
        await Expect(_page.Locator(".outcome .problem").First).ToContainTextAsync("passages/video.md");

        await text.FillAsync(good.Replace("## Also asked as\n", "## Also asked as\n- is there a film of it\n", StringComparison.Ordinal));
        await _page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
        await Expect(_page.Locator(".outcome.good")).ToContainTextAsync("No problems found. Nothing was written.");
        await Expect(_page.Locator(".change")).ToContainTextAsync("changed video: wordings (1 added)");
        Assert.Equal(good, await File.ReadAllTextAsync(program.PathOf("passages/video.md")));
        await _page.GetByRole(AriaRole.Button, new() { Name = "Save it" }).ClickAsync();
        await Expect(_page.Locator(".outcome.good")).ToContainTextAsync("Saved: edited passages/video.md.");
        Assert.Contains("- is there a film of it\n", await File.ReadAllTextAsync(program.PathOf("passages/video.md")), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(1280, 860, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Every_page_passes_axe_and_fits_its_width(int width, int height, ColorScheme colours)
    {
        await _page.SetViewportSizeAsync(width, height);
        await _page.EmulateMediaAsync(new() { ColorScheme = colours });
        await LeaveMessageAsync();
        foreach (var path in (string[])["", "/problems", "/problems/PB003", "/passages", "/passages/causes", "/edit?file=passages%2Fcauses.md", "/try", "/asked", "/inbox", "/no-entry", "/sign-in"])
        {
            await _page.GotoAsync($"{program.Url}/staff{path}");
            await PassesAsync(path);
        }

        await _page.GotoAsync(program.Url + "/staff/try");
        await _page.GetByLabel("Question", new() { Exact = true }).FillAsync("why is my psoas tight");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await _page.GetByText("All the evidence").ClickAsync();
        await PassesAsync("/try, with a reply");
    }

    /// <summary>As a visitor does whose words have no blanks to break them at.</summary>
    private async Task LeaveMessageAsync()
    {
        using var visitor = new HttpClient();
        using var token = await visitor.PostAsync(new Uri(program.Url + "/api/token"), null);
        var granted = JsonNode.Parse(await token.Content.ReadAsStringAsync())!;
        visitor.DefaultRequestHeaders.Authorization = new("Bearer", (string?)granted["token"]);
        using var left = await visitor.PostAsJsonAsync(
            new Uri($"{program.Url}/v3/directline/conversations/{granted["conversationId"]}/messages-left"),
            new { name = $"Anna {new string('M', 60)}", email = $"anna@{new string('m', 60)}.example", about = $"Please call me.\n\n{new string('x', 200)}", consent = true });
        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
    }

    private async Task PassesAsync(string path)
    {
        Assert.Empty((await Axe.LookAsync(_page)).Select(found => $"{path} {found}"));
        Assert.Equal(0, await _page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    /// <summary>Loads a page again and again until it shows something.</summary>
    private async Task UntilAsync(string path, Func<ILocator> shown)
    {
        var started = Stopwatch.GetTimestamp();
        do
        {
            await _page.GotoAsync(program.Url + path);
            if (await shown().CountAsync() > 0)
                return;
        }
        while (Stopwatch.GetElapsedTime(started) < MostForReloading);

        await Expect(shown()).ToBeVisibleAsync();
    }
}
