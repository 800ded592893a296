namespace PsoasBot.Channels.Turns;

/// <summary>The conversations in progress, in memory: the last 10,000, each until a day has passed without a turn.</summary>
internal sealed class ConversationMemories(TimeProvider time)
{
    private readonly RecentlyUsed<(string Channel, string Id), ConversationMemory> _memories =
        new(capacity: 10_000, idle: TimeSpan.FromHours(24), time);

    /// <returns>An activity that names no conversation gets a memory of its own, so that strangers never share one.</returns>
    public ConversationMemory Of(Activity activity) => activity.Conversation?.Id is { Length: > 0 } id
        ? _memories.GetOrAdd((activity.ChannelId ?? "", id), () => new ConversationMemory())
        : new ConversationMemory();

    /// <summary>Sees to it that a conversation is remembered, from what was saved of it where it no longer is.</summary>
    public void Restore(string channel, string id, SavedMemory saved) => _memories.GetOrAdd((channel, id), () => new ConversationMemory(saved));

    /// <returns>What to hand to <see cref="Restore"/> another day.</returns>
    public SavedMemory Save(string channel, string id)
    {
        if (_memories.Find((channel, id)) is not { } memory)
        {
            return SavedMemory.None;
        }

        lock (memory)
        {
            return memory.Save();
        }
    }

    /// <summary>Removes what is remembered of one conversation; nothing happens where nothing is.</summary>
    public void Forget(string channel, string id) => _memories.Remove((channel, id));
}
