using System.Diagnostics;
using System.Text.RegularExpressions;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Browser.Tests;

/// <summary>The program as the operator starts it, in a process of its own, with the knowledge that we ship.</summary>
public sealed partial class ServedProgram : IAsyncLifetime
{
    private static readonly TimeSpan MostForStarting = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("psoasbot-");
    private Process? _process;

    public string Url { get; private set; } = "";

    public Task InitializeAsync() => StartAsync(FreePort.Find());

    /// <summary>Ends it the hard way, and starts it again at the same address with the same data.</summary>
    public async Task RestartAsync()
    {
        Stop();
        await StartAsync(new Uri(Url).Port);
    }

    private async Task StartAsync(int port)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "PsoasBot.dll"), "serve", "--urls", $"http://127.0.0.1:{port}",
                "--knowledge", Path.Combine(Repository(), "knowledge"), "--data", _data.FullName,
            },
            RedirectStandardOutput = true,
        })!;
        using var limit = new CancellationTokenSource(MostForStarting);
        while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (Address().Match(line) is { Success: true } found)
            {
                Url = found.Value;
                return;
            }
        }

        throw new InvalidOperationException("the program ended before it served; what it said stands above");
    }

    private void Stop()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.WaitForExit();
        _process?.Dispose();
    }

    public Task DisposeAsync()
    {
        Stop();
        _data.Delete(recursive: true);
        return Task.CompletedTask;
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

    [GeneratedRegex(@"http://[\d.]+:\d+")]
    private static partial Regex Address();
}
