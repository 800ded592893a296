using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PsoasBot.Benchmarks;

/// <summary>From starting the process to the first answered POST: the program with the shipped knowledge, and a bare service of the same framework.</summary>
internal static partial class StartTimes
{
    private const int Runs = 7;
    private const string Message = """{"type":"message","text":"what is the psoas?","channelId":"emulator","deliveryMode":"expectReplies"}""";

    /// <summary>Starts both in turn and prints the median of each.</summary>
    public static async Task MeasureAsync()
    {
        var (bare, program) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var run = 0; run < Runs; run++)
        {
            bare.Add(await TimeAsync("PsoasBot.Benchmarks.dll", "bare"));
            program.Add(await TimeAsync("PsoasBot.dll", "serve", "--port", "0", "--knowledge", Repository.Knowledge));
        }

        Print("bare service", bare);
        Print("PsoasBot", program);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Median(program) / Median(bare):f1} times as long"));
    }

    private static async Task<TimeSpan> TimeAsync(string assembly, params string[] args)
    {
        var started = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. args]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{assembly} did not start");
        try
        {
            var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{assembly} ended before it served");
            using var client = new HttpClient();
            using var content = new StringContent(Message, null, "application/json");
            using var response = await client.PostAsync(new Uri(Address().Match(line).Value + "/api/messages"), content);
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync();
            return Stopwatch.GetElapsedTime(started);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static void Print(string name, List<TimeSpan> times) => Console.Out.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-14} median {Median(times).TotalMilliseconds,6:f0} ms   least {times.Min().TotalMilliseconds,6:f0} ms   most {times.Max().TotalMilliseconds,6:f0} ms"));

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);

    [GeneratedRegex(@"http://[\d.]+:\d+")]
    private static partial Regex Address();
}
