using System.ComponentModel;
using System.Diagnostics;

namespace PsoasBot.Tests.Shared;

/// <summary>Clients from npm that others wrote: the folder <c>tests/Peers</c>, installed when it is first asked for.</summary>
internal static class Peers
{
    public const string Missing = "Tests with clients from npm were skipped: Node and npm were not found, or `npm ci` failed in tests/Peers (is there a network?).";

    private static readonly TimeSpan MostForInstalling = TimeSpan.FromMinutes(8);

    private static readonly Lazy<Task<string?>> Installed = new(InstallAsync);

    /// <returns>The folder, which holds <c>node_modules</c>.</returns>
    /// <remarks>Skips the test where they cannot be had; under <c>CI=true</c> the test fails instead.</remarks>
    public static async Task<string> FolderAsync()
    {
        var folder = await Installed.Value;
        Skip.If(folder is null && Environment.GetEnvironmentVariable("CI") != "true", Missing);
        Assert.True(folder is not null, Missing.Replace("skipped", "not run", StringComparison.Ordinal));
        return folder;
    }

    public static async Task<bool> AreThereAsync() => await Installed.Value is not null;

    private static async Task<string?> InstallAsync()
    {
        var folder = Path.Combine(Repository(), "tests", "Peers");
        using var alone = await LockAsync(Path.Combine(Path.GetTempPath(), "psoasbot-peers.lock"));
        return await RunAsync("node", ["--eval", "0"], folder)
            && (IsInstalled(folder) || await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder)) ? folder : null;
    }

    /// <summary>npm writes a lock file of what it installed, last of all.</summary>
    private static bool IsInstalled(string folder) =>
        File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json"))
        && File.GetLastWriteTimeUtc(Path.Combine(folder, "node_modules", ".package-lock.json")) >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));

    /// <summary>Test projects run side by side, and one of them installs.</summary>
    private static async Task<FileStream> LockAsync(string path)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await timer.WaitForNextTickAsync();
            }
        }
    }

    private static async Task<bool> RunAsync(string program, string[] arguments, string folder)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
            using var limit = new CancellationTokenSource(MostForInstalling);
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0;
        }
        catch (Exception exception) when (exception is Win32Exception or OperationCanceledException)
        {
            return false;
        }
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PsoasBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests do not lie within the repository");
        }

        return folder.FullName;
    }
}
