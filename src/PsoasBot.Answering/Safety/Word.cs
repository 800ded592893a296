namespace PsoasBot.Answering.Safety;

/// <summary>One word of a message, and where it stands.</summary>
/// <param name="Text">Lower case, without accents and apostrophes; one character in Chinese and Japanese.</param>
/// <param name="Clause">Counts commas and stronger stops, from 0.</param>
/// <param name="Sentence">Counts full stops, from 0.</param>
internal readonly record struct Word(string Text, int Clause, int Sentence);
