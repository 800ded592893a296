using System.Collections.Immutable;
using PsoasBot.Knowledge;

namespace PsoasBot.Answering.Safety;

/// <summary>What the safety screen found: a card to show before anything else.</summary>
/// <param name="Card">The most pressing card that any sign raises.</param>
/// <param name="FlagId">The flag that raised it, e.g. <c>E1</c>.</param>
/// <param name="IsCertain">True: the card stands alone. False: an answer may stand under it.</param>
/// <param name="Said">The words that raised it, one entry for each part of the sign; for staff who ask why, never for a log.</param>
public sealed record Screening(SafetyCard Card, string FlagId, bool IsCertain, ImmutableArray<string> Said);
