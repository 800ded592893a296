using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PsoasBot.Browser.Tests;

/// <summary>Each passage as a page: found, read, shared and printed without JavaScript.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class AnswerPagesTests(Browser browser, Site site)
{
    private string Page(string id) => $"{site.Url}answers/{id}";

    [SkippableFact]
    public async Task Without_JavaScript_an_answer_is_read_whole_booked_and_followed()
    {
        await using var context = await browser.OpenAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();

        await page.GotoAsync(Page("psoas"));

        await Expect(page).ToHaveTitleAsync("What is the psoas? | Clinic");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What is the psoas?");
        await Expect(page.Locator(".short strong")).ToHaveTextAsync("deep");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Anatomy" })).ToHaveAttributeAsync("href", "https://anatomy.example/psoas_(muscle)");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Book a massage" }))
            .ToHaveAttributeAsync("href", "https://clinic.example/book?utm_source=psoas-bot&utm_medium=page&utm_content=psoas");
        await Expect(page.GetByText("Reviewed 2 November 2026")).ToBeVisibleAsync();
        await Expect(page.GetByText("Not advice.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "How do I massage it?" }).ClickAsync();
        await Expect(page.Locator(".before + h2 + ol > li")).ToHaveTextAsync(["Lie on your back.", "Roll onto the ball."]);
    }

    [Fact]
    public async Task Search_engines_find_a_description_one_address_and_the_question_with_its_answer()
    {
        using var client = site.CreateClient();

        var html = await client.GetStringAsync(new Uri(Page("steps")));

        Assert.Contains("""<meta name="description" content="With a ball, lying down.">""", html, StringComparison.Ordinal);
        Assert.Contains($"""<link rel="canonical" href="{Page("steps")}">""", html, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(DataBlock().Match(html).Groups[1].Value);
        var question = data.RootElement.GetProperty("mainEntity")[0];
        Assert.Equal("FAQPage", data.RootElement.GetProperty("@type").GetString());
        Assert.Equal("How do I massage it?", question.GetProperty("name").GetString());
        Assert.Equal(
            "<p>With a ball, lying down.</p><p>Not if you are <strong>pregnant</strong>.</p><ol><li>Lie on your back.</li><li>Roll onto the ball.</li></ol><h2>When to stop</h2>\n<p>When it hurts.</p>",
            question.GetProperty("acceptedAnswer").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Where_no_passage_is_there_are_topics_and_no_index_keeps_the_page()
    {
        using var client = site.CreateClient();

        var response = await client.GetAsync(new Uri(Page("%3Cb%3E")));

        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("""<a href="/answers/psoas" """, html, StringComparison.Ordinal);
        Assert.Contains("noindex", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_staff_write_is_never_markup_on_a_page()
    {
        using var client = site.CreateClient();

        var html = await client.GetStringAsync(new Uri(Page("hostile")));

        Assert.Contains("<h1>&lt;b&gt;Hostile&lt;/b&gt;</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("""href="javascript""", html, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task Every_page_passes_axe_and_fits_its_window(int width, ColorScheme colours)
    {
        await using var context = await browser.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = colours });
        var page = await context.NewPageAsync();
        ConcurrentQueue<string> complaints = new();
        page.Console += (_, message) => complaints.Enqueue(message.Text);

        foreach (var path in (string[])["answers", "answers/psoas", "answers/steps", "answers/hostile"])
        {
            await page.GotoAsync(site.Url + path);
            Assert.Empty((await Axe.LookAsync(page)).Select(found => $"{path} {found}"));
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }

        Assert.Empty(complaints);
    }

    [SkippableFact]
    public async Task A_page_prints_itself_on_request_and_when_its_address_says_so()
    {
        await using var context = await browser.OpenAsync();
        await context.AddInitScriptAsync("window.printed = 0; window.print = () => window.printed++;");
        var page = await context.NewPageAsync();
        await page.GotoAsync(Page("psoas") + "#print");
        await page.WaitForFunctionAsync("window.printed === 1");

        await page.GetByRole(AriaRole.Button, new() { Name = "Print this page" }).ClickAsync();

        Assert.Equal(2, await page.EvaluateAsync<int>("window.printed"));
    }

    [GeneratedRegex("""<script type="application/ld\+json">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex DataBlock();
}
