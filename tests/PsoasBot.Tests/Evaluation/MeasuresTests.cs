using PsoasBot.Evaluation;

namespace PsoasBot.Tests.Evaluation;

public sealed class MeasuresTests
{
    [Fact]
    public void A_share_is_of_all_and_of_nothing_there_is_none()
    {
        Assert.Equal(0.75, Measures.Share([1, 2, 3, 4], number => number > 1));
        Assert.Equal(double.NaN, Measures.Share(Array.Empty<int>(), _ => true));
    }

    [Theory]
    [InlineData(1.0, new[] { 0.8, 0.9 }, new[] { 0.1, 0.7 })]
    [InlineData(0.0, new[] { 0.1, 0.2 }, new[] { 0.3 })]
    [InlineData(0.5, new[] { 0.4, 0.4 }, new[] { 0.4, 0.4, 0.4 })]
    [InlineData(0.75, new[] { 0.9, 0.8, 0.4 }, new[] { 0.8, 0.3 })] // of 6 pairs 4 the right way round, 1 tie, 1 the wrong way
    [InlineData(0.6875, new[] { 0.5, 1.0 }, new[] { 0.5, 0.5, 0.0, 1.0 })] // of 8 pairs 4 the right way round, 3 ties, 1 the wrong way
    public void AUROC_counts_the_pairs_in_the_right_order_and_ties_by_half(double auroc, double[] covered, double[] notCovered) =>
        Assert.Equal(auroc, Measures.Auroc(covered, notCovered), 12);

    [Fact]
    public void AUROC_of_one_kind_alone_is_not_a_number()
    {
        Assert.Equal(double.NaN, Measures.Auroc([0.5], []));
        Assert.Equal(double.NaN, Measures.Auroc([], [0.5]));
    }

    [Theory]
    [InlineData(1.0, 5, 0, 0, 5)]
    [InlineData(-1.0, 0, 5, 5, 0)]
    [InlineData(0.0, 3, 3, 2, 2)]
    [InlineData(0.478091443733757, 6, 2, 1, 3)] // (6·3 − 1·2) / √(7·8·4·5)
    [InlineData(0.0, 5, 0, 5, 0)] // everything is answered
    [InlineData(0.0, 0, 0, 0, 0)]
    public void Matthews_correlation_is_of_answering_with_being_covered(double correlation, int answered, int missed, int answeredWrongly, int declined) =>
        Assert.Equal(correlation, Measures.Matthews(answered, missed, answeredWrongly, declined), 12);

    [Theory]
    [InlineData(7, 0.5, 7)]
    [InlineData(7, 0.99, 7)]
    [InlineData(2, 0.5, 1, 2, 3, 4)]
    [InlineData(2, 0.5, 1, 2, 3)]
    [InlineData(4, 0.99, 1, 2, 3, 4)]
    [InlineData(1, 0, 1, 2, 3, 4)]
    [InlineData(4, 1, 1, 2, 3, 4)]
    public void A_percentile_is_one_of_the_times(int percentile, double share, params int[] sorted) =>
        Assert.Equal(TimeSpan.FromSeconds(percentile), Measures.Percentile([.. sorted.Select(seconds => TimeSpan.FromSeconds(seconds))], share));
}
