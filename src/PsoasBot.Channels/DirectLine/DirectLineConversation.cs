using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PsoasBot.Channels.DirectLine.Storage;
using PsoasBot.Channels.DirectLine.Tokens;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine;

/// <summary>One conversation as it was found. Its turns run one after the other, in whichever process; any number of threads may call.</summary>
/// <remarks>What was said is kept before anybody learns of it, so that a watermark holds after a restart and in every process.</remarks>
internal sealed class DirectLineConversation(StoredConversation stored, IConversationStore store, TimeProvider time)
{
    private static readonly ChannelAccount Bot = new() { Id = "psoas-bot", Name = "PsoasBot", Role = "bot" };

    /// <summary>Stands in the place of what somebody had deleted. No client shows it.</summary>
    private static readonly byte[] Forgotten = Json(new Activity { Type = "event", Name = "psoasbot/forgotten" });

    private readonly ConversationAccount _account = new() { Id = stored.Id };
    private readonly ChannelAccount _user = new() { Id = stored.User, Role = "user" };

    public StoredConversation Stored => stored;

    /// <summary>Done at the next change. To be taken before looking at what there is, so that no change is missed between the two.</summary>
    public Task Changed => store.Changed(stored.Id);

    /// <summary>Lets the bot know that the user has come: the first activity of every conversation, seen by the bot alone.</summary>
    public Task BeginAsync(TurnHandler turns, IHeldConversation held) =>
        TurnAsync(FromUser(new Activity { Type = "conversationUpdate", MembersAdded = [Bot, _user] }, NewId()), turns, held);

    /// <summary>
    /// Runs the turn of one activity of the user's. Who, where and when are what we know, whatever it says itself. One that a client sends again, because
    /// it never heard that it was taken, is taken once.
    /// </summary>
    /// <returns>Null when the conversation ended before its turn came.</returns>
    public async Task<TakenActivity?> RunAsync(Activity activity, TurnHandler turns, CancellationToken cancellationToken)
    {
        TakenActivity taken;
        await using (var held = await store.HoldAsync(stored.Id, cancellationToken))
        {
            if (await store.FindAsync(stored.Id) is not { } now)
                return null;

            taken = await new DirectLineConversation(now, store, time).TurnAsync(Accepted(activity), turns, held);
        }

        if (taken.HasForgotten)
            await store.WipeTracesAsync();
        return taken;
    }

    /// <summary>The urgent card for an activity of which nothing can be kept. Nothing is remembered or logged of it.</summary>
    /// <param name="isHurried">Whether there is time for the plain phrases of danger only.</param>
    /// <returns>Null when it is no emergency.</returns>
    public Activity? UrgentReplyTo(Activity activity, TurnHandler turns, bool isHurried = false) =>
        turns.Urgent(Accepted(activity), new ConversationMemory(stored.Memory), isHurried) is { } card ? Ours(card, NewId()) : null;

    /// <summary>The urgent card for words that are no activity of this conversation, such as a message for the clinic. The alarm is remembered.</summary>
    /// <returns>Null when they describe no emergency.</returns>
    public async Task<Activity?> AlarmAsync(Activity said, TurnHandler turns, CancellationToken cancellationToken)
    {
        await using var held = await store.HoldAsync(stored.Id, cancellationToken);
        var now = await store.FindAsync(stored.Id);
        var memory = new ConversationMemory((now ?? stored).Memory);
        if (turns.Alarm(Accepted(said), memory) is not { } card)
            return null;

        if (now is not null)
            await held.SaveAsync(now with { LastUsed = time.GetUtcNow(), Memory = memory.Save() }, []);

        return Ours(card, NewId());
    }

    /// <returns>One page of activities after a position, oldest first; null when the conversation has ended.</returns>
    /// <param name="position">One that is ahead of what is kept stands for the beginning: the store came back older than the client remembers it.</param>
    public async Task<ActivitySet?> AfterAsync(int position)
    {
        if (await store.FindAsync(stored.Id) is not { } now)
            return null;

        if (position == now.Length)
            return new ActivitySet([], now.Length);

        var from = position > now.Length ? 0 : position;
        var activities = await store.ActivitiesAfterAsync(stored.Id, from);
        return new ActivitySet(activities, from + activities.Count, HasMore: activities.Count > 0 && from + activities.Count < now.Length);
    }

    /// <returns>What the last ones to listen are told.</returns>
    /// <param name="position">How far they have heard.</param>
    public ActivitySet Farewell(int position)
    {
        var farewell = Ours(new Activity { Type = "endOfConversation" }, NewId()) with { From = Bot, Recipient = _user };
        return new ActivitySet([Json(farewell)], position + 1);
    }

    /// <summary>From here on it is whole or not at all, even when the client hangs up.</summary>
    private async Task<TakenActivity> TurnAsync(Activity accepted, TurnHandler turns, IHeldConversation held)
    {
        var memory = new ConversationMemory(stored.Memory);
        if (memory.HasTaken(accepted.Id))
            return new TakenActivity(accepted.Id!); // an id that was taken is none that is missing

        var said = new List<byte[]>();
        if (IsShown(accepted))
            said.Add(Json(accepted));

        var isOnRecord = await turns.HandleAsync(accepted, memory, SendAsync, CancellationToken.None);
        if (memory.HasForgotten)
        {
            await held.DeleteAsync();
            said.InsertRange(0, Enumerable.Repeat(Forgotten, stored.Length)); // what comes after keeps its place, so that every watermark holds
            await held.SaveAsync(stored with { Length = said.Count, Bytes = said.Sum(json => json.Length), LastUsed = time.GetUtcNow(), Memory = memory.Save() }, said);
        }
        else if (said.Count > 0)
        {
            var (length, bytes) = (stored.Length + said.Count, stored.Bytes + said.Sum(json => json.Length));
            await held.SaveAsync(stored with { Length = length, Bytes = bytes, LastUsed = time.GetUtcNow(), Memory = memory.Save() }, said);
        }

        return new TakenActivity(accepted.Id!) { HasForgotten = memory.HasForgotten, IsOnRecord = isOnRecord }; // it was given one

        Task<string?> SendAsync(Activity reply, CancellationToken cancellationToken)
        {
            var ours = Ours(reply, NewId());
            if (IsShown(ours))
                said.Add(Json(ours));

            return Task.FromResult(ours.Id);
        }
    }

    private Activity Accepted(Activity sent) => FromUser(VisitorActivity.Of(sent), IdOf(sent));

    private Activity FromUser(Activity activity, string id) => Ours(activity, id) with { From = _user, Recipient = Bot };

    /// <returns>The same id for what a client calls by the same name.</returns>
    private string IdOf(Activity sent) => VisitorActivity.ClientId(sent) is { } name
        ? $"{stored.Id}|{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16))}"
        : NewId();

    private string NewId() => $"{stored.Id}|{DirectLineTokens.NewId()}";

    private Activity Ours(Activity activity, string id) => activity with
    {
        Id = id,
        Timestamp = time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ChannelId = ChannelIds.DirectLine,
        Conversation = _account,
    };

    /// <summary>Who types, comes or goes is no part of what was said.</summary>
    private static bool IsShown(Activity activity) => activity.Type is not ("typing" or "conversationUpdate");

    private static byte[] Json(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity);
}
