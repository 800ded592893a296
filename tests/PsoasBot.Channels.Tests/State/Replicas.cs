using Microsoft.Extensions.DependencyInjection;
using PsoasBot.Channels.Storage;
using PsoasBot.Channels.Tests.DirectLine;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Channels.Tests.State;

/// <summary>Two services with a data folder each and one Redis.</summary>
internal sealed class Replicas : IAsyncDisposable
{
    private Replicas(RedisServer redis)
    {
        Redis = redis;
        (A, B) = (Another(), Another());
    }

    public RedisServer Redis { get; }

    public PsoasBotFactory A { get; }

    public PsoasBotFactory B { get; }

    /// <remarks>Skips the test where there is no Redis.</remarks>
    public static async Task<Replicas> StartAsync() => new(await RedisServer.StartAsync());

    public static DirectLineClient Client(PsoasBotFactory replica) => new(replica.CreateClient());

    public PsoasBotFactory Another() => new() { Settings = { ["State:Redis"] = Redis.Address } };

    /// <summary>Completes when both know that Redis is away, or there.</summary>
    public async Task KnowAsync(bool isReachable)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (new[] { A, B }.Any(replica => replica.Services.GetRequiredService<RedisState>().IsReachable != isReachable))
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await A.DisposeAsync();
        await B.DisposeAsync();
        await Redis.DisposeAsync();
    }
}
