using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using PsoasBot.Channels.DirectLine.Storage;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine;

/// <summary>One conversation: runs its turns one after the other, and tells whoever listens. Any number of threads may call.</summary>
/// <remarks>What was said is on the disk before anybody learns of it, so that a watermark holds after a restart too.</remarks>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for has nothing to release.")]
internal sealed class DirectLineConversation(StoredConversation stored, ConversationStore store, ConversationMemories memories, TimeProvider time)
{
    private static readonly ChannelAccount Bot = new() { Id = "psoas-bot", Name = "PsoasBot", Role = "bot" };

    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConversationAccount _account = new() { Id = stored.Id };
    private readonly ChannelAccount _user = new() { Id = stored.User, Role = "user" };
    private volatile StoredConversation _stored = stored;
    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _hasEnded;

    public StoredConversation Stored => _stored;

    public DirectLineListeners Listeners { get; } = new();

    public bool HasEnded => _hasEnded;

    /// <summary>Done at the next change. To be taken before looking at what there is, so that no change is missed between the two.</summary>
    public Task Changed => _changed.Task;

    /// <summary>Lets the bot know that the user has come: the first activity of every conversation, seen by the bot alone.</summary>
    public Task BeginAsync(TurnHandler turns, CancellationToken cancellationToken) =>
        RunAsync(new Activity { Type = "conversationUpdate", MembersAdded = [Bot, _user] }, turns, cancellationToken);

    /// <summary>Runs the turn of one activity of the user's. Who, where and when are what we know, whatever it says itself.</summary>
    /// <returns>The id that the activity has from now on; null when the conversation ended before its turn came.</returns>
    public async Task<string?> RunAsync(Activity activity, TurnHandler turns, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return _hasEnded ? null : await TurnAsync(activity, turns);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <returns>At most <paramref name="limit"/> activities after a position, oldest first.</returns>
    public ActivitySet After(int position, int limit)
    {
        var length = _stored.Length;
        if (position >= length)
        {
            return new ActivitySet([], length);
        }

        var activities = store.ActivitiesAfter(_stored.Id, position, limit);
        return new ActivitySet(activities, position + activities.Count);
    }

    /// <summary>Ends the conversation after the turn that runs, and removes it from the disk.</summary>
    public async Task EndAsync()
    {
        await _turn.WaitAsync();
        try
        {
            _hasEnded = true;
            memories.Forget(ChannelIds.DirectLine, _stored.Id);
            await store.DeleteAsync(_stored.Id);
        }
        finally
        {
            _turn.Release();
            _changed.TrySetResult();
        }
    }

    /// <returns>What the last ones to listen are told.</returns>
    public ActivitySet Farewell()
    {
        var farewell = Ours(new Activity { Type = "endOfConversation" }) with { From = Bot, Recipient = _user };
        return new ActivitySet([Json(farewell)], _stored.Length + 1);
    }

    /// <summary>From here on it is whole or not at all, even when the client hangs up.</summary>
    private async Task<string> TurnAsync(Activity activity, TurnHandler turns)
    {
        memories.Restore(ChannelIds.DirectLine, _stored.Id, _stored.Memory);
        var said = new List<byte[]>();
        var accepted = Ours(activity) with { From = _user with { Name = activity.From?.Name }, Recipient = Bot, ServiceUrl = null, DeliveryMode = null };
        if (IsShown(accepted))
        {
            said.Add(Json(accepted));
        }

        await turns.HandleAsync(accepted, SendAsync, CancellationToken.None);
        if (said.Count > 0)
        {
            await KeepAsync(said);
        }

        return accepted.Id!; // Ours has given it one

        Task<string?> SendAsync(Activity reply, CancellationToken cancellationToken)
        {
            var ours = Ours(reply);
            if (IsShown(ours))
            {
                said.Add(Json(ours));
            }

            return Task.FromResult(ours.Id);
        }
    }

    private async Task KeepAsync(List<byte[]> said)
    {
        var before = _stored;
        var after = before with
        {
            Length = before.Length + said.Count,
            LastUsed = time.GetUtcNow(),
            Memory = memories.Save(ChannelIds.DirectLine, before.Id),
        };
        try
        {
            await store.SaveAsync(after, said);
        }
        catch
        {
            memories.Forget(ChannelIds.DirectLine, before.Id); // the next turn goes on from what is kept
            throw;
        }

        _stored = after;
        var changed = _changed;
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.SetResult();
    }

    private Activity Ours(Activity activity) => activity with
    {
        Id = $"{_stored.Id}|{DirectLineTokens.NewId()}",
        Timestamp = time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ChannelId = ChannelIds.DirectLine,
        Conversation = _account,
    };

    /// <summary>Who types, comes or goes is no part of what was said.</summary>
    private static bool IsShown(Activity activity) => activity.Type is not ("typing" or "conversationUpdate");

    private static byte[] Json(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity);
}
