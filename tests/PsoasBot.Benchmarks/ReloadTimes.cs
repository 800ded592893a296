using System.Diagnostics;
using System.Globalization;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Benchmarks;

/// <summary>From saving a file to the new answer, over a folder of 20,000 passages, and what requests take meanwhile beside the same load without edits.</summary>
internal static class ReloadTimes
{
    private const int Passages = 20_000;
    private const int Edits = 8;
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenRequests = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(1);

    public static async Task MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("psoasbot-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "knowledge", "passages"));
            GeneratedTable.Write(Path.Combine(folder.FullName, "knowledge", "passages.tsv"), Passages);
            var edited = Path.Combine(folder.FullName, "knowledge", "passages", "edited.md");
            await WriteAsync(edited, 0);
            await using var service = await ServedFolder.StartAsync(Path.Combine(folder.FullName, "knowledge"));
            await MeasureAsync(service.Address, edited, service.Process);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(Uri service, string edited, Process process)
    {
        await LoadAsync(service, EditAsync(service, edited, -1)); // warm

        var calm = await LoadAsync(service, LoadAsync(service, Task.Delay(Calm))); // two clients here as there
        process.Refresh();
        var before = process.TotalProcessorTime;
        List<TimeSpan> live = [];
        var busy = await LoadAsync(service, EditsAsync(service, edited, live));
        process.Refresh();
        Print($"new answer after     median {Of(live, 0.5).TotalSeconds:f2} s   most {live.Max().TotalSeconds:f2} s   ({Edits} edits of one file among {Passages} passages)");
        Print($"without edits        p50 {Of(calm, 0.5).TotalMilliseconds:f1} ms   p99 {Of(calm, 0.99).TotalMilliseconds:f1} ms   {calm.Count} requests");
        Print($"with edits           p50 {Of(busy, 0.5).TotalMilliseconds:f1} ms   p99 {Of(busy, 0.99).TotalMilliseconds:f1} ms   {busy.Count} requests, none failed");
        Print($"ratio                p50 {Of(busy, 0.5) / Of(calm, 0.5):f2}   p99 {Of(busy, 0.99) / Of(calm, 0.99):f2}");
        Print($"processor time       {(process.TotalProcessorTime - before).TotalSeconds:f1} s during the edits, requests included");
    }

    private static async Task EditsAsync(Uri service, string edited, List<TimeSpan> live)
    {
        for (var number = 1; number <= Edits; number++)
        {
            live.Add(await EditAsync(service, edited, number));
            await LoadAsync(service, Task.Delay(BetweenEdits));
        }
    }

    /// <summary>Saves, and asks until the answer is the new one.</summary>
    private static async Task<TimeSpan> EditAsync(Uri service, string edited, int number)
    {
        using var client = new HttpClient { BaseAddress = service };
        await WriteAsync(edited, number);
        var saved = Stopwatch.GetTimestamp();
        while (!(await AskAsync(client, "What does the edited page say?")).Contains(Answer(number), StringComparison.Ordinal))
            await Task.Delay(BetweenRequests);
        return Stopwatch.GetElapsedTime(saved);
    }

    /// <summary>Asks one question after another, with a pause between, until something else has ended. A request that fails ends the run.</summary>
    private static async Task<List<TimeSpan>> LoadAsync(Uri service, Task until)
    {
        using var client = new HttpClient { BaseAddress = service };
        List<TimeSpan> times = [];
        for (var number = 0; !until.IsCompleted; number = (number + 7919) % Passages)
        {
            var started = Stopwatch.GetTimestamp();
            await AskAsync(client, GeneratedTable.Question(number));
            times.Add(Stopwatch.GetElapsedTime(started));
            await Task.Delay(BetweenRequests);
        }

        await until;
        return times;
    }

    private static async Task<string> AskAsync(HttpClient client, string question)
    {
        using var content = new StringContent(
            $$"""{"type":"message","text":"{{question}}","channelId":"emulator","deliveryMode":"expectReplies"}""", null, "application/json");
        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    private static Task WriteAsync(string edited, int number) =>
        File.WriteAllTextAsync(edited, $"# What does the edited page say?\n\n{Answer(number)}\n");

    private static string Answer(int number) => string.Create(CultureInfo.InvariantCulture, $"This is version {number} of it.");

    private static TimeSpan Of(List<TimeSpan> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));

    private static void Print(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
