using PsoasBot.Search.Analysis;
using PsoasBot.Search.Index;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Tests.Index;

public sealed class GroupSharesTests
{
    /// <summary>The last group.</summary>
    private const int Elsewhere = Encoder.Groups - 1;

    [Fact]
    public void A_group_belongs_to_the_passage_whose_wordings_are_of_it()
    {
        var shares = new GroupShares([Wording(0, Of(0)), Wording(1, Of(1)), Wording(1, Of(2))], passages: 2);

        Assert.Equal([0.99f, 0, 0], shares.Of(Of(0)).Likelihoods, Near);
        Assert.Equal([0, 0.98f, 0], shares.Of(Of(2)).Likelihoods, Near);
    }

    [Fact]
    public void A_group_of_two_passages_is_shared_whatever_the_number_of_their_wordings()
    {
        var shares = new GroupShares([Wording(0, Of(0)), Wording(0, Of(0)), Wording(0, Of(0)), Wording(1, Of(0))], passages: 2);

        Assert.Equal([0.5f, 0.5f, 0], shares.Of(Of(0)).Likelihoods, Near);
    }

    [Fact]
    public void What_is_not_covered_has_groups_too_and_what_no_wording_is_of_belongs_to_nobody()
    {
        var shares = new GroupShares([Wording(0, Of(0)), Wording(IndexBuilder.NotCovered, Of(1))], passages: 1);

        Assert.Equal([0, 0.99f], shares.Of(Of(1)).Likelihoods, Near);
        Assert.Equal([0, 0], shares.Of(Of(2)).Likelihoods, Near);
    }

    [Fact]
    public void A_question_that_may_be_of_several_groups_counts_for_each()
    {
        var shares = new GroupShares([Wording(0, Of(0)), Wording(1, Of(1))], passages: 2);

        Assert.Equal([0.25f, 0.74f, 0], shares.Of(Question((0, 0.25f), (1, 0.75f))).Likelihoods, Near);
    }

    [Fact]
    public void What_may_be_of_many_groups_is_less_familiar_than_what_is_of_one()
    {
        var shares = new GroupShares([Wording(0, Of(0))], passages: 1);
        float Unfamiliar(params (int, float)[] groups) => shares.Of(Question(groups)).Unfamiliar;

        Assert.Equal(0, Unfamiliar((7, 1)), 0.001f);
        Assert.Equal(MathF.Log(2) / MathF.Log(Encoder.Groups), Unfamiliar((0, 0.5f), (1, 0.5f)), 0.001f);
        Assert.Equal(1, Unfamiliar([.. Enumerable.Range(0, Elsewhere).Select(group => (group, 1f / Elsewhere))]), 0.01f);
    }

    [Fact]
    public void What_is_about_something_else_is_as_unfamiliar_as_what_may_be_of_every_group() =>
        Assert.Equal(1, new GroupShares([Wording(0, Of(0))], passages: 1).Of(Of(Elsewhere)).Unfamiliar, 0.01f);

    private static bool Near(float expected, float actual) => Math.Abs(expected - actual) < 0.01f;

    private static IndexedWording Wording(int passage, Question question) => new(question, passage, 0);

    private static Question Of(int group) => Question((group, 1));

    private static Question Question(params (int Group, float Likely)[] groups)
    {
        var vector = new float[Encoder.Width];
        foreach (var (group, likely) in groups)
            vector.AsSpan(Encoder.Group)[group] = MathF.Sqrt(likely);
        return new Question([], [], vector);
    }
}
