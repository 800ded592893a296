using Microsoft.Playwright;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace PsoasBot.Browser.Tests;

/// <summary>One Chromium for all tests of the project.</summary>
/// <param name="messages">Where a run without a browser says so; the reason of a skipped test is not printed by itself.</param>
public sealed class Browser(IMessageSink messages) : IAsyncLifetime
{
    private const string Missing =
        "Browser tests were skipped: no Chromium was found (PSOASBOT_CHROMIUM, /usr/bin/chromium, the path) and Playwright could not fetch one.";

    /// <summary>Of anything that a test waits for. What takes so long is wrong, and not slow: two cores may be shared by all test projects.</summary>
    private const int Patience = 180_000; // ms

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        if (_browser is null)
            messages.OnMessage(new DiagnosticMessage(Missing));
    }

    /// <summary>A window of its own, which shares nothing with those of other tests.</summary>
    /// <remarks>Skips the test where there is no browser; under <c>CI=true</c> the test fails instead.</remarks>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions? options = null)
    {
        Skip.If(_browser is null && Environment.GetEnvironmentVariable("CI") != "true", Missing);
        Assert.True(_browser is not null, Missing.Replace("skipped", "not run", StringComparison.Ordinal));

        var context = await _browser.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new() { Width = 1280, Height = 860 } });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async Task DisposeAsync()
    {
        await (_browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
    }
}
