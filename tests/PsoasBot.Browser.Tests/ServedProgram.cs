using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PsoasBot.Browser.Tests;

/// <summary>The program as the operator starts it, in a process of its own, with the knowledge that we ship.</summary>
public sealed partial class ServedProgram : IAsyncLifetime
{
    private static readonly TimeSpan MostForStarting = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("psoasbot-");
    private Process? _process;

    public string Url { get; private set; } = "";

    public async Task InitializeAsync()
    {
        _process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "PsoasBot.dll"), "serve", "--port", "0",
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

    public Task DisposeAsync()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.WaitForExit();
        _process?.Dispose();
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
