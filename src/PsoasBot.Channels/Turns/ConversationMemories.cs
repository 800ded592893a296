using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.Turns;

/// <summary>The conversations in progress, in memory: the last 10,000, each until a day has passed without a turn.</summary>
internal sealed class ConversationMemories(TimeProvider time) : IConversationMemories
{
    private readonly RecentlyUsed<(string Channel, string Id), ConversationMemory> _memories =
        new(capacity: 10_000, idle: TimeSpan.FromHours(24), time);

    public Task<T> UseAsync<T>(Activity incoming, Func<ConversationMemory, T> use, CancellationToken cancellationToken)
    {
        var memory = Of(incoming);
        lock (memory)
        {
            return Task.FromResult(use(memory));
        }
    }

    /// <returns>An activity that names no conversation gets a memory of its own, so that strangers never share one.</returns>
    private ConversationMemory Of(Activity activity) => activity.Conversation?.Id is { Length: > 0 } id
        ? _memories.GetOrAdd((activity.ChannelId ?? "", id), () => new ConversationMemory())
        : new ConversationMemory();
}
