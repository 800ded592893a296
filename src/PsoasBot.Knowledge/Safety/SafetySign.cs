using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>One line of a flag, such as <c>{fever} + {pain} ~ {belly} unless {planned}</c>.</summary>
/// <param name="Parts">1 or more, written with <c> + </c> between them: all must be said, anywhere in the message or in the one before it.</param>
/// <param name="Unless">What takes the sign back when it is said too; may be empty.</param>
/// <param name="IsDoubtful">Written with <c>maybe:</c> in front: the card is shown with the answer under it.</param>
/// <param name="Source">Where staff edit it.</param>
public sealed record SafetySign(
    ImmutableArray<SafetyPart> Parts, ImmutableArray<string> Unless, bool IsDoubtful, SourceSpan Source);
