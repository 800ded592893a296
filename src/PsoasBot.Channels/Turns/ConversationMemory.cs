using System.Collections.Immutable;
using PsoasBot.Answering.Replies;

namespace PsoasBot.Channels.Turns;

/// <summary>What is kept of one conversation between its turns. Used by one turn at a time.</summary>
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
        Unsure = saved.Unsure;
        _answered = new Queue<SentReply>(saved.Answered);
        _ids = new Queue<string>(saved.Taken ?? []);
    }

    public Conversation Conversation { get; private set; } = Conversation.Start;

    public bool IsGreeted { get; set; }

    /// <summary>What was asked last, when several passages were offered for it; null otherwise.</summary>
    public string? Unsure { get; private set; }

    /// <summary>Whether the last turn was to forget all that was said: then nothing of it may be kept elsewhere either.</summary>
    public bool HasForgotten { get; private set; }

    /// <summary>Notes an activity's id.</summary>
    /// <returns>False when that id was here before: then the channel delivers it a second time.</returns>
    public bool Accepts(string? activityId)
    {
        if (string.IsNullOrEmpty(activityId))
            return true;

        if (_ids.Contains(activityId))
            return false;

        _ids.Enqueue(activityId);
        if (_ids.Count > RememberedIds)
            _ids.Dequeue();

        return true;
    }

    /// <summary>Whether an activity of that id was here before; one that has none never was.</summary>
    public bool HasTaken(string? activityId) => !string.IsNullOrEmpty(activityId) && _ids.Contains(activityId);

    public void Remember(string utterance, Reply reply)
    {
        var remembered = utterance.Length > RememberedLength ? utterance[..RememberedLength] : utterance;
        Conversation = Conversation.After(remembered, reply);
        Unsure = reply is Clarify ? remembered : null;
        HasForgotten = reply.Constraints.Forgets;
        if (HasForgotten)
            _answered.Clear();
    }

    /// <summary>Notes under which id the channel knows a reply, so that thumbs find its passages.</summary>
    /// <returns>The same reply.</returns>
    public SentReply Sent(SentReply reply)
    {
        _answered.Enqueue(reply);
        if (_answered.Count > RememberedIds)
            _answered.Dequeue();

        return reply;
    }

    /// <param name="activityId">Of a reply; null or empty where the client does not say which, and then it is the last answer.</param>
    /// <returns>Empty when nothing was answered under that id, or too long ago.</returns>
    public ImmutableArray<string> PassagesOf(string? activityId) =>
        _answered.LastOrDefault(sent => string.IsNullOrEmpty(activityId) ? !sent.Passages.IsEmpty : sent.ActivityId == activityId)?.Passages ?? [];

    public SavedMemory Save() => new(Conversation, IsGreeted, [.. _answered]) { Taken = [.. _ids], Unsure = Unsure };
}
