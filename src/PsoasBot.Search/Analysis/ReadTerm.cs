namespace PsoasBot.Search.Analysis;

/// <summary>A term, and what it was made of.</summary>
/// <param name="Term">As the index has it.</param>
/// <param name="Start">Where its words begin in the text that was read.</param>
/// <param name="End">The offset after them.</param>
/// <param name="IsSynonym">Whether staff's synonyms put it there.</param>
internal readonly record struct ReadTerm(string Term, int Start, int End, bool IsSynonym);
