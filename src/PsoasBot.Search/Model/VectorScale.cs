using System.Numerics.Tensors;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Model;

/// <summary>How much the first two parts of a vector weigh in a machine beside the words, which weigh 1 together.</summary>
internal readonly record struct VectorScale(float General, float Topic)
{
    private const float Whole = 1.5f;

    public static VectorScale Of(Blend blend) => new(Whole * MathF.Sqrt(1 - blend.Topic), Whole * MathF.Sqrt(blend.Topic));

    public float Dot(ReadOnlySpan<float> weights, ReadOnlySpan<float> vector) =>
        (General * TensorPrimitives.Dot(weights[Encoder.General], vector[Encoder.General]))
        + (Topic * TensorPrimitives.Dot(weights[Encoder.Topic], vector[Encoder.Topic]));

    /// <summary>Adds so many times the vector, as it weighs, to the weights.</summary>
    public void Add(ReadOnlySpan<float> vector, float times, Span<float> weights)
    {
        TensorPrimitives.MultiplyAdd(vector[Encoder.General], General * times, weights[Encoder.General], weights[Encoder.General]);
        TensorPrimitives.MultiplyAdd(vector[Encoder.Topic], Topic * times, weights[Encoder.Topic], weights[Encoder.Topic]);
    }

    public float SquaredLength(ReadOnlySpan<float> vector) =>
        (General * General * TensorPrimitives.SumOfSquares(vector[Encoder.General])) + (Topic * Topic * TensorPrimitives.SumOfSquares(vector[Encoder.Topic]));
}
