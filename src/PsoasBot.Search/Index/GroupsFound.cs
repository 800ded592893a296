namespace PsoasBot.Search.Index;

/// <summary>What the encoder's groups of topics tell of a question in one folder.</summary>
/// <param name="Likelihoods">How likely it is of a group that is each passage's, and, last, of one that is not covered, 0–1; together at most 1.</param>
/// <param name="Unfamiliar">How little can be told of its group, from 0 to about 1.</param>
internal sealed record GroupsFound(float[] Likelihoods, float Unfamiliar);
