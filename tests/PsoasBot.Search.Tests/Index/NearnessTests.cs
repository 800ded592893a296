using PsoasBot.Search.Analysis;
using PsoasBot.Search.Index;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Tests.Index;

public sealed class NearnessTests
{
    private static readonly Question East = Question(1, 0);

    /// <summary>Only the first half of a vector counts, and these tests use no more.</summary>
    private static readonly Blend Blend = new(0);

    [Fact]
    public void The_nearest_wording_comes_first_and_speaks_for_its_passage()
    {
        var near = Of((0, [0.6f]), (1, [0.7f, 0.9f]), (2, [0.8f])).Of(East);

        Assert.Equal([(1, 1), (2, 0), (1, 0), (0, 0)], near.Wordings.Select(found => (found.Wording.Passage, found.Wording.Place)));
        Assert.Equal([0.9f, 0.8f, 0.7f, 0.6f], near.Wordings.Select(found => MathF.Round(found.Cosine, 3)));
        Assert.Equal([0.6f, 0.9f, 0.8f], Enumerable.Range(0, 3).Select(passage => MathF.Round(near.Passages[passage].Cosine, 3)));
    }

    [Fact]
    public void Of_wordings_as_near_the_earlier_comes_first()
    {
        var near = Of((0, [0.5f]), (1, [0.5f, 0.5f]), (2, [0.5f])).Of(East);

        Assert.Equal([0, 1, 1, 2], near.Wordings.Select(found => found.Wording.Passage));
    }

    [Fact]
    public void Five_wordings_are_not_drowned_by_five_hundred()
    {
        var near = Of((0, [.. Enumerable.Repeat(0.95f, 5)]), (1, [.. Enumerable.Repeat(0.9f, 500)])).Of(East);

        Assert.True(near.Passages[0].Vote > near.Passages[1].Vote);
    }

    [Fact]
    public void Among_five_hundred_that_are_clearly_nearer_five_have_no_vote()
    {
        var near = Of((0, [.. Enumerable.Repeat(0.5f, 5)]), (1, [.. Enumerable.Repeat(0.9f, 500)])).Of(East);

        Assert.Equal([1], near.Passages.Keys);
    }

    [Fact]
    public void Votes_are_shares_and_the_nearer_of_two_has_more()
    {
        var near = Of((0, [0.9f]), (1, [0.8f]), (IndexBuilder.NotCovered, [0.7f])).Of(East);

        Assert.Equal(1, near.Passages.Values.Sum(passage => passage.Vote), 0.001f);
        Assert.True(near.Passages[0].Vote > near.Passages[1].Vote);
        Assert.True(near.Passages[1].Vote > near.Passages[IndexBuilder.NotCovered].Vote);
    }

    [Fact]
    public void What_is_not_covered_has_its_votes_like_a_passage()
    {
        var near = Of((0, [0.4f, 0.3f]), (IndexBuilder.NotCovered, [0.9f, 0.8f])).Of(East);

        Assert.Equal(0.9f, near.Passages[IndexBuilder.NotCovered].Cosine, 0.001f);
        Assert.InRange(near.Passages[IndexBuilder.NotCovered].Vote, 0.9f, 1);
    }

    [Fact]
    public void The_middle_of_the_wordings_is_compared_too_for_passages_far_away_as_well()
    {
        var nearness = new Nearness([Wording(0, 0, Question(0.6f, 0.8f)), Wording(0, 1, Question(0.6f, -0.8f)), .. Enumerable.Range(0, 20).Select(place => Wording(1, place, East))], [], Blend);

        Assert.Equal([1], nearness.Of(East).Passages.Keys);
        Assert.Equal(1, nearness.ToMiddle(1, East), 0.001f);
        Assert.Equal(1, nearness.ToMiddle(0, East), 0.001f); // of one that lies to the north-east and one to the south-east
    }

    [Fact]
    public void Texts_without_words_are_near_to_nothing_and_do_no_harm()
    {
        var nothing = Question(0, 0);
        var nearness = new Nearness([Wording(0, 0, nothing), Wording(1, 0, East)], [nothing.Vector, Question(0.6f, 0.8f).Vector], Blend);

        Assert.Equal(1, nearness.Of(East).Passages[1].Cosine, 0.001f);
        Assert.Equal(0, nearness.ToMiddle(0, East));
        Assert.Equal((0, 0.6f), (nearness.ToAnswer(0, East), nearness.ToAnswer(1, East)));
        Assert.All(nearness.Of(nothing).Passages.Values, passage => Assert.Equal(0, passage.Cosine));
    }

    /// <summary>Of passages whose wordings have these cosines with <see cref="East"/>.</summary>
    private static Nearness Of(params (int Passage, float[] Cosines)[] passages) => new(
        [.. passages.SelectMany(passage => passage.Cosines.Select((cosine, place) => Wording(passage.Passage, place, Question(cosine, MathF.Sqrt(1 - (cosine * cosine))))))], [], Blend);

    private static IndexedWording Wording(int passage, int place, Question question) => new(question, passage, place);

    private static Question Question(float east, float north)
    {
        var vector = new float[Encoder.Width];
        (vector[0], vector[1]) = (east, north);
        return new Question([], [], vector);
    }
}
