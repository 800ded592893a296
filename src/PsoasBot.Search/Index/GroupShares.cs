using System.Numerics.Tensors;
using PsoasBot.Search.Analysis;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Index;

/// <summary>
/// Whose the encoder's groups of topics are in one folder: of each group, a passage has the share that its wordings have among those of all passages
/// and of what is not covered, each passage counted as one whatever the number of its wordings; what is not covered, which is about many things, counts as the square root of how many
/// times the wordings of a passage its examples are.
/// </summary>
internal sealed class GroupShares
{
    /// <summary>What nobody claims of a group: one that no wording is of belongs to no passage.</summary>
    private const float Nobody = 0.01f;

    private readonly float[][] _shares; // of each passage, then of what is not covered: one for each group

    /// <param name="wordings">Those of the passages and of what is not covered.</param>
    /// <param name="passages">How many passages there are.</param>
    public GroupShares(IEnumerable<IndexedWording> wordings, int passages)
    {
        _shares = new float[passages + 1][];
        var total = new float[Encoder.Groups];
        Array.Fill(total, Nobody);
        var all = wordings.ToLookup(wording => wording.Passage == IndexBuilder.NotCovered ? passages : wording.Passage, wording => wording.Question.Vector);
        var usual = all.Where(own => own.Key != passages).Select(own => own.Count()).DefaultIfEmpty(1).Average();
        foreach (var own in all)
        {
            _shares[own.Key] = Mean([.. own]);
            if (own.Key == passages)
                TensorPrimitives.Multiply(_shares[passages], (float)Math.Sqrt(Math.Max(1, own.Count() / usual)), _shares[passages]);
            TensorPrimitives.Add(total, _shares[own.Key], total);
        }

        foreach (var share in _shares.Where(share => share is not null))
            TensorPrimitives.Divide(share, total, share);
        _shares[passages] ??= new float[Encoder.Groups];
    }

    /// <returns>What the groups tell of the question here.</returns>
    public GroupsFound Of(Question question)
    {
        var likely = Likely(question.Vector);
        return new(Array.ConvertAll(_shares, share => TensorPrimitives.Dot<float>(share, likely)), Unfamiliar(likely));
    }

    /// <summary>The entropy of what the encoder takes the question's group for, over the most that it could be; what is elsewhere may be of as many groups again.</summary>
    private static float Unfamiliar(float[] likely)
    {
        var entropy = likely[^1] * MathF.Log(likely.Length - 1);
        foreach (var one in likely)
            entropy -= one > 0 ? one * MathF.Log(one) : 0;
        return entropy / MathF.Log(likely.Length);
    }

    private static float[] Mean(IReadOnlyList<float[]> vectors)
    {
        var mean = new float[Encoder.Groups];
        foreach (var vector in vectors)
            TensorPrimitives.Add(mean, Likely(vector), mean);
        TensorPrimitives.Divide(mean, vectors.Count, mean);
        return mean;
    }

    private static float[] Likely(float[] vector)
    {
        var roots = vector.AsSpan(Encoder.Group);
        var likely = new float[roots.Length];
        TensorPrimitives.Multiply(roots, roots, likely);
        return likely;
    }
}
