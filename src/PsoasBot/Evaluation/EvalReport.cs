namespace PsoasBot.Evaluation;

/// <summary>The figures of one run. Shares are 0–1, null if no row counts for them.</summary>
internal sealed record EvalReport
{
    private static readonly double[] Thresholds = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9];

    public required int Rows { get; init; }

    /// <summary>The share of all rows with an acceptable outcome.</summary>
    public required double? Acceptable { get; init; }

    /// <summary>Of the covered rows: the best passage found is right, whatever was decided.</summary>
    public required double? FoundWithoutThreshold { get; init; }

    /// <summary>Of the covered rows: an acceptable outcome.</summary>
    public required double? InScope { get; init; }

    /// <summary>Of the covered rows: answered with a wrong passage.</summary>
    public required double? InScopeWrongAnswers { get; init; }

    /// <summary>Of the covered rows: offered a choice with an acceptable passage.</summary>
    public required double? InScopeClarifyRight { get; init; }

    public required double? NotCoveredRecall { get; init; }

    public required double? UrgentRecall { get; init; }

    public required double? SmallTalkRecall { get; init; }

    /// <summary>Of the rows that do not accept it: the urgent card was shown.</summary>
    public required double? FalseAlarms { get; init; }

    /// <summary>Of all answers given: not acceptable.</summary>
    public required double? WrongAnswerRate { get; init; }

    public required double? Auroc { get; init; }

    public required double Matthews { get; init; }

    /// <summary>What each threshold would do, ascending.</summary>
    public required IReadOnlyList<CurvePoint> Curve { get; init; }

    public required double P50Microseconds { get; init; }

    public required double P99Microseconds { get; init; }

    /// <summary>By the table's kind, or by the expected outcome where it has none.</summary>
    public required IReadOnlyList<Group> Groups { get; init; }

    /// <summary>By the best expected id.</summary>
    public required IReadOnlyList<Group> Passages { get; init; }

    /// <summary>What was expected and what was said instead, the most frequent first.</summary>
    public required IReadOnlyList<Confusion> Confusions { get; init; }

    public required IReadOnlyList<Failure> Failures { get; init; }

    /// <summary>The outcome of each row, in the order of the table.</summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    public static EvalReport Of(IReadOnlyList<EvalResult> results)
    {
        var inScope = results.Where(result => result.Row.IsInScope).ToList();
        var notCovered = results.Where(result => result.Row.Expected[0] == "not-covered").ToList();
        var failures = results.Where(result => !result.IsRight).ToList();
        TimeSpan[] times = [.. results.Select(result => result.Took).Order()];
        return new EvalReport
        {
            Rows = results.Count,
            Acceptable = Share(results, result => result.IsRight),
            FoundWithoutThreshold = Share(inScope, result => result.IsFound),
            InScope = Share(inScope, result => result.IsRight),
            InScopeWrongAnswers = Share(inScope, result => result.IsWrongAnswer),
            InScopeClarifyRight = Share(inScope, result => result.Reply is Answering.Replies.Clarify && result.IsRight),
            NotCoveredRecall = Share(notCovered, result => result.IsRight),
            UrgentRecall = Share(results.Where(result => result.Row.Expected[0] == "urgent"), result => result.IsRight),
            SmallTalkRecall = Share(results.Where(result => result.Row.Expected[0] == "small-talk"), result => result.IsRight),
            FalseAlarms = Share(results.Where(result => !result.Row.Expected.Contains("urgent")), result => result.Reply is Answering.Replies.Urgent),
            WrongAnswerRate = Share(results.Where(result => result.Reply is Answering.Replies.Answer), result => result.IsWrongAnswer),
            Auroc = NullIfNone(Measures.Auroc([.. inScope.Select(result => result.Confidence)], [.. notCovered.Select(result => result.Confidence)])),
            Matthews = Measures.Matthews(
                inScope.Count(result => result.Reply is Answering.Replies.Answer),
                inScope.Count(result => result.Reply is not Answering.Replies.Answer),
                notCovered.Count(result => result.Reply is Answering.Replies.Answer),
                notCovered.Count(result => result.Reply is not Answering.Replies.Answer)),
            Curve = [.. Thresholds.Select(threshold => PointAt(threshold, inScope, notCovered))],
            P50Microseconds = times.Length == 0 ? 0 : Measures.Percentile(times, 0.5).TotalMicroseconds,
            P99Microseconds = times.Length == 0 ? 0 : Measures.Percentile(times, 0.99).TotalMicroseconds,
            Groups = [.. GroupedBy(results, result => result.Row.Kind.Length > 0 ? result.Row.Kind : result.Row.IsInScope ? "in-scope" : result.Row.Expected[0])],
            Passages = [.. GroupedBy(results, result => result.Row.Expected[0])],
            Confusions = [.. failures.CountBy(result => (Expected: result.Row.Expected[0], result.Said)).OrderByDescending(pair => pair.Value)
                .Select(pair => new Confusion(pair.Key.Expected, pair.Key.Said, pair.Value))],
            Failures = [.. failures.Select(result => new Failure(
                result.Row.Line, result.Row.Kind, result.Row.Context, result.Row.Question, string.Join('|', result.Row.Expected), result.Said, Math.Round(result.Confidence, 3)))],
            Outcomes = [.. results.Select(result => new Outcome(
                result.Row.Line, result.Row.Context, result.Row.Question, string.Join('|', result.Row.Expected), result.Said, result.IsRight, Math.Round(result.Confidence, 3)))],
        };
    }

    private static CurvePoint PointAt(double threshold, List<EvalResult> inScope, List<EvalResult> notCovered)
    {
        bool IsAnswered(EvalResult result) => result.Confidence >= threshold;
        return new CurvePoint(
            threshold,
            Share(inScope, result => IsAnswered(result) && result.IsFound),
            Share(inScope, result => IsAnswered(result) && !result.IsFound),
            Share(notCovered, result => !IsAnswered(result)));
    }

    private static IEnumerable<Group> GroupedBy(IEnumerable<EvalResult> results, Func<EvalResult, string> key) => results
        .GroupBy(key)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new Group(group.Key, group.Count(), group.Count(result => result.IsRight), group.Count(result => result.IsWrongAnswer)));

    private static double? Share(IEnumerable<EvalResult> results, Func<EvalResult, bool> counts) => NullIfNone(Measures.Share(results, counts));

    private static double? NullIfNone(double value) => double.IsNaN(value) ? null : Math.Round(value, 4);

    /// <summary>The shares of covered rows answered right and wrong, and of the others declined, at one threshold.</summary>
    internal sealed record CurvePoint(double Threshold, double? Right, double? Wrong, double? Declined);

    internal sealed record Group(string Name, int Rows, int Right, int WrongAnswers);

    internal sealed record Confusion(string Expected, string Said, int Rows);

    internal sealed record Failure(int Line, string Kind, string Context, string Question, string Expected, string Said, double Confidence);

    internal sealed record Outcome(int Line, string Context, string Question, string Expected, string Said, bool IsRight, double Confidence);
}
