using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>What must be said in one breath, such as <c>{pain} ~ {belly} / {groin}</c>.</summary>
/// <param name="Groups">
/// 1 or more, written with <c> ~ </c> between them: all must stand close together. Each holds 1 or more phrases, of which any will do.
/// A phrase is words in a row; <c>…</c> stands for up to four others, <c>{name}</c> for any phrase of that list.
/// </param>
/// <param name="EvenPast">Written with <c>ever:</c> in front: it counts although it is long over, as a cancer does.</param>
public sealed record SafetyPart(ImmutableArray<ImmutableArray<string>> Groups, bool EvenPast);
