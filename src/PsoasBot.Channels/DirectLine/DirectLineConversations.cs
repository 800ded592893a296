using Microsoft.Extensions.Options;
using PsoasBot.Channels.DirectLine.Settings;
using PsoasBot.Channels.DirectLine.Storage;
using PsoasBot.Channels.DirectLine.Tokens;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine;

/// <summary>The Direct Line conversations in progress, each until nobody has said anything in it for a day.</summary>
internal sealed class DirectLineConversations(IConversationStore store, TimeProvider time, IOptions<DirectLineOptions> options)
{
    private DateTimeOffset IdleLimit => time.GetUtcNow() - TimeSpan.FromHours(options.Value.IdleHours);

    /// <summary>How many are in progress.</summary>
    public int Count => store.Count();

    /// <summary>Whether there is room for one more.</summary>
    public bool HasRoom => Count < options.Value.MostConversations;

    /// <returns>Null when it has ended or never was.</returns>
    public async Task<DirectLineConversation?> FindAsync(string id) =>
        await store.FindAsync(id) is { } kept && !IsIdle(kept) ? Of(kept) : null;

    /// <summary>The conversation that a token is for, as if nothing had been said in it.</summary>
    public DirectLineConversation New(TokenClaims claims) =>
        Of(new StoredConversation(claims.Conversation, claims.User, 0, 0, time.GetUtcNow(), SavedMemory.None));

    /// <summary>Begins the conversation that a token is for, and lets the bot greet; nothing happens where it has begun.</summary>
    public async Task StartAsync(TokenClaims claims, TurnHandler turns, CancellationToken cancellationToken)
    {
        await using var held = await store.HoldAsync(claims.Conversation, cancellationToken);
        if (await store.FindAsync(claims.Conversation) is { } kept)
        {
            if (!IsIdle(kept))
                return;

            await held.DeleteAsync();
        }

        await New(claims).BeginAsync(turns, held);
    }

    /// <summary>Ends a conversation, after the turn that runs, and removes what was said and is remembered of it. Done when no trace of it is left.</summary>
    public async Task EndAsync(string id)
    {
        await using (var held = await store.HoldAsync(id, CancellationToken.None))
        {
            await held.DeleteAsync();
        }

        await store.WipeTracesAsync();
    }

    /// <summary>Ends those in which nobody has said anything for too long, and wipes the last traces of what was removed.</summary>
    public async Task EndIdleAsync()
    {
        foreach (var id in await store.IdleSinceAsync(IdleLimit))
        {
            await using var held = await store.HoldAsync(id, CancellationToken.None);
            if (await store.FindAsync(id) is not { } kept || IsIdle(kept))
                await held.DeleteAsync();
        }

        await store.WipeTracesAsync();
    }

    private bool IsIdle(StoredConversation kept) => kept.LastUsed < IdleLimit;

    private DirectLineConversation Of(StoredConversation kept) => new(kept, store, time);
}
