using Microsoft.Extensions.Logging;
using PsoasBot.Answering;

namespace PsoasBot.Channels.Turns;

/// <summary>One activity in, the activities that answer it out: the same turn for every channel.</summary>
internal sealed partial class TurnHandler(CurrentSnapshot current, ConversationMemories memories, ILogger<TurnHandler> logger)
{
    /// <summary>Runs the turn and sends what it has to say, in order; nothing for an activity that asks for nothing.</summary>
    /// <remarks>A turn that fails says so in one fixed sentence. What <paramref name="send"/> throws goes to the caller.</remarks>
    public async Task HandleAsync(Activity incoming, Send send, CancellationToken cancellationToken)
    {
        if (Turn(incoming) is { } outgoing)
        {
            await send(outgoing, cancellationToken);
        }
    }

    private Activity? Turn(Activity incoming)
    {
        var snapshot = current();
        var memory = memories.Of(incoming);
        lock (memory)
        {
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
                return ReplyActivity.Apology(incoming, snapshot.Knowledge);
            }
        }
    }

    private static Activity? Answer(Activity incoming, ConversationMemory memory, Snapshot snapshot)
    {
        if (incoming.Type == "message")
        {
            var utterance = Utterance.Of(incoming);
            var reply = ReplyTo(utterance, memory.Conversation, snapshot);
            memory.Remember(utterance, reply);
            return ReplyActivity.Of(incoming, reply, snapshot.Knowledge);
        }

        if (!Joins(incoming) || memory.IsGreeted)
        {
            return null;
        }

        memory.IsGreeted = true;
        return ReplyActivity.Welcome(incoming, snapshot.Knowledge);
    }

    private static Reply ReplyTo(string utterance, Conversation conversation, Snapshot snapshot) =>
        utterance.Equals(ReplyActivity.NoneOfThese, StringComparison.OrdinalIgnoreCase)
            ? new NotCovered(Topics.Of(snapshot.Knowledge), [])
            : snapshot.Reply(utterance, conversation);

    /// <summary>Whether somebody has come who has not been greeted: each channel says so in its own way, Teams in two.</summary>
    private static bool Joins(Activity incoming) => incoming switch
    {
        { Type: "conversationUpdate", MembersAdded: { } added } => added.Any(member => member is not null && member.Id != incoming.Recipient?.Id),
        { Type: "installationUpdate", Action: "add" } => true,
        { Type: "event", Name: "webchat/join" } => true,
        _ => false,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed with {ExceptionType}\n{StackTrace}")]
    private partial void LogFailed(string exceptionType, string? stackTrace);
}
