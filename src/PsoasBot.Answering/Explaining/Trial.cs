using PsoasBot.Knowledge;

namespace PsoasBot.Answering;

/// <summary>What a question would be answered if it were one of a passage's wordings, found by trying it.</summary>
public static class Trial
{
    /// <summary>Takes as long as an <see cref="Answerer"/> takes to be made.</summary>
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
