using PsoasBot.Search.Confidence;

namespace PsoasBot.Search.Tests.Confidence;

public sealed class LogisticTests
{
    private const double Ridge = 2;

    private static Logistic Fit(IReadOnlyList<(double[] Vector, bool Right)> examples) => Logistic.Fit(examples, new Logistic(new double[examples[0].Vector.Length]), Ridge);

    [Fact]
    public void Fit_separates_separable_data()
    {
        var logistic = Fit([.. Enumerable.Range(0, 400).Select(i => ((double[])[1, i / 100.0], i >= 200))]);

        Assert.All(Enumerable.Range(0, 15), i => Assert.InRange(logistic.Of([1, i / 10.0]), 0, 0.5));
        Assert.All(Enumerable.Range(25, 15), i => Assert.InRange(logistic.Of([1, i / 10.0]), 0.5, 1));
        Assert.InRange(logistic.Of([1, 0]), 0, 0.1);
        Assert.InRange(logistic.Of([1, 3.9]), 0.9, 1);
    }

    [Fact]
    public void A_choice_is_learned_from_what_differs_within_it_whatever_all_of_it_has_in_common()
    {
        var choices = Enumerable.Range(0, 30)
            .Select(i => (Vectors: (double[][])[[1, i, 0.2], [1, i, 0.8], [1, i, 0.5]], Right: 1))
            .ToList();

        var order = Logistic.FitChoice(choices, new Logistic(new double[3]), Ridge);

        Assert.Equal(0, order.Weights[1], 6); // a column that is the same for all of a choice says nothing of it
        Assert.True(order.Sum([1, 99, 0.8]) > order.Sum([1, 99, 0.5]));
        Assert.True(order.Sum([1, 99, 0.5]) > order.Sum([1, 99, 0.2]));
    }

    [Fact]
    public void More_of_what_speaks_for_it_is_never_less_sure()
    {
        var logistic = Fit([.. Enumerable.Range(0, 40).Select(i => ((double[])[1, i / 10.0], i % 3 != 0 && i >= 15))]);

        var chances = Enumerable.Range(0, 40).Select(i => logistic.Of([1, i / 10.0])).ToList();

        Assert.Equal(chances.Order(), chances);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(1e6)]
    [InlineData(-1e6)]
    public void A_column_that_never_changes_does_no_harm(double constant)
    {
        var logistic = Fit([.. Enumerable.Range(0, 400).Select(i => ((double[])[1, constant, i / 100.0], i >= 200))]);

        Assert.All(logistic.Weights, weight => Assert.True(double.IsFinite(weight)));
        Assert.InRange(logistic.Of([1, constant, 0]), 0, 0.2);
        Assert.InRange(logistic.Of([1, constant, 3.9]), 0.8, 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Examples_that_all_agree_give_a_number_on_their_side(bool right)
    {
        var logistic = Fit([.. Enumerable.Range(0, 40).Select(i => ((double[])[1, i / 10.0], right))]);

        var chance = logistic.Of([1, 2]);

        Assert.InRange(chance, right ? 0.5 : 0, right ? 1 : 0.5);
    }

    [Fact]
    public void A_belief_that_many_examples_contradict_is_given_up()
    {
        var logistic = Logistic.Fit([.. Enumerable.Range(0, 400).Select(i => ((double[])[1, i / 100.0], i >= 200))], new Logistic([8, -4]), Ridge);

        Assert.InRange(logistic.Of([1, 0]), 0, 0.25);
        Assert.InRange(logistic.Of([1, 4]), 0.85, 1);
    }

    [Fact]
    public void One_example_is_enough() => Assert.InRange(Fit([([1, 2], true)]).Of([1, 2]), 0.5, 1);
}
