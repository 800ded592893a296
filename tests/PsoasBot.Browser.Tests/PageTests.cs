using System.IO.Compression;
using Microsoft.Playwright;

namespace PsoasBot.Browser.Tests;

/// <summary>How the page is served.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PageTests(Browser browser, Site site)
{
    [SkippableFact]
    public async Task The_page_may_load_its_own_files_and_nothing_else()
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        List<string> hosts = [];
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);


        var response = await page.GotoAsync(site.Url, new() { WaitUntil = WaitUntilState.Load });
        await Assertions.Expect(page.Locator(".reply")).ToBeVisibleAsync();


        Assert.StartsWith("default-src 'self';", response!.Headers["content-security-policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", response.Headers["content-security-policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers["x-content-type-options"]);
        Assert.Equal([new Uri(site.Url).Authority], hosts.ToArray().Distinct());
    }

    [SkippableFact]
    public async Task Scripts_and_styles_stay_under_15_kilobytes_compressed()
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        List<IResponse> responses = [];
        page.Response += (_, response) => responses.Add(response);
        await page.GotoAsync(site.Url, new() { WaitUntil = WaitUntilState.Load });


        var bodies = await Task.WhenAll(responses.ToArray()
            .Where(response => response.Request.ResourceType is "script" or "stylesheet")
            .DistinctBy(response => response.Url)
            .Select(response => response.BodyAsync()));


        Assert.Equal(5, bodies.Length);
        Assert.InRange(bodies.Sum(Brotli), 1, 15_000);
    }

    private static int Brotli(byte[] body)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        Assert.True(BrotliEncoder.TryCompress(body, compressed, out var length));
        return length;
    }
}
