using PsoasBot.Search.Analysis;
using PsoasBot.Search.Confidence;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Answering.Dialogue;

/// <summary>What somebody typed, read once for all that look at it.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Understood">What the encoder makes of it, by itself and after the message before it.</param>
/// <param name="Query">What is searched for: the message by itself.</param>
/// <param name="Found">What that finds, the best first; searched for once, when it is first asked for.</param>
internal sealed record Message(string Typed, Understanding Understood, Query Query, Lazy<IReadOnlyList<Hit>> Found)
{
    /// <summary>Lower case, without punctuation; may be empty.</summary>
    public IReadOnlyList<string> Words => Understood.Words;
}
