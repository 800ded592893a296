using System.Collections.Immutable;

namespace PsoasBot.Search.Explaining;

/// <summary>Why one passage came before another, and what would turn it round.</summary>
/// <param name="Behind">The points between them, 0 or more.</param>
/// <param name="OnlyFirst">Words of the utterance that wordings of the first have and none of the second has; may be empty.</param>
/// <param name="Turns">Parts of the evidence, each of which alone would put the second first, and what it would have to be; may be empty.</param>
public sealed record Comparison(double Behind, ImmutableArray<string> OnlyFirst, ImmutableArray<(Share Part, double Needed)> Turns)
{
    /// <param name="first">A passage.</param>
    /// <param name="second">One that was found after it for the same utterance.</param>
    public static Comparison Of(ExplainedHit first, ExplainedHit second)
    {
        var behind = Math.Max(0, first.Score - second.Score);
        return new(
            behind,
            [.. Wordings(first).Except(Wordings(second))],
            [.. second.Shares.Where(share => share.ValueToGain(behind) is not null).Select(share => (share, share.ValueToGain(behind)!.Value))]); // not null: just asked
    }

    private static IEnumerable<string> Wordings(ExplainedHit hit) =>
        hit.Fields.Where(field => field.Name == MatchedField.Wordings).SelectMany(field => field.Words);
}
