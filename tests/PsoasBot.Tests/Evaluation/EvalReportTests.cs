using PsoasBot.Evaluation;

namespace PsoasBot.Tests.Evaluation;

public sealed class EvalReportTests
{
    private static readonly EvalReport Tiny = EvalReport.Of(TinyRun.Results);

    [Fact]
    public void Every_row_counts_in_what_is_acceptable() => Assert.Equal((8, 0.625), (Tiny.Rows, Tiny.Acceptable));

    [Fact]
    public void What_is_covered_is_counted_by_itself()
    {
        Assert.Equal(0.5, Tiny.InScope); // lines 1 and 3 of 1–4
        Assert.Equal(0.5, Tiny.FoundWithoutThreshold); // lines 1 and 4
        Assert.Equal(0.25, Tiny.InScopeWrongAnswers); // line 2
        Assert.Equal(0.25, Tiny.InScopeClarifyRight); // line 3
    }

    [Fact]
    public void Each_other_outcome_has_its_recall()
    {
        Assert.Equal((0.5, 1.0, 1.0), (Tiny.NotCoveredRecall, Tiny.UrgentRecall, Tiny.SmallTalkRecall));
        Assert.Equal(0.0, Tiny.FalseAlarms);
        Assert.Equal(0.6667, Tiny.WrongAnswerRate); // lines 2 and 6 of the answers 1, 2 and 6
    }

    [Fact]
    public void Answering_at_all_is_measured_over_what_is_covered_and_what_is_not()
    {
        Assert.Equal(0.5, Tiny.Auroc); // 0.9, 0.6, 0.6 and 0.2 against 0.2 and 0.9: three wins and two ties of eight
        Assert.Equal(0.0, Tiny.Matthews, 12); // two of four and one of two answered
    }

    [Fact]
    public void Times_and_groups_and_confusions_are_told()
    {
        Assert.Equal((400.0, 800.0), (Tiny.P50Microseconds, Tiny.P99Microseconds));
        Assert.Equal(["far 2 1 1", "followup 1 0 0", "plain 3 2 1", "red-flag 1 1 0", "small-talk 1 1 0"], Tiny.Groups.Select(Shown));
        Assert.Equal(["not-covered 2 1 1", "small-talk 1 1 0", "urgent 1 1 0", "what 3 2 1", "why 1 0 0"], Tiny.Passages.Select(Shown));
        Assert.Equal(["what→why", "why→not-covered", "not-covered→what"], Tiny.Confusions.Select(one => $"{one.Expected}→{one.Said}"));
    }

    [Fact]
    public void A_card_for_what_accepts_none_is_a_false_alarm()
    {
        var alarm = TinyRun.Results[6] with { Row = TinyRun.Results[0].Row };

        Assert.Equal(1.0, EvalReport.Of([alarm]).FalseAlarms);
    }

    [Fact]
    public void Of_nothing_there_are_no_shares()
    {
        var none = EvalReport.Of([]);

        Assert.Equal((0, null, null, null, 0.0, 0.0), (none.Rows, none.Acceptable, none.Auroc, none.WrongAnswerRate, none.Matthews, none.P99Microseconds));
        Assert.Empty(none.Groups);
    }

    private static string Shown(EvalReport.Group group) => $"{group.Name} {group.Rows} {group.Right} {group.WrongAnswers}";
}
