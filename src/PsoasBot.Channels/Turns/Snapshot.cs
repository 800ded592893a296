using PsoasBot.Answering.Explaining;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Channels.Turns;

/// <summary>The knowledge at one moment, and the way to answer from it.</summary>
/// <param name="Reply">An utterance and the conversation so far to a reply; any number of threads may ask.</param>
public sealed record Snapshot(KnowledgeContent Knowledge, Func<string, Conversation, Reply> Reply)
{
    /// <summary>The card of a plain phrase of danger, for when there is no time for a reply; null when no such phrase is said.</summary>
    public Func<string, Urgent?> PlainDanger { get; init; } = _ => null;

    /// <summary>The same reply, and how it came about; null where nobody can be asked why.</summary>
    public Func<string, Conversation, ExplainedReply>? Explain { get; init; }
}
