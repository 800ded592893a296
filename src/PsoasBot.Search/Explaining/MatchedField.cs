using System.Collections.Immutable;

namespace PsoasBot.Search.Explaining;

/// <summary>The words of an utterance that one field of a passage has.</summary>
/// <param name="Name">For people: <c>title</c>, <c>wordings</c>, <c>neighbouring words</c>, <c>keywords</c>, <c>answer</c>.</param>
/// <param name="Boost">How much a word counts there.</param>
/// <param name="Words">As they were read, in the order typed; 1 or more, none twice.</param>
public sealed record MatchedField(string Name, double Boost, ImmutableArray<string> Words)
{
    /// <summary>The field of all that staff wrote as questions.</summary>
    internal const string Wordings = "wordings";
}
