using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Protocol;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Channels.Turns;

/// <summary>What is special about one kind of channel: what an activity of a person says in words, and a reply as an activity.</summary>
internal interface IChannelAdapter
{
    /// <summary>What was typed, or what the pressed button stands for; may be empty.</summary>
    string UtteranceOf(Activity message);

    /// <summary>The reply to a press that changes what is shown; null for all else.</summary>
    Reply? ReplyToPress(Activity incoming, Conversation conversation, Snapshot snapshot);

    /// <summary>Whether a message asks nothing of anybody.</summary>
    bool AsksNothing(Activity message);

    /// <summary>Whether somebody has come who may not have been greeted.</summary>
    bool Joins(Activity incoming);

    /// <summary>A reply as the activity that answers an incoming one.</summary>
    Activity Of(Activity incoming, Reply reply, KnowledgeContent knowledge);

    /// <summary>The first message: automated, no clinician, and what can be asked.</summary>
    Activity Welcome(Activity incoming, KnowledgeContent knowledge);

    /// <summary>The one sentence for a turn that failed, and how to reach a person.</summary>
    Activity Apology(Activity incoming, KnowledgeContent knowledge);
}
