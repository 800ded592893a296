using System.Text.Json.Nodes;
using PsoasBot.Channels.Messages;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Rendering;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.Teams;

/// <summary>Turns with the form for a message for the clinic before them: a press on it never reaches the conversation, and all else is a turn as ever.</summary>
internal sealed class MessageTurns(TurnHandler turns, IConversationMemories memories, MessageTaker taker)
{
    /// <summary>As <see cref="TurnHandler.HandleAsync(Activity, Send, CancellationToken)"/>.</summary>
    public async Task HandleAsync(Activity incoming, Send send, CancellationToken cancellationToken)
    {
        if (incoming.ChannelId == ChannelIds.Teams && MessagePress.Of(incoming) is { } press)
        {
            await send(await AnswerAsync(incoming, press, cancellationToken), cancellationToken);
        }
        else
        {
            await turns.HandleAsync(incoming, send, cancellationToken);
        }
    }

    private async Task<Activity> AnswerAsync(Activity incoming, MessagePress press, CancellationToken cancellationToken)
    {
        if (incoming.Conversation?.ConversationType is "channel" or "groupChat")
            return ReplyActivity.Words(incoming, "Everybody here would see your message. Open a chat with me alone to leave one, or contact the clinic directly.");

        if (press.Draft is not { } draft)
            return taker.IsOpen ? Card(incoming, MessageCard.Form(MessageDraft.Empty, [], taker, NewKey())) : ReplyActivity.Words(incoming, new Closed().Words);

        var alarm = await AlarmAsync(incoming, draft.About, cancellationToken);
        var receipt = taker.Take(draft, new MessageSource(ChannelIds.Teams, incoming.Conversation?.Id ?? "", press.Key), isUrgent: alarm is not null);
        return Card(incoming, receipt switch
        {
            Incomplete incomplete => MessageCard.Form(draft, incomplete.Problems, taker, press.Key ?? NewKey(), alarm),
            NotKept => MessageCard.Form(draft, [new("", receipt.Words)], taker, press.Key ?? NewKey(), alarm),
            _ => MessageCard.Of(receipt, alarm),
        });
    }

    /// <summary>The urgent card for what somebody wrote, without what else would stand on it.</summary>
    /// <returns>Null when it describes no emergency.</returns>
    private async Task<JsonObject?> AlarmAsync(Activity incoming, string about, CancellationToken cancellationToken)
    {
        var said = incoming with { Type = "message", Text = about, Value = null, Entities = null, Attachments = null };
        var card = about.Length == 0 ? null : await memories.UseAsync(incoming, memory => turns.Alarm(said, memory), cancellationToken);
        return card is { Attachments: [var attachment, ..] } ? JsonNode.Parse(attachment.GetProperty("content").GetProperty("body")[0].GetRawText())?.AsObject() : null;
    }

    private static Activity Card(Activity incoming, JsonObject card) => TeamsReply.WithCard(ReplyActivity.Words(incoming, ""), card, MessageCard.Title);

    private static string NewKey() => Guid.NewGuid().ToString("N");
}
