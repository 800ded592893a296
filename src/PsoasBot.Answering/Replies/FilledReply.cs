using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Answering.Replies;

/// <summary>A reply as it is shown now: the clinic's facts in place of their names in braces.</summary>
/// <remarks>Whatever puts a reply into words begins with this, and keeps it no longer than that: whether the clinic is open changes with the time.</remarks>
public static class FilledReply
{
    public static Reply Of(Reply reply, KnowledgeContent knowledge)
    {
        var filled = Parts(reply, knowledge);
        return reply.Constraints.First.IsEmpty ? filled : filled with { Constraints = filled.Constraints with { First = [.. reply.Constraints.First.Select(text => knowledge.Filled(text))] } };
    }

    private static Reply Parts(Reply reply, KnowledgeContent knowledge) => reply switch
    {
        Answer answer => Of(answer, knowledge),
        Urgent { Under: { } under } urgent => urgent with { Under = Of(under, knowledge) },
        SmallTalkReply smallTalk => smallTalk with { Said = knowledge.Filled(smallTalk.Said) },
        _ => reply,
    };

    private static Answer Of(Answer answer, KnowledgeContent knowledge) =>
        answer with { Found = [.. answer.Found.Select(found => found with { Passage = knowledge.Filled(found.Passage) })] };
}
