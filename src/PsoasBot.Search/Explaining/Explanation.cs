using System.Collections.Immutable;

namespace PsoasBot.Search.Explaining;

/// <summary>How an utterance was read, and what spoke for each passage found. For staff who ask why; no reply is made from it.</summary>
/// <param name="ReadAs">The words as they were searched for, misspellings mended; empty for an utterance without words.</param>
/// <param name="Corrections">Words that nothing has, and the near ones that were searched for instead, in the order typed; may be empty.</param>
/// <param name="Synonyms">Words that were searched for as others, in the order typed; may be empty.</param>
/// <param name="Unknown">Words that no wording of a passage has, in any form; may be empty.</param>
/// <param name="Topics">What the encoder takes it to be about, of all that it has learned (<c>training/topics.tsv</c>), the likeliest first; may be empty.</param>
/// <param name="SameWords">The id of the passage that has the very words as a wording, or <c>not-covered</c> where an example of that has them, which decides alone; null where nothing has.</param>
/// <param name="Passages">The best first, as <see cref="PassageIndex.Search"/> has them; may be empty.</param>
public sealed record Explanation(
    string ReadAs,
    ImmutableArray<Replacement> Corrections,
    ImmutableArray<Replacement> Synonyms,
    ImmutableArray<string> Unknown,
    ImmutableArray<LikelyTopic> Topics,
    string? SameWords,
    ImmutableArray<ExplainedHit> Passages);
