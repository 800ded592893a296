using PsoasBot.Search.Confidence;
using PsoasBot.Search.Index;

namespace PsoasBot.Search.Tests.Confidence;

public sealed class RankingTests
{
    private static readonly (int Passage, Evidence Evidence)[] Found = [(0, Of(0.2)), (1, Of(0.9)), (2, Of(0.6)), (3, Of(0.6))];

    [Fact]
    public void The_passage_with_the_best_evidence_comes_first_and_of_equal_ones_the_earlier()
    {
        var hits = Ranking.Prior.Rank(Found, exact: null).ToList();

        Assert.Equal([1, 2, 3, 0], hits.Select(hit => hit.Passage));
        Assert.Equal(hits.Select(hit => hit.Confidence).OrderDescending(), hits.Select(hit => hit.Confidence));
    }

    [Fact]
    public void The_passage_that_has_the_very_words_comes_first_and_leaves_the_others_little()
    {
        var hits = Ranking.Prior.Rank(Found, exact: 0).ToList();

        Assert.Equal([0, 1, 2, 3], hits.Select(hit => hit.Passage));
        Assert.InRange(hits[0].Confidence, 0.99, 1);
        Assert.All(hits[1..], hit => Assert.InRange(hit.Confidence, 0, 0.1));
    }

    [Fact]
    public void Where_an_example_of_what_is_not_covered_has_the_very_words_all_have_little()
    {
        var hits = Ranking.Prior.Rank(Found, IndexBuilder.NotCovered).ToList();

        Assert.Equal([1, 2, 3, 0], hits.Select(hit => hit.Passage));
        Assert.All(hits, hit => Assert.InRange(hit.Confidence, 0, 0.1));
    }

    /// <summary>What speaks for a passage that is so near in meaning.</summary>
    private static Evidence Of(double near) => new(near, 0, near, 0, near, near, near, 0, near, 0, 0, near, 0, near, near, 1, 0, 0);
}
