using PsoasBot.Channels.DirectLine.Storage;
using StackExchange.Redis;

namespace PsoasBot.Channels.Tests.DirectLine;

/// <summary>A store whose receipt may come too late: what is written is there, and whoever wrote it is told of a timeout.</summary>
internal sealed class LateStore(IConversationStore store) : IConversationStore
{
    public bool IsLate { get; set; }

    public byte[] Key(string name, byte[] fresh) => store.Key(name, fresh);

    public int Count() => store.Count();

    public Task<StoredConversation?> FindAsync(string id) => store.FindAsync(id);

    public Task<IReadOnlyList<byte[]>> ActivitiesAfterAsync(string id, int position) => store.ActivitiesAfterAsync(id, position);

    public Task<IReadOnlyList<string>> IdleSinceAsync(DateTimeOffset time) => store.IdleSinceAsync(time);

    public Task Changed(string id) => store.Changed(id);

    public async Task<IHeldConversation> HoldAsync(string id, CancellationToken cancellationToken) =>
        new Held(this, await store.HoldAsync(id, cancellationToken));

    public Task WipeTracesAsync() => store.WipeTracesAsync();

    private sealed class Held(LateStore late, IHeldConversation held) : IHeldConversation
    {
        public async Task SaveAsync(StoredConversation after, IReadOnlyList<byte[]> said)
        {
            await held.SaveAsync(after, said);
            if (late.IsLate)
            {
                throw new RedisTimeoutException(CommandFlags.None, "no answer within 5 s", CommandStatus.Sent);
            }
        }

        public Task DeleteAsync() => held.DeleteAsync();

        public ValueTask DisposeAsync() => held.DisposeAsync();
    }
}
