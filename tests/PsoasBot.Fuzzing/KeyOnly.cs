using PsoasBot.Channels.DirectLine.Storage;

namespace PsoasBot.Fuzzing;

/// <summary>A store of which nothing but a key is asked.</summary>
internal sealed class KeyOnly : IConversationStore
{
    public byte[] Key(string name, byte[] fresh) => new byte[fresh.Length];

    public int Count() => throw new NotSupportedException();

    public Task<StoredConversation?> FindAsync(string id) => throw new NotSupportedException();

    public Task<IReadOnlyList<byte[]>> ActivitiesAfterAsync(string id, int position) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> IdleSinceAsync(DateTimeOffset time) => throw new NotSupportedException();

    public Task Changed(string id) => throw new NotSupportedException();

    public Task<IHeldConversation> HoldAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task WipeTracesAsync() => throw new NotSupportedException();
}
