using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PsoasBot.Browser.Tests.Staff;

/// <summary>The program as the operator starts it, with a copy of the knowledge that we ship, for staff to edit.</summary>
public sealed partial class StaffProgram : IAsyncLifetime
{
    private static readonly TimeSpan MostForStarting = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");
    private Process? _process;

    public string Url { get; private set; } = "";

    /// <summary>The link that was printed at the start.</summary>
    public string Link { get; private set; } = "";

    public string PathOf(string file) => Path.Combine(_folder.FullName, "knowledge", file);

    public async Task InitializeAsync()
    {
        Copy(Path.Combine(Repository(), "knowledge"), PathOf(""));
        _process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "PsoasBot.dll"), "serve", "--port", "0",
                "--knowledge", PathOf(""), "--data", Path.Combine(_folder.FullName, "data"),
            },
            Environment = { ["QuestionLog__Mode"] = "Text" },
            RedirectStandardOutput = true,
        })!;
        using var limit = new CancellationTokenSource(MostForStarting);
        while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (Entry().Match(line) is { Success: true } found)
            {
                (Link, Url) = (found.Value, found.Groups[1].Value);
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
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PsoasBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("the tests do not lie within the repository");

        return folder.FullName;
    }

    [GeneratedRegex(@"(http://[\d.]+:\d+)/staff/enter\?code=\w+")]
    private static partial Regex Entry();
}
