using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using PsoasBot.Answering;
using PsoasBot.Channels.Teams;

namespace PsoasBot.Channels.Turns;

/// <summary>One activity in, the activities that answer it out: the same turn for every channel.</summary>
internal sealed partial class TurnHandler(
    CurrentSnapshot current, IConversationMemories memories, IQuestionLog log, TurnMetrics metrics, ILogger<TurnHandler> logger)
{
    /// <summary>Runs the turn and sends what it has to say, in order; nothing for an activity that asks for nothing.</summary>
    /// <remarks>A turn that fails says so in one fixed sentence. What <paramref name="send"/> throws goes to the caller.</remarks>
    public async Task HandleAsync(Activity incoming, Send send, CancellationToken cancellationToken)
    {
        var said = await memories.UseAsync(incoming, memory => Turn(incoming, memory), cancellationToken);
        if (await SayAsync(said, send, cancellationToken) is { } sent)
        {
            await memories.UseAsync(incoming, memory => memory.Sent(sent), CancellationToken.None); // it was sent, whatever comes
        }
    }

    /// <summary>The same for a channel that keeps its conversations itself.</summary>
    /// <param name="memory">Of that conversation; used by nobody else meanwhile.</param>
    public async Task HandleAsync(Activity incoming, ConversationMemory memory, Send send, CancellationToken cancellationToken)
    {
        if (await SayAsync(Turn(incoming, memory), send, cancellationToken) is { } sent)
        {
            memory.Sent(sent);
        }
    }

    /// <returns>Null when nothing was sent, or nobody says under which id.</returns>
    private async Task<SentReply?> SayAsync(Outgoing? said, Send send, CancellationToken cancellationToken)
    {
        await log.WrittenAsync().WaitAsync(cancellationToken); // what is answered is on record
        return said is { } outgoing && await send(outgoing.Activity, cancellationToken) is { Length: > 0 } id
            ? new SentReply(id, outgoing.Passages)
            : null;
    }

    private Outgoing? Turn(Activity incoming, ConversationMemory memory)
    {
        var snapshot = current();
        if (!memory.Accepts(incoming.Id))
        {
            return null;
        }

        try
        {
            return Answer(incoming, memory, snapshot);
        }
        catch (Exception exception)
        {
            // Its message may quote what was typed; its type and place do not.
            LogFailed(exception.GetType().Name, exception.StackTrace);
            metrics.TurnFailed(incoming.ChannelId);
            return new Outgoing(ReplyActivity.Apology(incoming, snapshot.Knowledge), []);
        }
    }

    private Outgoing? Answer(Activity incoming, ConversationMemory memory, Snapshot snapshot)
    {
        if (CardPress.Of(incoming) is { } press)
        {
            return Said(incoming, press.Reply(memory.Conversation, snapshot), memory.Conversation.Utterance ?? "", memory, snapshot);
        }

        if (SharedCard.IsAllOf(incoming))
        {
            return null;
        }

        if (incoming.Type == "message")
        {
            var utterance = Utterance.Of(incoming);
            var started = Stopwatch.GetTimestamp();
            var reply = ReplyTo(utterance, memory.Conversation, snapshot);
            metrics.Decided(Stopwatch.GetElapsedTime(started));
            var asked = IsNoneOfThese(utterance) ? memory.Unsure ?? utterance : utterance; // it is that question which has no answer
            log.Keep(new LoggedTurn(incoming.ChannelId ?? "", incoming.Conversation?.Id ?? "", asked, reply));
            return Said(incoming, reply, utterance, memory, snapshot);
        }

        if (FeedbackReader.Read(incoming, memory.PassagesOf(incoming.ReplyToId)) is { } feedback)
        {
            log.Keep(feedback);
            return null;
        }

        if (!Joins(incoming) || memory.IsGreeted)
        {
            return null;
        }

        memory.IsGreeted = true;
        return new Outgoing(ReplyActivity.Welcome(incoming, snapshot.Knowledge), []);
    }

    private Outgoing Said(Activity incoming, Reply reply, string utterance, ConversationMemory memory, Snapshot snapshot)
    {
        memory.Remember(utterance, reply);
        var outgoing = ReplyActivity.Of(incoming, reply, snapshot.Knowledge);
        metrics.Turn(incoming.ChannelId, reply.Outcome); // not before it is in words, which may fail
        return new Outgoing(outgoing, [.. reply.Passages.Select(found => found.Passage.Id)]);
    }

    private static Reply ReplyTo(string utterance, Conversation conversation, Snapshot snapshot) =>
        IsNoneOfThese(utterance)
            ? new NotCovered(Topics.Of(snapshot.Knowledge), [])
            : snapshot.Reply(utterance, conversation);

    private static bool IsNoneOfThese(string utterance) => utterance.Equals(ReplyActivity.NoneOfThese, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether somebody has come who has not been greeted: each channel says so in its own way, Teams in two.</summary>
    private static bool Joins(Activity incoming) => incoming switch
    {
        { Type: "conversationUpdate", MembersAdded: { } added } => added.Any(member => member is not null && member.Id != incoming.Recipient?.Id),
        { Type: "installationUpdate", Action: "add" } => true,
        { Type: "event", Name: "webchat/join" } => true,
        _ => false,
    };

    /// <summary>What is said, and the passages that it says.</summary>
    private sealed record Outgoing(Activity Activity, ImmutableArray<string> Passages);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed with {ExceptionType}\n{StackTrace}")]
    private partial void LogFailed(string exceptionType, string? stackTrace);
}
