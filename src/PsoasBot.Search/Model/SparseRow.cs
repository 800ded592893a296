namespace PsoasBot.Search.Model;

/// <summary>A question as a vector of length 1 (and the constant feature): which features, and how much of each.</summary>
/// <param name="Indices">Ascending; the constant feature, 0, first.</param>
/// <param name="Values">As many as <paramref name="Indices"/>.</param>
internal sealed record SparseRow(int[] Indices, float[] Values);
