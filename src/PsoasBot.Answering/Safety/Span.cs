namespace PsoasBot.Answering.Safety;

/// <summary>Where a phrase stands in a message.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word after its last.</param>
/// <param name="IsGuess">A word of it was misspelt, as we read it.</param>
internal readonly record struct Span(int Start, int End, bool IsGuess);
