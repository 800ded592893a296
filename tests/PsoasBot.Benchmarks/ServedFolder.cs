using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PsoasBot.Benchmarks;

/// <summary>The program in a process of its own, serving one folder.</summary>
internal sealed partial class ServedFolder : IAsyncDisposable
{
    private readonly DirectoryInfo _data;

    private ServedFolder(Process process, Uri address, DirectoryInfo data) => (Process, Address, _data) = (process, address, data);

    public Process Process { get; }

    public Uri Address { get; }

    public static async Task<ServedFolder> StartAsync(string knowledge)
    {
        var data = Directory.CreateTempSubdirectory("psoasbot-");
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "PsoasBot.dll"), "serve", "--port", "0", "--knowledge", knowledge, "--data", data.FullName])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("the program did not start");
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the program ended before it served");
        _ = process.StandardOutput.ReadToEndAsync(); // lest it wait for a reader
        return new ServedFolder(process, new Uri(Url().Match(line).Value), data);
    }

    public async ValueTask DisposeAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
        Process.Dispose();
        _data.Delete(recursive: true);
    }

    [GeneratedRegex(@"http://[\d.]+:\d+")]
    private static partial Regex Url();
}
