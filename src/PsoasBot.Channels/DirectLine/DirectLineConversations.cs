using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine;

/// <summary>The Direct Line conversations in progress: the last 5,000, each until a day has passed without a call.</summary>
internal sealed class DirectLineConversations(ConversationMemories memories, IQuestionLog log, TimeProvider time)
{
    private readonly RecentlyUsed<string, DirectLineConversation> _conversations =
        new(capacity: 5_000, idle: TimeSpan.FromHours(24), time);

    /// <returns>Whether the conversation is new; if not, it is the one that this token has started before.</returns>
    public bool Start(TokenClaims claims, out DirectLineConversation conversation)
    {
        var fresh = new DirectLineConversation(claims.Conversation, claims.User, time);
        conversation = _conversations.GetOrAdd(claims.Conversation, () => fresh);
        return ReferenceEquals(conversation, fresh);
    }

    /// <returns>Null when it has ended or never was.</returns>
    public DirectLineConversation? Find(string id) => _conversations.Find(id);

    /// <summary>Ends a conversation, and removes what is remembered and noted of it.</summary>
    public void Forget(string id)
    {
        _conversations.Remove(id);
        memories.Forget(ChannelIds.DirectLine, id);
        log.Forget(ChannelIds.DirectLine, id);
    }
}
