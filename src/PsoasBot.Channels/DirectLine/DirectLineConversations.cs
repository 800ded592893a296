using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.DirectLine.Storage;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine;

/// <summary>The Direct Line conversations in progress, each until nobody has said anything in it for a day.</summary>
internal sealed class DirectLineConversations(
    ConversationStore store, ConversationMemories memories, TimeProvider time, IOptions<DirectLineOptions> options)
{
    /// <summary>Those that were called since the start, and no more of each than one: its turns wait for each other there.</summary>
    private readonly ConcurrentDictionary<string, DirectLineConversation> _awake = new(StringComparer.Ordinal);

    private DateTimeOffset IdleLimit => time.GetUtcNow() - TimeSpan.FromHours(options.Value.IdleHours);

    /// <summary>How many are in progress.</summary>
    public int Count => store.Count();

    /// <summary>Whether there is room for one more.</summary>
    public bool HasRoom => Count < options.Value.MostConversations;

    /// <returns>Null when it has ended or never was.</returns>
    public DirectLineConversation? Find(string id)
    {
        if (!_awake.TryGetValue(id, out var conversation))
        {
            if (store.Find(id) is not { } kept)
            {
                return null;
            }

            conversation = _awake.GetOrAdd(id, _ => Of(kept));
        }

        return conversation.HasEnded || conversation.Stored.Length == 0 || IsIdle(conversation) ? null : conversation;
    }

    /// <summary>Begins the conversation that a token is for, and lets the bot greet.</summary>
    public async Task StartAsync(TokenClaims claims, TurnHandler turns, CancellationToken cancellationToken)
    {
        if (_awake.TryGetValue(claims.Conversation, out var old) && IsIdle(old))
        {
            await EndAsync(claims.Conversation);
        }

        var conversation = _awake.GetOrAdd(
            claims.Conversation, id => Of(new StoredConversation(id, claims.User, 0, time.GetUtcNow(), SavedMemory.None)));
        await conversation.BeginAsync(turns, cancellationToken);
    }

    /// <summary>Ends a conversation, and removes what was said and is remembered of it.</summary>
    public async Task EndAsync(string id)
    {
        var conversation = _awake.GetOrAdd(id, _ => Of(new StoredConversation(id, "", 0, time.GetUtcNow(), SavedMemory.None)));
        await conversation.EndAsync();
        _awake.TryRemove(KeyValuePair.Create(id, conversation));
    }

    /// <summary>Ends those in which nobody has said anything for too long, and wipes the last traces of what was removed.</summary>
    public async Task EndIdleAsync()
    {
        foreach (var id in store.IdleSince(IdleLimit))
        {
            await EndAsync(id);
        }

        store.EmptyLog();
    }

    private bool IsIdle(DirectLineConversation conversation) => conversation.Stored.LastUsed < IdleLimit;

    private DirectLineConversation Of(StoredConversation kept) => new(kept, store, memories, time);
}
