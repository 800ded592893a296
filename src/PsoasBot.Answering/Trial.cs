using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Answering;

/// <summary>Tries how a question would be answered if it were one of a passage's wordings.</summary>
public static class Trial
{
    /// <summary>Takes as long as making an <see cref="Answerer"/>.</summary>
    /// <param name="passageId">One of the passages of <paramref name="knowledge"/>.</param>
    public static Reply OfWording(KnowledgeContent knowledge, AnsweringOptions options, string passageId, string question)
    {
        using var answerer = new Answerer(
            knowledge with
            {
                Passages = [.. knowledge.Passages.Select(passage =>
                    passage.Id == passageId ? passage with { Questions = passage.Questions.Add(question) } : passage)],
            },
            options,
            beside: true);
        return answerer.Reply(question, Conversation.Start);
    }
}
