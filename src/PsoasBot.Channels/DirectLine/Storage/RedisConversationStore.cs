using Microsoft.Extensions.Options;
using PsoasBot.Channels.DirectLine.Settings;
using PsoasBot.Channels.Storage;
using PsoasBot.Channels.Turns;
using StackExchange.Redis;

namespace PsoasBot.Channels.DirectLine.Storage;

/// <summary>
/// Conversations in a Redis that replicas share: each a hash, what was said in it a list, and all of them in a set by when they were used last. A write
/// is one script, which goes through only while its conversation is held, and tells every replica.
/// </summary>
internal sealed class RedisConversationStore : IConversationStore
{
    private const string Told = "psoasbot:changed";

    /// <remarks>ARGV: owner, id, user, length before, last used, memory, seconds to keep, bytes, and then what was said.</remarks>
    private const string Save =
        """
        if redis.call('GET', KEYS[1]) ~= ARGV[1] or redis.call('LLEN', KEYS[3]) ~= tonumber(ARGV[4]) then return 0 end
        local length = tonumber(ARGV[4])
        for i = 9, #ARGV do length = redis.call('RPUSH', KEYS[3], ARGV[i]) end
        redis.call('HSET', KEYS[2], 'user', ARGV[3], 'length', length, 'bytes', ARGV[8], 'used', ARGV[5], 'memory', ARGV[6])
        redis.call('EXPIRE', KEYS[2], ARGV[7])
        redis.call('EXPIRE', KEYS[3], ARGV[7])
        redis.call('ZADD', KEYS[4], ARGV[5], ARGV[2])
        redis.call('PUBLISH', 'psoasbot:changed', ARGV[2])
        return 1
        """;

    private const string Delete =
        """
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
        redis.call('DEL', KEYS[2], KEYS[3])
        redis.call('ZREM', KEYS[4], ARGV[2])
        redis.call('PUBLISH', 'psoasbot:changed', ARGV[2])
        return 1
        """;

    /// <remarks>ARGV: position, how many at most, bytes at most.</remarks>
    private const string Page =
        """
        local said = redis.call('LRANGE', KEYS[1], ARGV[1], ARGV[1] + ARGV[2] - 1)
        local bytes = 0
        for i = 1, #said do
          bytes = bytes + #said[i]
          if i > 1 and bytes > tonumber(ARGV[3]) then
            for j = i, #said do said[j] = nil end
            break
          end
        end
        return said
        """;

    private static readonly RedisKey ByUse = "psoasbot:conversations";
    private static readonly RedisValue[] Fields = ["user", "length", "bytes", "used", "memory"];

    private readonly Changes _changes = new();
    private readonly RedisState _redis;
    private readonly int _secondsToKeep;

    public RedisConversationStore(RedisState redis, IOptions<DirectLineOptions> options)
    {
        _redis = redis;
        _secondsToKeep = (options.Value.IdleHours + 1) * 3600; // should no replica be left to remove it
        redis.Listen(RedisChannel.Literal(Told), _changes.Tell, _changes.TellAll);
    }

    public byte[] Key(string name, byte[] fresh) => _redis.Key(name, fresh);

    public int Count() => (int)_redis.Database.SortedSetLength(ByUse);

    public async Task<StoredConversation?> FindAsync(string id) =>
        await _redis.Database.HashGetAsync(KeyOf(id), Fields) is [{ IsNull: false } user, var length, var bytes, var used, var memory]
            ? new StoredConversation(id, user.ToString(), (int)length, (long)bytes, DateTimeOffset.FromUnixTimeSeconds((long)used), SavedMemory.Of((byte[])memory!))
            : null;

    public async Task<IReadOnlyList<byte[]>> ActivitiesAfterAsync(string id, int position) =>
        [.. ((RedisValue[]?)await _redis.Database.ScriptEvaluateAsync(Page, [SaidIn(id)], [position, ActivityPage.Most, ActivityPage.MostBytes]) ?? []).Select(json => (byte[])json!)];

    public async Task<IReadOnlyList<string>> IdleSinceAsync(DateTimeOffset time) =>
        [.. (await _redis.Database.SortedSetRangeByScoreAsync(ByUse, stop: time.ToUnixTimeSeconds(), exclude: Exclude.Stop)).Select(id => id.ToString())];

    public Task Changed(string id) => _changes.Next(id);

    public async Task<IHeldConversation> HoldAsync(string id, CancellationToken cancellationToken) =>
        new Held(this, id, await _redis.HoldAsync($"{KeyOf(id)}:lock", cancellationToken));

    /// <summary>What is deleted there leaves none but in Redis' own files, until it writes them anew.</summary>
    public Task WipeTracesAsync() => Task.CompletedTask;

    private static string KeyOf(string id) => $"psoasbot:conversation:{id}";

    private static string SaidIn(string id) => $"{KeyOf(id)}:said";

    private sealed class Held(RedisConversationStore store, string id, RedisHold hold) : IHeldConversation
    {
        public Task SaveAsync(StoredConversation after, IReadOnlyList<byte[]> said) => RunAsync(
            Save,
            [
                hold.Owner, id, after.User, after.Length - said.Count, after.LastUsed.ToUnixTimeSeconds(), after.Memory.ToJson(), store._secondsToKeep, after.Bytes,
                .. said.Select(json => (RedisValue)json),
            ]);

        public Task DeleteAsync() => RunAsync(Delete, [hold.Owner, id]);

        public ValueTask DisposeAsync() => hold.DisposeAsync();

        private async Task RunAsync(string script, RedisValue[] arguments)
        {
            RedisKey[] keys = [hold.Key, KeyOf(id), SaidIn(id), ByUse];
            if ((int)await hold.Database.ScriptEvaluateAsync(script, keys, arguments, CommandFlags.NoScriptCache) == 0)
                throw new RedisException("another replica took the conversation over");
        }
    }
}
