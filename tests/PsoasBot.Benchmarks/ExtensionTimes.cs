using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Benchmarks;

/// <summary>What a search from the compose box of Teams takes, beside the same words asked as a question, over HTTP.</summary>
internal static class ExtensionTimes
{
    private const int Rounds = 300;
    private const int Warmth = 50;

    /// <param name="folders">Knowledge to measure beside the shipped one and a table of 20,000 passages.</param>
    public static async Task MeasureAsync(IEnumerable<string> folders)
    {
        var generated = Directory.CreateTempSubdirectory("psoasbot-");
        GeneratedTable.Write(Path.Combine(generated.FullName, "passages.tsv"), 20_000);
        foreach (var folder in (string[])[Repository.Knowledge, generated.FullName, .. folders])
            await MeasureAsync(folder);
        generated.Delete(recursive: true);
    }

    private static async Task MeasureAsync(string folder)
    {
        var passages = KnowledgeFolder.Read(folder).Content?.Passages ?? throw new InvalidOperationException($"{folder} may not go live: run check");
        await using var service = await ServedFolder.StartAsync(folder);
        using var client = new HttpClient { BaseAddress = service.Address };
        (string Name, Func<string, object> Activity)[] kinds =
        [
            ("asked as a question", title => new { type = "message", channelId = "msteams", text = title, deliveryMode = "expectReplies" }),
            ("searched for", title => Search(title)),
            ("searched for by half", title => Search(title[..(title.Length / 2)])),
            ("nothing typed yet", _ => Search("")),
        ];
        var times = kinds.Select(_ => new List<TimeSpan>()).ToArray();
        for (var round = -Warmth; round < Rounds; round++)
        {
            var title = passages[(round + Warmth) * 7919 % passages.Length].Title;
            foreach (var (index, kind) in kinds.Index())
            {
                var started = Stopwatch.GetTimestamp();
                await PostAsync(client, kind.Activity(title));
                if (round >= 0)
                    times[index].Add(Stopwatch.GetElapsedTime(started));
            }
        }

        Print($"{passages.Length} passages, {Rounds} of each");
        foreach (var (index, kind) in kinds.Index())
            Print($"{kind.Name,-20} p50 {Of(times[index], 0.5).TotalMilliseconds,6:f1} ms   p99 {Of(times[index], 0.99).TotalMilliseconds,6:f1} ms   p50 beside a question {Of(times[index], 0.5) / Of(times[0], 0.5):f2}");
    }

    private static object Search(string typed) => new
    {
        type = "invoke",
        name = "composeExtension/query",
        channelId = "msteams",
        value = new { commandId = "search", parameters = new[] { new { name = "search", value = typed } }, queryOptions = new { skip = 0, count = 25 } },
    };

    private static async Task PostAsync(HttpClient client, object activity)
    {
        using var content = new StringContent(JsonSerializer.Serialize(activity), null, "application/json");
        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }

    private static TimeSpan Of(List<TimeSpan> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));

    private static void Print(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
