using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Rendering;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Channels.Teams;

/// <summary>Adaptive Cards, whose buttons come back as presses.</summary>
internal sealed class CardAdapter : IChannelAdapter
{
    public string UtteranceOf(Activity message) => Utterance.Of(message with { Text = message.Text is { } text ? SharedCard.Without(text) : null });

    public Reply? ReplyToPress(Activity incoming, Conversation conversation, Snapshot snapshot) => CardPress.Of(incoming)?.Reply(conversation, snapshot);

    public bool AsksNothing(Activity message) => SharedCard.IsAllOf(message);

    /// <summary>A team is greeted when the bot comes, not for each member that it gets later.</summary>
    public bool Joins(Activity incoming) => incoming.Type == "conversationUpdate" && incoming.Conversation?.ConversationType != "personal"
        ? incoming.MembersAdded?.Any(member => Arrivals.IsBot(member, incoming)) == true
        : Arrivals.Of(incoming) || incoming is { Type: "conversationUpdate", MembersAdded: not null };

    public Activity Of(Activity incoming, Reply reply, KnowledgeContent knowledge) =>
        TeamsReply.Of(ReplyActivity.Of(incoming, reply, knowledge), reply, knowledge, CardPress.Of(incoming));

    public Activity Welcome(Activity incoming, KnowledgeContent knowledge) => TeamsReply.Welcome(ReplyActivity.Welcome(incoming, knowledge), knowledge);

    public Activity Apology(Activity incoming, KnowledgeContent knowledge) => ReplyActivity.Apology(incoming, knowledge);
}
