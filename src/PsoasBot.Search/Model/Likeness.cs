namespace PsoasBot.Search.Model;

/// <summary>How like the questions of each class a question is.</summary>
/// <param name="Margins">What the linear machines say: about 1 for a question of the class, about -1 for another.</param>
/// <param name="Cosines">0–1: the angle to the mean of the class. A question of no class at all has none, whatever the machines make of it.</param>
internal sealed record Likeness(float[] Margins, float[] Cosines);
