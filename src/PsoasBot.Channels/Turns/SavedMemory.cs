using System.Collections.Immutable;
using PsoasBot.Answering;

namespace PsoasBot.Channels.Turns;

/// <summary>What of a conversation's memory outlives the process.</summary>
/// <param name="Answered">The replies that thumbs may still be for, oldest first.</param>
internal sealed record SavedMemory(Conversation Conversation, bool IsGreeted, ImmutableArray<SentReply> Answered)
{
    /// <summary>Of a conversation that has not begun.</summary>
    public static readonly SavedMemory None = new(Conversation.Start, false, []);
}
