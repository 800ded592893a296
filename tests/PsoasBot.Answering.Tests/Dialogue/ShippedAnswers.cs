using PsoasBot.Answering.Replies;
using PsoasBot.Answering.Tests.Safety;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Answering.Tests.Dialogue;

/// <summary>What is answered from the knowledge that is shipped.</summary>
internal static class ShippedAnswers
{
    public static readonly Answerer Answerer = new(
        KnowledgeFolder.Read(Path.Combine(Shipped.Root, "knowledge")).Content ?? throw new InvalidOperationException("the shipped knowledge does not pass `check`"),
        new AnsweringOptions());

    /// <returns>The reply to the last of the utterances, said one after the other.</returns>
    public static Reply To(params string[] utterances) => Say(utterances).Reply;

    /// <returns>That reply, and the conversation after it.</returns>
    public static (Reply Reply, Conversation After) Say(params string[] utterances)
    {
        var conversation = Conversation.Start;
        Reply? reply = null;
        foreach (var utterance in utterances)
        {
            reply = Answerer.Reply(utterance, conversation);
            conversation = conversation.After(utterance, reply);
        }

        return (reply ?? throw new ArgumentException("nothing was said", nameof(utterances)), conversation);
    }

    /// <returns>Ids of what was answered or offered, or the outcome's name.</returns>
    public static IReadOnlyList<string> Ids(Reply reply) => reply switch
    {
        Answer answer => [.. answer.Found.Select(found => found.Passage.Id)],
        Clarify clarify => [.. clarify.Options.Select(option => option.Passage.Id)],
        _ => [reply.Outcome],
    };
}
