using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;

namespace PsoasBot.Endurance;

/// <summary>Many open chats over loopback, steady turns, a minute of five times as many turns as it takes, and a minute after it.</summary>
internal static class Soak
{
    /// <summary>Turns that are asked for in a second, all chats together: what a very busy clinic has.</summary>
    private const double Steady = 2;

    private const int TooMany = 5;

    /// <summary>So many ask one turn after the other to find out how many it takes.</summary>
    private const int Askers = 16;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>A line for each minute: memory of the process, turns answered, refused (429, 503) and failed, the median and the 99th percentile of a turn, open sockets.</summary>
    public static async Task RunAsync(int minutes, int sockets, Action<string> print)
    {
        using var house = await House.OpenAsync(isRedis: false) ?? throw new InvalidOperationException("no Redis was asked for");
        house.Http.Timeout = TimeSpan.FromMinutes(2);
        var visitors = new Visitor[sockets];
        await Parallel.ForAsync(0, sockets, new ParallelOptions { MaxDegreeOfParallelism = Askers }, async (number, _) => visitors[number] = await Visitor.StartAsync(house.Http));
        var streams = await Task.WhenAll(visitors.Select(OpenAsync));
        print($"{"minute",-10} {"memory MB",9} {"answered",9} {"refused",8} {"failed",7} {"p50 ms",7} {"p99 ms",7} {"sockets",8}");
        for (var minute = 1; minute <= minutes; minute++)
            await MinuteAsync($"{minute}", Steady);

        var takes = await CapacityAsync(visitors);
        print(string.Create(CultureInfo.InvariantCulture, $"it takes {takes:f1} turns a second"));
        await MinuteAsync("too many", TooMany * takes);
        await MinuteAsync("after it", Steady);
        await MinuteAsync("after it", Steady);

        async Task MinuteAsync(string name, double perSecond)
        {
            var turns = await TurnsAsync(visitors, perSecond);
            house.Bot.Process.Refresh();
            int Count(Func<HttpStatusCode?, bool> which) => turns.Count(turn => which(turn.Status));
            var times = turns.Where(turn => turn.Status == HttpStatusCode.OK).Select(turn => turn.Took.TotalMilliseconds).Order().DefaultIfEmpty().ToList();
            print(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-10} {house.Bot.Process.WorkingSet64 >> 20,9:N0} {Count(status => status == HttpStatusCode.OK),9:N0} {Count(IsRefusal),8:N0} {Count(status => status != HttpStatusCode.OK && !IsRefusal(status)),7:N0} {times[times.Count / 2],7:f0} {times[times.Count * 99 / 100],7:f0} {streams.Count(stream => stream.State == WebSocketState.Open),8:N0}"));
        }
    }

    private static bool IsRefusal(HttpStatusCode? status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;

    /// <summary>A minute's turns at a steady pace, whether or not those before are answered; then waits for the last.</summary>
    private static async Task<IReadOnlyCollection<(HttpStatusCode? Status, TimeSpan Took)>> TurnsAsync(Visitor[] visitors, double perSecond)
    {
        using var free = new SemaphoreSlim(visitors.Length); // nobody asks again before the answer
        var turns = new ConcurrentBag<(HttpStatusCode?, TimeSpan)>();
        var asked = new List<Task>();
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Minute)
        {
            for (var due = Stopwatch.GetElapsedTime(started).TotalSeconds * perSecond; asked.Count < due;)
                asked.Add(WhenFreeAsync());
            await Task.Delay(10);
        }

        await Task.WhenAll(asked);
        return turns;

        async Task WhenFreeAsync()
        {
            await free.WaitAsync();
            await TurnAsync(visitors[Random.Shared.Next(visitors.Length)], turns);
            free.Release();
        }
    }

    /// <returns>Turns a second.</returns>
    private static async Task<double> CapacityAsync(Visitor[] visitors)
    {
        var turns = new ConcurrentBag<(HttpStatusCode?, TimeSpan)>();
        var (started, most) = (Stopwatch.GetTimestamp(), TimeSpan.FromSeconds(10));
        await Task.WhenAll(Enumerable.Range(0, Askers).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(started) < most)
                await TurnAsync(visitors[Random.Shared.Next(visitors.Length)], turns);
        }));
        return turns.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task TurnAsync(Visitor visitor, ConcurrentBag<(HttpStatusCode?, TimeSpan)> turns)
    {
        var started = Stopwatch.GetTimestamp();
        HttpStatusCode? status = null;
        try
        {
            status = await visitor.AskAsync();
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException)
        {
            // counted as failed
        }

        turns.Add((status, Stopwatch.GetElapsedTime(started)));
    }

    private static async Task<ClientWebSocket> OpenAsync(Visitor visitor)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(visitor.Stream!, CancellationToken.None); // a conversation that has begun has one
        _ = ListenAsync(socket);
        return socket;
    }

    /// <summary>Hears what comes until the socket closes.</summary>
    private static async Task ListenAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        try
        {
            while (socket.State == WebSocketState.Open)
                await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // It is not open any more, which is counted.
        }
    }
}
