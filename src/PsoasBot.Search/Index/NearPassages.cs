namespace PsoasBot.Search.Index;

/// <summary>What is near in meaning to one question.</summary>
/// <param name="Passages">By number, <see cref="IndexBuilder.NotCovered"/> among them; those that have one of the nearest wordings.</param>
/// <param name="Wordings">The nearest, the best first, with their cosines.</param>
internal sealed record NearPassages(IReadOnlyDictionary<int, NearPassage> Passages, IReadOnlyList<(IndexedWording Wording, float Cosine)> Wordings);

/// <summary>How near a passage is in meaning.</summary>
/// <param name="Cosine">Of its nearest wording, -1 to 1.</param>
/// <param name="Vote">Its share of the votes of the nearest wordings, 0–1.</param>
internal sealed record NearPassage(float Cosine, float Vote);
