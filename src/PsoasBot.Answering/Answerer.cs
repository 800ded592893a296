using PsoasBot.Knowledge;

namespace PsoasBot.Answering;

/// <summary>An utterance, and the conversation so far, to a reply. One snapshot of the knowledge; any number of threads may ask.</summary>
public sealed class Answerer
{
    public Answerer(KnowledgeContent knowledge, AnsweringOptions options)
    {
        Knowledge = knowledge;
        _ = options;
    }

    /// <summary>What it answers from.</summary>
    public KnowledgeContent Knowledge { get; }

    /// <summary>Safety screen first, then confidence against the thresholds.</summary>
    /// <param name="utterance">What was typed, any text at all; never query syntax.</param>
    /// <param name="conversation">What was said before; <see cref="Conversation.Start"/> when nothing was.</param>
    public Reply Reply(string utterance, Conversation conversation) =>
        new NotCovered([.. Knowledge.Passages.Take(4)], []);
}
