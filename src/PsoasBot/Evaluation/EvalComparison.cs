namespace PsoasBot.Evaluation;

/// <summary>The differences between this run and an earlier one. Times are left out: they always differ.</summary>
/// <param name="Figures">Those that changed, in the order of the report.</param>
/// <param name="BecameRight">Rows that are acceptable now; in the order of this run's table, like the next two.</param>
/// <param name="BecameWrong">Rows that are no longer acceptable.</param>
/// <param name="SaidOtherwise">Rows with another outcome, equally acceptable or unacceptable.</param>
/// <param name="OnlyNow">How many rows only this run has.</param>
/// <param name="OnlyBefore">How many rows only the other run has.</param>
internal sealed record EvalComparison(
    IReadOnlyList<EvalComparison.Figure> Figures,
    IReadOnlyList<EvalComparison.Turnabout> BecameRight,
    IReadOnlyList<EvalComparison.Turnabout> BecameWrong,
    IReadOnlyList<EvalComparison.Turnabout> SaidOtherwise,
    int OnlyNow,
    int OnlyBefore)
{
    private static readonly (string Name, Func<EvalReport, double?> Of)[] All =
    [
        ("acceptable", report => report.Acceptable),
        ("in-scope", report => report.InScope),
        ("in-scope, wrong answers", report => report.InScopeWrongAnswers),
        ("in-scope, clarify right", report => report.InScopeClarifyRight),
        ("in-scope, no threshold", report => report.FoundWithoutThreshold),
        ("not-covered declined", report => report.NotCoveredRecall),
        ("small-talk", report => report.SmallTalkRecall),
        ("urgent caught", report => report.UrgentRecall),
        ("false alarms", report => report.FalseAlarms),
        ("wrong among answers", report => report.WrongAnswerRate),
        ("AUROC", report => report.Auroc),
        ("Matthews correlation", report => Math.Round(report.Matthews, 4)),
    ];

    public static EvalComparison Of(EvalReport before, EvalReport now)
    {
        var earlier = Keyed(before.Outcomes).ToDictionary(row => row.Key, row => row.Outcome);
        var later = Keyed(now.Outcomes).ToList();
        var both = later.Where(row => earlier.ContainsKey(row.Key)).Select(row => new Turnabout(row.Outcome, earlier[row.Key])).ToList();
        return new EvalComparison(
            [.. All.Select(figure => new Figure(figure.Name, figure.Of(before), figure.Of(now))).Where(figure => figure.Before != figure.Now)],
            [.. both.Where(row => row.Now.IsRight && !row.Before.IsRight)],
            [.. both.Where(row => !row.Now.IsRight && row.Before.IsRight)],
            [.. both.Where(row => row.Now.IsRight == row.Before.IsRight && row.Now.Said != row.Before.Said)],
            later.Count - both.Count,
            earlier.Count - both.Count);
    }

    /// <summary>Rows match by question and context; duplicates match in order.</summary>
    private static IEnumerable<((string Context, string Question, int Time) Key, EvalReport.Outcome Outcome)> Keyed(IEnumerable<EvalReport.Outcome> outcomes) => outcomes
        .GroupBy(outcome => (outcome.Context, outcome.Question))
        .SelectMany(same => same.Select((outcome, time) => ((same.Key.Context, same.Key.Question, time), outcome)))
        .OrderBy(row => row.outcome.Line);

    /// <summary>Shares and correlations as in the report; null where there was nothing to count.</summary>
    internal sealed record Figure(string Name, double? Before, double? Now);

    internal sealed record Turnabout(EvalReport.Outcome Now, EvalReport.Outcome Before);
}
