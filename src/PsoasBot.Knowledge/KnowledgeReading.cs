using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>What came of reading a knowledge folder.</summary>
/// <param name="Content">Null when a problem at error level keeps it from going live.</param>
/// <param name="Problems">By file, then line and column; empty when all is well. Each once.</param>
/// <param name="Files">How many files were read.</param>
public sealed record KnowledgeReading(KnowledgeContent? Content, ImmutableArray<Problem> Problems, int Files);
