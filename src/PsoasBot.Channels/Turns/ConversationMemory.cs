using System.Collections.Immutable;
using PsoasBot.Answering;

namespace PsoasBot.Channels.Turns;

/// <summary>What is kept of one conversation between its turns. Locked by its turn.</summary>
internal sealed class ConversationMemory
{
    /// <summary>How many activity ids are remembered; a channel repeats one within minutes or never.</summary>
    private const int RememberedIds = 64;

    /// <summary>Characters of an utterance that the next turn may lean on.</summary>
    private const int RememberedLength = 500;

    private readonly Queue<string> _ids = new();
    private readonly Queue<SentReply> _answered = new();

    public ConversationMemory()
    {
    }

    /// <summary>Takes up where a memory was saved.</summary>
    public ConversationMemory(SavedMemory saved)
    {
        Conversation = saved.Conversation;
        IsGreeted = saved.IsGreeted;
        _answered = new Queue<SentReply>(saved.Answered);
    }

    public Conversation Conversation { get; private set; } = Conversation.Start;

    public bool IsGreeted { get; set; }

    /// <summary>What was asked last, when several passages were offered for it; null otherwise.</summary>
    public string? Unsure { get; private set; }

    /// <summary>Notes an activity's id.</summary>
    /// <returns>False when that id was here before: then the channel delivers it a second time.</returns>
    public bool Accepts(string? activityId)
    {
        if (string.IsNullOrEmpty(activityId))
        {
            return true;
        }

        if (_ids.Contains(activityId))
        {
            return false;
        }

        _ids.Enqueue(activityId);
        if (_ids.Count > RememberedIds)
        {
            _ids.Dequeue();
        }

        return true;
    }

    public void Remember(string utterance, Reply reply)
    {
        var remembered = utterance.Length > RememberedLength ? utterance[..RememberedLength] : utterance;
        Conversation = Conversation.After(remembered, reply);
        Unsure = reply is Clarify ? remembered : null;
    }

    /// <summary>Notes under which id the channel knows a reply, so that thumbs find its passages.</summary>
    public void Sent(string activityId, ImmutableArray<string> passages)
    {
        _answered.Enqueue(new SentReply(activityId, passages));
        if (_answered.Count > RememberedIds)
        {
            _answered.Dequeue();
        }
    }

    /// <returns>Empty when nothing was answered under that id, or too long ago.</returns>
    public ImmutableArray<string> PassagesOf(string? activityId) =>
        _answered.LastOrDefault(sent => sent.ActivityId == activityId)?.Passages ?? [];

    public SavedMemory Save() => new(Conversation, IsGreeted, [.. _answered]);
}
