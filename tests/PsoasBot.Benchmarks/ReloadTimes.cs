using System.Diagnostics;
using System.Globalization;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Benchmarks;

/// <summary>From saving a file to the new answer, over a folder of 20,000 passages, and what requests take meanwhile beside the same load without edits.</summary>
internal static class ReloadTimes
{
    private const int Passages = 20_000;
    private const int Edits = 15;
    private static readonly TimeSpan BetweenRequests = TimeSpan.FromMilliseconds(20);

    /// <summary>Each edit has so long, and so has the time without one that goes before it: a machine that grows slower does so for both.</summary>
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(2.5);

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
            await MeasureAsync(service.Address, edited);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(Uri service, string edited)
    {
        List<TimeSpan> live = [], calm = [], busy = [];
        for (var number = -1; number <= Edits; number++)
        {
            var without = await LoadAsync(service, LoadAsync(service, Task.Delay(Stretch))); // two clients here as there
            var (after, with) = await EditedAsync(service, edited, number);
            if (number <= 0)
                continue; // warm

            calm.AddRange(without);
            live.Add(after);
            busy.AddRange(with);
        }

        Print($"new answer after     median {Of(live, 0.5).TotalSeconds:f2} s   most {live.Max().TotalSeconds:f2} s   ({Edits} edits of one file among {Passages} passages)");
        Print($"without edits        p50 {Of(calm, 0.5).TotalMilliseconds:f1} ms   p99 {Of(calm, 0.99).TotalMilliseconds:f1} ms   {calm.Count} requests");
        Print($"with edits           p50 {Of(busy, 0.5).TotalMilliseconds:f1} ms   p99 {Of(busy, 0.99).TotalMilliseconds:f1} ms   {busy.Count} requests, none failed");
        Print($"ratio                p50 {Of(busy, 0.5) / Of(calm, 0.5):f2}   p99 {Of(busy, 0.99) / Of(calm, 0.99):f2}");
    }

    private static async Task<(TimeSpan Live, List<TimeSpan> Times)> EditedAsync(Uri service, string edited, int number)
    {
        var stretch = Task.Delay(Stretch);
        var edit = EditAsync(service, edited, number);
        var times = await LoadAsync(service, Task.WhenAll(stretch, ThenLoadAsync()));
        return (await edit, times);

        async Task ThenLoadAsync()
        {
            await edit;
            await LoadAsync(service, stretch);
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
        for (var number = Random.Shared.Next(Passages); !until.IsCompleted; number = (number + 7919) % Passages)
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
