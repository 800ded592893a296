using System.Collections.Immutable;
using PsoasBot.Search.Confidence;

namespace PsoasBot.Search.Explaining;

/// <summary>What spoke for one passage.</summary>
/// <param name="Hit">The passage and its confidence.</param>
/// <param name="NearestWording">The wording that is most like the utterance; null when none of the nearest is of this passage.</param>
/// <param name="Fields">Where the words of the utterance stand in it; a field that has none is left out.</param>
/// <param name="Shares">Each part of the evidence and what it counted, in a fixed order.</param>
public sealed record ExplainedHit(Hit Hit, string? NearestWording, ImmutableArray<MatchedField> Fields, ImmutableArray<Share> Shares)
{
    /// <summary>The points by which passages are put in order; comparable within one utterance.</summary>
    public double Score => Shares.Sum(share => share.Points);
}
