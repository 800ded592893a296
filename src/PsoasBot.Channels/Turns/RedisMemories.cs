using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Storage;

namespace PsoasBot.Channels.Turns;

/// <summary>The conversations in progress in a Redis that replicas share, each until a day has passed without a turn. While Redis is away, those that this process remembers.</summary>
internal sealed class RedisMemories(RedisState redis, ConversationMemories here) : IConversationMemories
{
    private static readonly TimeSpan Idle = TimeSpan.FromHours(24);

    public async Task<T> UseAsync<T>(Activity incoming, Func<ConversationMemory, T> use, CancellationToken cancellationToken)
    {
        if (incoming.Conversation?.Id is not { Length: > 0 } id || await OpenAsync(incoming.ChannelId, id, cancellationToken) is not { } open)
            return await here.UseAsync(incoming, use, cancellationToken);

        await using (open.Hold)
        {
            var result = use(open.Memory);
            await SaveAsync(open);
            return result;
        }
    }

    /// <returns>Null while Redis is away.</returns>
    private async Task<Open?> OpenAsync(string? channel, string id, CancellationToken cancellationToken)
    {
        var key = $"psoasbot:memory:{channel}:{id}";
        RedisHold? hold = null;
        try
        {
            hold = await redis.HoldAsync($"{key}:lock", cancellationToken);
            return new Open(key, hold, (byte[]?)await redis.Database.StringGetAsync(key) is { } json ? new ConversationMemory(SavedMemory.Of(json)) : new ConversationMemory());
        }
        catch (Exception exception) when (StorageFailures.Is(exception))
        {
            if (hold is not null)
                await hold.DisposeAsync();

            return null;
        }
    }

    private async Task SaveAsync(Open open)
    {
        try
        {
            await redis.Database.StringSetAsync(open.Key, open.Memory.Save().ToJson(), Idle);
        }
        catch (Exception exception) when (StorageFailures.Is(exception))
        {
            // What was decided is said all the same; the next turn leans on what was kept before.
        }
    }

    private sealed record Open(string Key, RedisHold Hold, ConversationMemory Memory);
}
