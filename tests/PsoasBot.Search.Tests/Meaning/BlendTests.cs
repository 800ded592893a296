using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Tests.Meaning;

public sealed class BlendTests
{
    private static readonly int[] Passages = [0, 0, 1, 1];

    [Theory]
    [InlineData(0, 0.8f)]
    [InlineData(1, 0.2f)]
    [InlineData(0.25f, 0.65f)]
    public void A_cosine_counts_each_half_for_its_share(float topic, float cosine) =>
        Assert.Equal(cosine, new Blend(topic).Cosine(Vector(1, 1), Vector(0.8f, 0.2f)), 0.001f);

    [Fact]
    public void Where_only_the_first_half_knows_the_passages_apart_it_counts_most()
    {
        var blend = Blend.For([Vector(1, 1), Vector(0.9f, 0), Vector(0, 1), Vector(0.1f, 0)], Passages, new Workers(beside: false, Passages.Length));

        Assert.InRange(blend.Topic, 0, 0.4f);
    }

    [Fact]
    public void Where_only_the_second_half_knows_the_passages_apart_it_counts_most()
    {
        var blend = Blend.For([Vector(1, 1), Vector(0.85f, 0.9f), Vector(1, 0), Vector(0.85f, 0.1f)], Passages, new Workers(beside: false, Passages.Length));

        Assert.InRange(blend.Topic, 0.15f, 1);
    }

    [Fact]
    public void Where_no_wording_has_another_of_its_passage_it_is_the_usual_one()
    {
        Assert.Equal(Blend.Usual, Blend.For([Vector(1, 0), Vector(0, 1)], [0, 1], new Workers(beside: false, 2)));
        Assert.Equal(Blend.Usual, Blend.For([], [], new Workers(beside: false, 0)));
    }

    /// <summary>The first two parts, of length 1, each so near to the first axis of its own.</summary>
    private static float[] Vector(float general, float topic)
    {
        var vector = new float[Encoder.Width];
        (vector[0], vector[1]) = (general, MathF.Sqrt(1 - (general * general)));
        (vector.AsSpan(Encoder.Topic)[0], vector.AsSpan(Encoder.Topic)[1]) = (topic, MathF.Sqrt(1 - (topic * topic)));
        return vector;
    }
}
