using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.DirectLine.Settings;
using PsoasBot.Channels.DirectLine.Storage;
using PsoasBot.Channels.Storage;
using PsoasBot.Channels.Turns;
using PsoasBot.Tests.Shared;
using StackExchange.Redis;

namespace PsoasBot.Channels.Tests.DirectLine.Storage;

public sealed class RedisConversationStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task Whoever_no_longer_holds_a_conversation_writes_nothing_in_it()
    {
        await using var server = await RedisServer.StartAsync();
        using var redis = Connect(server);
        var store = new RedisConversationStore(redis, Options.Create(new DirectLineOptions()));

        await using var late = await store.HoldAsync("c", CancellationToken.None);
        await redis.Database.KeyDeleteAsync("psoasbot:conversation:c:lock"); // as when its lease has run out
        using var other = Connect(server);
        await using (var held = await new RedisConversationStore(other, Options.Create(new DirectLineOptions())).HoldAsync("c", CancellationToken.None))
        {
            await held.SaveAsync(Stored(length: 1), [Bytes("theirs")]);
            await Assert.ThrowsAsync<RedisException>(() => late.SaveAsync(Stored(length: 1), [Bytes("ours")]));
            await Assert.ThrowsAsync<RedisException>(late.DeleteAsync);
        }

        Assert.Equal("theirs", Encoding.UTF8.GetString(Assert.Single(await store.ActivitiesAfterAsync("c", 0))));
        Assert.Equal(1, (await store.FindAsync("c"))!.Length);
    }

    [SkippableFact]
    public async Task A_turn_waits_until_another_replica_has_let_go()
    {
        await using var server = await RedisServer.StartAsync();
        using var redis = Connect(server);
        var store = new RedisConversationStore(redis, Options.Create(new DirectLineOptions()));
        await redis.Database.StringSetAsync("psoasbot:conversation:c:lock", "somebody");

        var waiting = store.HoldAsync("c", CancellationToken.None);
        var isEarly = waiting.IsCompleted;
        await redis.Database.KeyDeleteAsync("psoasbot:conversation:c:lock");
        await using var held = await waiting.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.False(isEarly);
    }

    [SkippableFact]
    public async Task What_nobody_removes_goes_by_itself()
    {
        await using var server = await RedisServer.StartAsync();
        using var redis = Connect(server);
        var store = new RedisConversationStore(redis, Options.Create(new DirectLineOptions { IdleHours = 2 }));

        await using (var held = await store.HoldAsync("c", CancellationToken.None))
        {
            await held.SaveAsync(Stored(length: 1), [Bytes("said")]);
        }

        foreach (var key in (string[])["psoasbot:conversation:c", "psoasbot:conversation:c:said"])
        {
            var left = await redis.Database.KeyTimeToLiveAsync(key);
            Assert.InRange(left!.Value, TimeSpan.FromHours(2), TimeSpan.FromHours(3));
        }
    }

    private static RedisState Connect(RedisServer server) =>
        new(Options.Create(new StateOptions { Redis = server.Address }), NullLogger<RedisState>.Instance);

    private static StoredConversation Stored(int length) => new("c", "dl_x", length, 6, Now, SavedMemory.None);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
