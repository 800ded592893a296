using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using PsoasBot.Answering.Dialogue;
using PsoasBot.Answering.Replies;
using Activity = PsoasBot.Channels.Protocol.Activity;

namespace PsoasBot.Channels.Turns;

/// <summary>One activity in, the activities that answer it out: the same turn for every channel.</summary>
internal sealed partial class TurnHandler(
    CurrentSnapshot current, ChannelAdapters adapters, IConversationMemories memories, IQuestionLog log, TurnMetrics metrics, ILogger<TurnHandler> logger)
{
    /// <summary>Runs the turn and sends what it has to say, in order; nothing for an activity that asks for nothing.</summary>
    /// <remarks>A turn that fails says so in one fixed sentence. What <paramref name="send"/> throws goes to the caller.</remarks>
    public async Task HandleAsync(Activity incoming, Send send, CancellationToken cancellationToken)
    {
        var said = await memories.UseAsync(incoming, memory => Turn(incoming, memory), cancellationToken);
        await log.WrittenAsync().WaitAsync(cancellationToken); // what is answered is on record
        if (await SayAsync(said, send, cancellationToken) is { } sent)
        {
            await memories.UseAsync(incoming, memory => memory.Sent(sent), CancellationToken.None); // it was sent, whatever comes
        }
    }

    /// <summary>The same for a channel that keeps its conversations itself.</summary>
    /// <param name="memory">Of that conversation; used by nobody else meanwhile.</param>
    /// <returns>Whether what staff may learn from it is on record.</returns>
    public async Task<bool> HandleAsync(Activity incoming, ConversationMemory memory, Send send, CancellationToken cancellationToken)
    {
        var said = Turn(incoming, memory);
        var isOnRecord = await log.WrittenAsync().WaitAsync(cancellationToken);
        if (await SayAsync(said, send, cancellationToken) is { } sent)
            memory.Sent(sent);
        return isOnRecord;
    }

    /// <summary>The urgent card alone, for a message that cannot be taken: nothing is remembered or logged of it.</summary>
    /// <param name="isHurried">Whether there is time for the plain phrases of danger only.</param>
    /// <returns>Null when it is no emergency.</returns>
    public Activity? Urgent(Activity incoming, ConversationMemory memory, bool isHurried) => Urgent(
        incoming, (utterance, snapshot) => (isHurried ? snapshot.PlainDanger(utterance) : snapshot.Reply(utterance, memory.Conversation)) as Urgent, _ => { });

    /// <summary>The urgent card alone, for words that are no turn of their own. The alarm is remembered, and its sign is logged.</summary>
    /// <param name="said">A message with those words.</param>
    /// <returns>Null when they describe no emergency.</returns>
    public Activity? Alarm(Activity said, ConversationMemory memory) => Urgent(said, (utterance, snapshot) => snapshot.Reply(utterance, memory.Conversation) as Urgent, urgent =>
    {
        memory.Remember(said.Text ?? "", urgent);
        log.Keep(new LoggedTurn(said.ChannelId ?? "", said.Conversation?.Id ?? "", "", urgent));
    });

    private Activity? Urgent(Activity incoming, Func<string, Snapshot, Urgent?> screen, Action<Urgent> raised)
    {
        if (incoming.Type != "message")
            return null;

        var (snapshot, adapter) = (current(), adapters(incoming.ChannelId));
        try
        {
            if (screen(adapter.UtteranceOf(incoming), snapshot) is not { } urgent)
                return null;

            raised(urgent);
            return adapter.Of(incoming, urgent, snapshot.Knowledge);
        }
        catch (Exception exception)
        {
            LogFailed(exception.GetType().Name, exception.StackTrace); // as below
            return null;
        }
    }

    /// <returns>Null when nothing was sent, or the channel did not take it.</returns>
    private static async Task<SentReply?> SayAsync(Outgoing? said, Send send, CancellationToken cancellationToken) =>
        said is { } outgoing && await send(outgoing.Activity, cancellationToken) is { } id
            ? new SentReply(id, outgoing.Passages)
            : null;

    private Outgoing? Turn(Activity incoming, ConversationMemory memory)
    {
        var (snapshot, adapter) = (current(), adapters(incoming.ChannelId));
        if (!memory.Accepts(incoming.Id))
            return null;

        try
        {
            return Answer(incoming, adapter, memory, snapshot);
        }
        catch (Exception exception)
        {
            // Its message may quote what was typed; its type and place do not.
            LogFailed(exception.GetType().Name, exception.StackTrace);
            metrics.TurnFailed(incoming.ChannelId);
            return new Outgoing(adapter.Apology(incoming, snapshot.Knowledge), []);
        }
    }

    private Outgoing? Answer(Activity incoming, IChannelAdapter adapter, ConversationMemory memory, Snapshot snapshot)
    {
        if (adapter.ReplyToPress(incoming, memory.Conversation, snapshot) is { } pressed)
            return Said(incoming, adapter, pressed, memory.Conversation.Utterance ?? "", memory, snapshot);

        if (adapter.AsksNothing(incoming))
            return null;

        if (incoming.Type == "message")
        {
            var utterance = adapter.UtteranceOf(incoming);
            var started = Stopwatch.GetTimestamp();
            var reply = snapshot.Reply(utterance, memory.Conversation);
            metrics.Decided(Stopwatch.GetElapsedTime(started));
            var asked = OfferChoice.IsNone(utterance) ? memory.Unsure ?? utterance : utterance; // it is that question which has no answer
            if (reply.Constraints.Forgets)
                log.Forget(incoming.ChannelId ?? "", incoming.Conversation?.Id ?? "");
            else
                log.Keep(new LoggedTurn(incoming.ChannelId ?? "", incoming.Conversation?.Id ?? "", asked, reply));
            return Said(incoming, adapter, reply, utterance, memory, snapshot);
        }

        if (FeedbackReader.Read(incoming, memory.PassagesOf(incoming.ReplyToId)) is { } feedback)
        {
            log.Keep(feedback);
            return null;
        }

        if (memory.IsGreeted || !adapter.Joins(incoming))
            return null;

        memory.IsGreeted = true;
        return new Outgoing(adapter.Welcome(incoming, snapshot.Knowledge), []);
    }

    private Outgoing Said(Activity incoming, IChannelAdapter adapter, Reply reply, string utterance, ConversationMemory memory, Snapshot snapshot)
    {
        memory.Remember(utterance, reply);
        var outgoing = adapter.Of(incoming, reply, snapshot.Knowledge);
        metrics.Turn(incoming.ChannelId, reply.Outcome); // not before it is in words, which may fail
        return new Outgoing(outgoing, [.. reply.Passages.Select(found => found.Passage.Id)]);
    }

    /// <summary>What is said, and the passages that it says.</summary>
    private sealed record Outgoing(Activity Activity, ImmutableArray<string> Passages);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed with {ExceptionType}\n{StackTrace}")]
    private partial void LogFailed(string exceptionType, string? stackTrace);
}
