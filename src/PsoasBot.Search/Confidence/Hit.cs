using PsoasBot.Search.Index;

namespace PsoasBot.Search.Confidence;

/// <summary>A passage that matched.</summary>
/// <param name="Passage">Its place in the list that the index was built from.</param>
/// <param name="Confidence">0–1: how likely it is that this passage answers the utterance.</param>
/// <param name="Evidence">What speaks for it.</param>
public sealed record Hit(int Passage, double Confidence, Evidence Evidence);
