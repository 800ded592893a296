namespace PsoasBot.Answering;

/// <summary>What is remembered of a conversation: as much as the next turn needs, and no more.</summary>
/// <param name="Utterance">What the user said last, small talk aside; null at the start.</param>
/// <param name="PassageId">What was answered to that; null when nothing was.</param>
public sealed record Conversation(string? Utterance, string? PassageId)
{
    /// <summary>Nothing said yet.</summary>
    public static readonly Conversation Start = new(null, null);

    /// <summary>The conversation after one more turn. A "thanks" between a question and the next one changes nothing.</summary>
    public Conversation After(string utterance, Reply reply) => reply is SmallTalkReply && PassageId is not null
        ? this
        : new(utterance, reply.Passages is [.., var last] ? last.Passage.Id : null);
}
