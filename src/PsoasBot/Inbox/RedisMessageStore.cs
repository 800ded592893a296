using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.Storage;
using StackExchange.Redis;

namespace PsoasBot.Inbox;

/// <summary>The inbox in the Redis that replicas share: each message a hash of its parts, and sets of their ids. A write is one transaction.</summary>
internal sealed class RedisMessageStore(RedisState redis, IOptions<InboxOptions> options) : IMessageStore
{
    private const string ReadParts =
        """
        local found = {}
        for i, id in ipairs(ARGV) do found[i] = redis.call('HMGET', 'psoasbot:inbox:message:' .. id, 'at', 'message', 'answered', 'mail', 'teams') end
        return found
        """;

    /// <summary>Longer than anything is sent; a replica that dies holds a route for no longer.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly DeliveryRoute[] Routes = Enum.GetValues<DeliveryRoute>();
    private static readonly RedisKey All = "psoasbot:inbox:all"; // by the time they were left
    private static readonly RedisKey New = "psoasbot:inbox:new";

    private readonly RedisValue _replica = Guid.NewGuid().ToString("N");

    public string Place => "the Redis of State:Redis";

    /// <summary>Should nobody be left to delete it.</summary>
    private TimeSpan Longest => TimeSpan.FromDays(options.Value.KeepDays + 2);

    public int Count() => (int)redis.Database.SortedSetLength(All);

    public int CountNew() => (int)redis.Database.SetLength(New);

    public ImmutableArray<KeptMessage> Read() => Find(redis.Database.SortedSetRangeByRank(All, order: Order.Descending));

    public ImmutableArray<KeptMessage> Waiting(DeliveryRoute route) => [.. Find(redis.Database.SetMembers(WaitingFor(route))).OrderBy(message => message.At)];

    public void Add(KeptMessage message)
    {
        var writing = redis.Database.CreateTransaction();
        writing.AddCondition(Condition.KeyNotExists(KeyOf(message.Id)));
        _ = writing.HashSetAsync(KeyOf(message.Id), [new("at", message.At.ToUnixTimeMilliseconds()), new("message", InboxJson.Text(message.Left, InboxJson.Default.LeftMessage))]);
        _ = writing.KeyExpireAsync(KeyOf(message.Id), Longest);
        _ = writing.SortedSetAddAsync(All, message.Id, message.At.ToUnixTimeMilliseconds());
        Write(writing, message.Id, message.Answered);
        foreach (var route in Routes)
        {
            if (message.By(route) is { } delivery)
                Write(writing, message.Id, route, delivery);
        }

        if (!writing.Execute() && !redis.Database.KeyExists(KeyOf(message.Id)))
            throw new RedisException("a message was not kept"); // it is not there already, so its transaction was given up
    }

    public bool Answer(string id, Answered? answered) => Change(id, writing => Write(writing, id, answered));

    public void Deliver(string id, DeliveryRoute route, Delivery delivery) => Change(id, writing => Write(writing, id, route, delivery));

    public bool Delete(string id) => Change(id, writing => Remove(writing, id));

    public void DeleteBefore(DateTimeOffset time)
    {
        foreach (var id in redis.Database.SortedSetRangeByScore(All, stop: time.ToUnixTimeMilliseconds(), exclude: Exclude.Stop))
        {
            var writing = redis.Database.CreateTransaction(); // not by Delete: the message itself may have expired
            Remove(writing, id);
            writing.Execute();
        }
    }

    public bool Claim(DeliveryRoute route) =>
        redis.Database.LockTake(ClaimOf(route), _replica, Lease) || redis.Database.LockExtend(ClaimOf(route), _replica, Lease);

    public void Release(DeliveryRoute route) => redis.Database.LockRelease(ClaimOf(route), _replica);

    public void Dispose()
    {
        // Redis is not the inbox's own.
    }

    private ImmutableArray<KeptMessage> Find(RedisValue[] ids)
    {
        var found = ids.Length == 0 ? null : (RedisResult[]?)redis.Database.ScriptEvaluate(ReadParts, values: ids, flags: CommandFlags.NoScriptCache);
        return
        [
            .. (found ?? []).Zip(ids, (parts, id) => (Parts: (RedisValue[]?)parts, Id: id))
                .Where(row => row.Parts is [_, { IsNull: false }, ..]) // one that has expired is about to leave the sets
                .Select(row => InboxJson.Message(row.Id.ToString(), (long)row.Parts![0], [.. row.Parts.Skip(1).Select(part => (string?)part)])),
        ];
    }

    /// <returns>False when there is no such message any more.</returns>
    private bool Change(RedisValue id, Action<ITransaction> change)
    {
        var writing = redis.Database.CreateTransaction();
        writing.AddCondition(Condition.KeyExists(KeyOf(id)));
        change(writing);
        return writing.Execute();
    }

    private static void Write(ITransaction writing, RedisValue id, Answered? answered)
    {
        if (answered is null)
        {
            _ = writing.HashDeleteAsync(KeyOf(id), "answered");
            _ = writing.SetAddAsync(New, id);
        }
        else
        {
            Write(writing, id, "answered", answered, InboxJson.Default.Answered);
            _ = writing.SetRemoveAsync(New, id);
        }
    }

    private static void Write(ITransaction writing, RedisValue id, DeliveryRoute route, Delivery delivery)
    {
        Write(writing, id, NameOf(route), delivery, InboxJson.Default.Delivery);
        if (delivery.State == DeliveryState.Waiting)
            _ = writing.SetAddAsync(WaitingFor(route), id);
        else
            _ = writing.SetRemoveAsync(WaitingFor(route), id);
    }

    private static void Write<T>(ITransaction writing, RedisValue id, string part, T value, JsonTypeInfo<T> type)
        where T : class => _ = writing.HashSetAsync(KeyOf(id), part, InboxJson.Text(value, type));

    private static void Remove(ITransaction writing, RedisValue id)
    {
        _ = writing.KeyDeleteAsync(KeyOf(id));
        _ = writing.SortedSetRemoveAsync(All, id);
        _ = writing.SetRemoveAsync(New, id);
        foreach (var route in Routes)
            _ = writing.SetRemoveAsync(WaitingFor(route), id);
    }

    private static RedisKey KeyOf(RedisValue id) => $"psoasbot:inbox:message:{id}";

    private static RedisKey WaitingFor(DeliveryRoute route) => $"psoasbot:inbox:waiting:{NameOf(route)}";

    private static RedisKey ClaimOf(DeliveryRoute route) => $"psoasbot:inbox:sending:{NameOf(route)}";

    private static string NameOf(DeliveryRoute route) => route == DeliveryRoute.Mail ? "mail" : "teams";
}
