using System.Collections.Immutable;

namespace PsoasBot.Knowledge.Model;

/// <summary>A danger sign, and the phrases that always raise its card, or a more pressing one.</summary>
/// <param name="Id">One of <see cref="DangerSigns.Names"/>. The only part of an urgent message that is ever logged.</param>
/// <param name="Name">What staff call it, e.g. <c>Numb between the legs, bladder or bowel</c>.</param>
/// <param name="CardId">The card that it raises.</param>
/// <param name="Phrases">1 or more, as staff wrote them, each 1–8 words; those in other languages come last.</param>
/// <param name="Source">Its heading, where staff edit it.</param>
public sealed record SafetySign(string Id, string Name, string CardId, ImmutableArray<string> Phrases, SourceSpan Source);
