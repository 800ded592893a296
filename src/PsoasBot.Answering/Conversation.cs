namespace PsoasBot.Answering;

/// <summary>What is remembered of a conversation: as much as the next turn needs, and no more.</summary>
/// <param name="Utterance">What the user said last; null at the start.</param>
/// <param name="PassageId">What was answered last; null when nothing was.</param>
public sealed record Conversation(string? Utterance, string? PassageId)
{
    /// <summary>Nothing said yet.</summary>
    public static readonly Conversation Start = new(null, null);

    /// <summary>The conversation after one more turn.</summary>
    public Conversation After(string utterance, Reply reply) =>
        new(utterance, reply.Passages is [.., var last] ? last.Passage.Id : PassageId);
}
