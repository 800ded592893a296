using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Channels.Rendering;

/// <summary>Markdown, suggested actions, and for the website's chat the same as HTML.</summary>
internal sealed class TextAdapter : IChannelAdapter
{
    public string UtteranceOf(Activity message) => Utterance.Of(message);

    public Reply? ReplyToPress(Activity incoming, Conversation conversation, Snapshot snapshot) => null;

    public bool AsksNothing(Activity message) => false;

    public bool Joins(Activity incoming) => Arrivals.Of(incoming);

    public Activity Of(Activity incoming, Reply reply, KnowledgeContent knowledge) => ReplyActivity.Of(incoming, reply, knowledge);

    public Activity Welcome(Activity incoming, KnowledgeContent knowledge) => ReplyActivity.Welcome(incoming, knowledge);

    public Activity Apology(Activity incoming, KnowledgeContent knowledge) => ReplyActivity.Apology(incoming, knowledge);
}
