using StackExchange.Redis;

namespace PsoasBot.Channels.Storage;

/// <summary>A key that nobody else holds until this is disposed, or its lease runs out.</summary>
/// <param name="Owner">What stands at the key as long as the hold is good.</param>
internal sealed record RedisHold(IDatabase Database, RedisKey Key, RedisValue Owner, IDisposable Turn) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Database.LockReleaseAsync(Key, Owner);
        }
        catch (Exception exception) when (exception is RedisException or RedisTimeoutException)
        {
            // Its lease runs out by itself.
        }
        finally
        {
            Turn.Dispose();
        }
    }
}
