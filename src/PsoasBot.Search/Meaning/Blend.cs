using System.Numerics.Tensors;

namespace PsoasBot.Search.Meaning;

/// <summary>
/// How much the first two parts of a vector count in one folder. The first knows English in general; the second knows what people ask a massage clinic,
/// and little of a bank.
/// </summary>
/// <param name="Topic">What the second part counts, 0–1; the first counts the rest.</param>
internal readonly record struct Blend(float Topic)
{
    /// <summary>For a folder in which no wording has another of its passage beside it.</summary>
    public static readonly Blend Usual = new(0.25f);

    /// <summary>More of the second part would suit the wordings of the shipped folder, and find worse what nobody wrote (docs/answer-quality.md).</summary>
    private static readonly float[] Tried = [0.1f, 0.2f, 0.3f];

    /// <summary>So many wordings are asked: more change nothing and take their time.</summary>
    private const int Sample = 600;

    /// <summary>The cosine of two texts, -1 to 1.</summary>
    public float Cosine(ReadOnlySpan<float> one, ReadOnlySpan<float> other) =>
        ((1 - Topic) * TensorPrimitives.Dot(one[Encoder.General], other[Encoder.General]))
        + (Topic * TensorPrimitives.Dot(one[Encoder.Topic], other[Encoder.Topic]));

    /// <summary>The blend by which most wordings have one of their own passage for their nearest.</summary>
    /// <param name="vectors">Of the wordings.</param>
    /// <param name="passages">Whose each is.</param>
    public static Blend For(IReadOnlyList<float[]> vectors, IReadOnlyList<int> passages, Workers workers)
    {
        var sizes = passages.CountBy(passage => passage).ToDictionary();
        int[] asked = [.. Enumerable.Range(0, vectors.Count).Where(place => sizes[passages[place]] > 1)];
        if (asked.Length == 0)
            return Usual;

        var step = Math.Max(1, asked.Length / Sample);
        int[] sample = [.. asked.Where((_, index) => index % step == 0)];
        var right = workers.Each(sample.Length, index => OwnIsNearest(vectors, passages, sample[index]));
        return new Blend(Tried[Enumerable.Range(0, Tried.Length).MaxBy(tried => right.Sum(found => found[tried] ? 1 : 0))]);
    }

    private static bool[] OwnIsNearest(IReadOnlyList<float[]> vectors, IReadOnlyList<int> passages, int asked)
    {
        var (best, own) = (new float[Tried.Length], new bool[Tried.Length]);
        Array.Fill(best, float.NegativeInfinity);
        ReadOnlySpan<float> vector = vectors[asked];
        for (var place = 0; place < vectors.Count; place++)
        {
            if (place == asked)
                continue;

            var general = TensorPrimitives.Dot(vector[Encoder.General], vectors[place].AsSpan(Encoder.General));
            var topic = TensorPrimitives.Dot(vector[Encoder.Topic], vectors[place].AsSpan(Encoder.Topic));
            for (var tried = 0; tried < Tried.Length; tried++)
            {
                var cosine = ((1 - Tried[tried]) * general) + (Tried[tried] * topic);
                if (cosine > best[tried])
                    (best[tried], own[tried]) = (cosine, passages[place] == passages[asked]);
            }
        }

        return own;
    }
}
