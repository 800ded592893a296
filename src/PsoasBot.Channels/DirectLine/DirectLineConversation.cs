using System.Globalization;
using System.Text.Json;
using PsoasBot.Channels.DirectLine.Storage;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine;

/// <summary>One conversation as it was found. Its turns run one after the other, in whichever process; any number of threads may call.</summary>
/// <remarks>What was said is kept before anybody learns of it, so that a watermark holds after a restart and in every process.</remarks>
internal sealed class DirectLineConversation(StoredConversation stored, IConversationStore store, TimeProvider time)
{
    private static readonly ChannelAccount Bot = new() { Id = "psoas-bot", Name = "PsoasBot", Role = "bot" };

    private readonly ConversationAccount _account = new() { Id = stored.Id };
    private readonly ChannelAccount _user = new() { Id = stored.User, Role = "user" };

    public StoredConversation Stored => stored;

    /// <summary>Done at the next change. To be taken before looking at what there is, so that no change is missed between the two.</summary>
    public Task Changed => store.Changed(stored.Id);

    /// <summary>Lets the bot know that the user has come: the first activity of every conversation, seen by the bot alone.</summary>
    public Task BeginAsync(TurnHandler turns, IHeldConversation held) =>
        TurnAsync(new Activity { Type = "conversationUpdate", MembersAdded = [Bot, _user] }, turns, held);

    /// <summary>Runs the turn of one activity of the user's. Who, where and when are what we know, whatever it says itself.</summary>
    /// <returns>The id that the activity has from now on; null when the conversation ended before its turn came.</returns>
    public async Task<string?> RunAsync(Activity activity, TurnHandler turns, CancellationToken cancellationToken)
    {
        await using var held = await store.HoldAsync(stored.Id, cancellationToken);
        return await store.FindAsync(stored.Id) is { } now
            ? await new DirectLineConversation(now, store, time).TurnAsync(activity, turns, held)
            : null;
    }

    /// <returns>At most <paramref name="limit"/> activities after a position, oldest first; null when the conversation has ended.</returns>
    public async Task<ActivitySet?> AfterAsync(int position, int limit)
    {
        if (await store.FindAsync(stored.Id) is not { } now)
        {
            return null;
        }

        if (position >= now.Length)
        {
            return new ActivitySet([], now.Length);
        }

        var activities = await store.ActivitiesAfterAsync(stored.Id, position, Math.Min(limit, now.Length - position));
        return new ActivitySet(activities, position + activities.Count);
    }

    /// <returns>What the last ones to listen are told.</returns>
    /// <param name="position">How far they have heard.</param>
    public ActivitySet Farewell(int position)
    {
        var farewell = Ours(new Activity { Type = "endOfConversation" }) with { From = Bot, Recipient = _user };
        return new ActivitySet([Json(farewell)], position + 1);
    }

    /// <summary>From here on it is whole or not at all, even when the client hangs up.</summary>
    private async Task<string> TurnAsync(Activity activity, TurnHandler turns, IHeldConversation held)
    {
        var memory = new ConversationMemory(stored.Memory);
        var said = new List<byte[]>();
        var accepted = Ours(activity) with { From = _user with { Name = activity.From?.Name }, Recipient = Bot, ServiceUrl = null, DeliveryMode = null };
        if (IsShown(accepted))
        {
            said.Add(Json(accepted));
        }

        await turns.HandleAsync(accepted, memory, SendAsync, CancellationToken.None);
        if (said.Count > 0)
        {
            // Ids are given out by ourselves here, so none comes twice.
            await held.SaveAsync(
                stored with { Length = stored.Length + said.Count, LastUsed = time.GetUtcNow(), Memory = memory.Save() with { Taken = null } }, said);
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

    private Activity Ours(Activity activity) => activity with
    {
        Id = $"{stored.Id}|{DirectLineTokens.NewId()}",
        Timestamp = time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ChannelId = ChannelIds.DirectLine,
        Conversation = _account,
    };

    /// <summary>Who types, comes or goes is no part of what was said.</summary>
    private static bool IsShown(Activity activity) => activity.Type is not ("typing" or "conversationUpdate");

    private static byte[] Json(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity);
}
