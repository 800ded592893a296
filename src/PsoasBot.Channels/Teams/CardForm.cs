using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Rendering;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Channels.Teams;

/// <summary>Adaptive Cards, whose buttons come back as presses.</summary>
internal sealed class CardForm : IChannelForm
{
    public string UtteranceOf(Activity message) => Utterance.Of(message with { Text = message.Text is { } text ? SharedCard.Without(text) : null });

    public Reply? ReplyToPress(Activity incoming, Conversation conversation, Snapshot snapshot) => CardPress.Of(incoming)?.Reply(conversation, snapshot);

    public bool AsksNothing(Activity message) => SharedCard.IsAllOf(message);

    public Activity Of(Activity incoming, Reply reply, KnowledgeContent knowledge) =>
        TeamsReply.Of(ReplyActivity.Of(incoming, reply, knowledge), reply, knowledge, CardPress.Of(incoming));

    public Activity Welcome(Activity incoming, KnowledgeContent knowledge) => TeamsReply.Welcome(ReplyActivity.Welcome(incoming, knowledge), knowledge);

    public Activity Apology(Activity incoming, KnowledgeContent knowledge) => ReplyActivity.Apology(incoming, knowledge);
}
