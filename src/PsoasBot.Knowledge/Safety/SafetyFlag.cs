using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>One red flag: the words that together raise a card.</summary>
/// <param name="Id">E.g. <c>E1</c>, the number of its row in the clinic's safety reference; unique. The only thing of an urgent turn that is ever logged.</param>
/// <param name="Name">The heading, for staff.</param>
/// <param name="CardId">The card it raises.</param>
/// <param name="Signs">1 or more; any one raises the card.</param>
public sealed record SafetyFlag(string Id, string Name, string CardId, ImmutableArray<SafetySign> Signs);
