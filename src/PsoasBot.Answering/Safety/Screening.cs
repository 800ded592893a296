using PsoasBot.Knowledge.Model;

namespace PsoasBot.Answering.Safety;

/// <summary>What the safety screen found: a card to show before anything else.</summary>
/// <param name="Card">The most pressing card that any sign raises.</param>
/// <param name="Sign">The sign that raised it.</param>
/// <param name="IsCertain">True: the card is shown alone. False: an answer may follow it.</param>
/// <param name="Confidence">How likely it is that the message describes a sign as present, 0–1; 1 when a phrase was said that always raises its card.</param>
/// <param name="Phrase">That phrase, as staff wrote it; null when the encoder alone recognised the sign. For staff who ask why, never for a log.</param>
public sealed record Screening(SafetyCard Card, SafetySign Sign, bool IsCertain, double Confidence, string? Phrase);
