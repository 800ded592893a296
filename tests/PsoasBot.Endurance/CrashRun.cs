using System.Collections.Immutable;

namespace PsoasBot.Endurance;

/// <summary>Rounds one after the other, of each kind of fault in turn.</summary>
internal static class CrashRun
{
    /// <summary>Half of the rounds are a kill and nothing else.</summary>
    private static readonly ImmutableArray<Fault> Order =
    [
        Fault.None, Fault.None, Fault.None, Fault.TornConversations, Fault.RedisKilled, Fault.TornQuestions, Fault.FullDisk, Fault.TornInbox,
        Fault.RedisPaused, Fault.TornKeys, Fault.None, Fault.None, Fault.None, Fault.RedisSlow, Fault.None, Fault.None,
    ];

    /// <summary>Runs the rounds; a house goes on from round to round.</summary>
    /// <param name="print">Gets a line for each round.</param>
    /// <returns>One for each round that could be run; without a Redis, or without a disk to fill, those rounds are left out, and it is said.</returns>
    public static async Task<List<RoundResult>> RunAsync(int rounds, int seed, Action<string> print)
    {
        var chance = new Random(seed);
        var results = new List<RoundResult>();
        House? disk = null, redis = null;
        try
        {
            for (var round = 0; round < rounds; round++)
            {
                var fault = Order[round % Order.Length];
                var isRedis = fault is Fault.RedisKilled or Fault.RedisPaused or Fault.RedisSlow;
                var house = isRedis ? redis ??= await House.OpenAsync(isRedis: true) : disk ??= await House.OpenAsync(isRedis: false);
                if (house is null || (fault == Fault.FullDisk && !house.HasOwnDisk))
                {
                    print($"{round + 1,3} {fault} was left out: {(isRedis ? "there is no redis-server" : "no disk can be made that may be filled")}");
                    continue;
                }

                results.Add(await RoundAsync(house, fault, chance, $"{round + 1,3} {fault}"));
                print(results[^1].ToString());
            }
        }
        finally
        {
            disk?.Dispose();
            redis?.Dispose();
        }

        return results;
    }

    /// <exception cref="TimeoutException">The round did not end in its time. Were it a cancellation, the command line would end without a word.</exception>
    private static async Task<RoundResult> RoundAsync(House house, Fault fault, Random chance, string name)
    {
        try
        {
            return await new CrashRound(house, fault, chance).RunAsync(name);
        }
        catch (OperationCanceledException cancelled)
        {
            throw new TimeoutException($"{name}: not over after {CrashRound.Patience.TotalMinutes} minutes", cancelled);
        }
    }
}
