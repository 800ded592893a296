using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Analysis;

/// <summary>An utterance as one index reads it. Made once, searched for as often as needed.</summary>
public sealed class Query
{
    internal Query(string utterance, Question question) => (Utterance, Question) = (utterance, question);

    /// <summary>As it was typed.</summary>
    public string Utterance { get; }

    /// <summary>What its words mean by themselves with their misspellings corrected; null when none was.</summary>
    public Understanding? Corrected { get; internal init; }

    internal Question Question { get; }
}
