using PsoasBot.Evaluation;

namespace PsoasBot.Tests.Evaluation;

public sealed class EvalComparisonTests
{
    private static readonly EvalReport Tiny = EvalReport.Of(TinyRun.Results);

    [Fact]
    public void Of_a_run_with_itself_nothing_is_otherwise() => Assert.Equal(
        """
        compared with before.json
          no figure changed
        """,
        Told(Tiny, Tiny));

    [Fact]
    public void Rows_that_changed_and_figures_that_moved_are_told_with_the_old_and_the_new()
    {
        var results = TinyRun.Results.ToArray();
        results[1] = results[1] with { Reply = results[0].Reply }; // why → what, which is right
        results[2] = results[2] with { Reply = results[3].Reply }; // a choice with the right one in it → not covered
        results[5] = results[5] with { Reply = TinyRun.Results[1].Reply }; // what → why, as wrong as before

        Assert.Equal(
            """
            compared with before.json
              in-scope, wrong answers    0.2500 → 0.0000   -0.2500
              in-scope, clarify right    0.2500 → 0.0000   -0.2500
              in-scope, no threshold     0.5000 → 0.7500   +0.2500
              wrong among answers        0.6667 → 0.3333   -0.3334
              AUROC                      0.5000 → 0.6250   +0.1250

            became right: 1
              line 2: what now
                  expected what|signs, was why (0.60), is what (0.90)

            became wrong: 1
              line 3: which
                  expected what, was clarify(why, what) (0.60), is not-covered (0.20)

            a different answer, as right or wrong as before: 1
              line 6: weather
                  expected not-covered|safety, was what (0.90), is why (0.60)
            """,
            Told(Tiny, EvalReport.Of(results)));
    }

    [Fact]
    public void Rows_that_only_one_of_the_tables_has_are_counted_and_not_judged()
    {
        var comparison = EvalComparison.Of(EvalReport.Of(TinyRun.Results[..3]), EvalReport.Of(TinyRun.Results[2..]));

        Assert.Equal((5, 2), (comparison.OnlyNow, comparison.OnlyBefore));
        Assert.Empty(comparison.BecameRight.Concat(comparison.BecameWrong).Concat(comparison.SaidOtherwise));
    }

    [Fact]
    public void A_question_with_other_words_before_it_is_another_row()
    {
        var alone = TinyRun.Results[3] with { Row = TinyRun.Results[3].Row with { Context = "" } };

        var comparison = EvalComparison.Of(EvalReport.Of([TinyRun.Results[3]]), EvalReport.Of([alone]));

        Assert.Equal((1, 1), (comparison.OnlyNow, comparison.OnlyBefore));
    }

    [Fact]
    public void A_row_that_a_table_has_twice_is_matched_in_order()
    {
        var (right, wrong) = (TinyRun.Results[0], TinyRun.Results[0] with { Reply = TinyRun.Results[1].Reply });

        var comparison = EvalComparison.Of(EvalReport.Of([right, wrong]), EvalReport.Of([right, right, right]));

        Assert.Single(comparison.BecameRight);
        Assert.Equal((1, 0), (comparison.OnlyNow, comparison.OnlyBefore));
    }

    private static string Told(EvalReport before, EvalReport now) =>
        EvalComparisonText.Of(EvalComparison.Of(before, now), "before.json").ReplaceLineEndings("\n");
}
