using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>One line of a flag, such as <c>{fever} + {back-hip-belly}</c>: all its parts must be said for it to hold.</summary>
/// <param name="Parts">1 or more; each a list of words and phrases of which any one will do, the named lists already unfolded.</param>
/// <param name="Source">Where staff edit it.</param>
public sealed record SafetySign(ImmutableArray<ImmutableArray<string>> Parts, SourceSpan Source);
