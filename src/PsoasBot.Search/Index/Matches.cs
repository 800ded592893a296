namespace PsoasBot.Search.Index;

/// <summary>What Lucene found for one question.</summary>
/// <param name="Wordings">The nearest wordings, best first; a passage may come more than once. May be empty.</param>
/// <param name="Wholes">The nearest passages, best first; may be empty.</param>
/// <param name="Known">The share, 0–1, of the question's information that is in words of the passages.</param>
internal sealed record Matches(IReadOnlyList<PassageScore> Wordings, IReadOnlyList<PassageScore> Wholes, double Known);

/// <summary>A score over the question's score against itself: about 0–1.</summary>
/// <param name="Passage">The passage's number, or <see cref="IndexBuilder.NotCovered"/>.</param>
internal readonly record struct PassageScore(int Passage, double Score);
