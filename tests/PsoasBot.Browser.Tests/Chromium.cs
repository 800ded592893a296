using Microsoft.Playwright;

namespace PsoasBot.Browser.Tests;

/// <summary>The browser that the tests drive: one that is installed, or one that Playwright can fetch.</summary>
internal static class Chromium
{
    private static readonly TimeSpan MostForInstalling = TimeSpan.FromMinutes(3);

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <returns>Null when there is none and none can be fetched.</returns>
    public static async Task<IBrowser?> LaunchAsync(IPlaywright playwright)
    {
        if (Installed() is { } path)
        {
            return await LaunchAsync(playwright, path);
        }

        return File.Exists(playwright.Chromium.ExecutablePath) || await FetchAsync()
            ? await LaunchAsync(playwright, null)
            : null;
    }

    /// <summary><c>PSOASBOT_CHROMIUM</c> first, then where Debian puts it, then the path.</summary>
    private static string? Installed()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] names = ["chromium", "chromium-browser", "google-chrome"];
        var candidates = folders.SelectMany(_ => names, Path.Combine);
        return candidates
            .Prepend("/usr/bin/chromium")
            .Prepend(Environment.GetEnvironmentVariable("PSOASBOT_CHROMIUM") ?? "")
            .FirstOrDefault(File.Exists);
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright, string? path) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Flags });

    /// <summary>Playwright's own installer; without a network it gives up by itself, and we wait no longer than that.</summary>
    private static async Task<bool> FetchAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", "15000"); // ms, of each of its attempts
        try
        {
            var exitCode = await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"])).WaitAsync(MostForInstalling);
            return exitCode == 0;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
