using System.Globalization;
using System.Text;

namespace PsoasBot.Evaluation;

/// <summary>A report as terminal text.</summary>
internal static class EvalText
{
    public static string Of(EvalReport report)
    {
        var text = new StringBuilder();
        Line(text, $"{report.Rows} questions");
        Line(text, $"  acceptable                 {Percent(report.Acceptable)}");
        Line(text, $"  in-scope                   {Percent(report.InScope)}   wrong answers {Percent(report.InScopeWrongAnswers)}   clarify that offers the right one {Percent(report.InScopeClarifyRight)}");
        Line(text, $"  in-scope, no threshold     {Percent(report.FoundWithoutThreshold)}");
        Line(text, $"  not-covered declined       {Percent(report.NotCoveredRecall)}");
        Line(text, $"  small-talk                 {Percent(report.SmallTalkRecall)}");
        Line(text, $"  urgent caught              {Percent(report.UrgentRecall)}   false alarms {Percent(report.FalseAlarms)}");
        Line(text, $"  wrong among answers        {Percent(report.WrongAnswerRate)}");
        Line(text, $"  answering at all           AUROC {Number(report.Auroc)}   Matthews correlation {Number(report.Matthews)}");
        Line(text, $"  decision time              p50 {report.P50Microseconds:f0} µs   p99 {report.P99Microseconds:f0} µs");
        Line(text, $"\n          answer threshold       in-scope right     wrong   not-covered declined");
        foreach (var point in report.Curve)
            Line(text, $"  {point.Threshold,26:f2}      {Percent(point.Right)}   {Percent(point.Wrong)}   {Percent(point.Declined)}");
        Table(text, "by kind", report.Groups);
        Table(text, "by expected answer", report.Passages);
        if (report.Failures.Count > 0)
            Line(text, $"\nnot acceptable");
        foreach (var failure in report.Failures)
        {
            var before = failure.Context.Length > 0 ? $"{failure.Context} → " : "";
            Line(text, $"  line {failure.Line}: {before}{failure.Question}");
            Line(text, $"      expected {failure.Expected}, got {failure.Said} ({failure.Confidence:f2})");
        }

        return text.ToString().TrimEnd();
    }

    private static void Table(StringBuilder text, string title, IReadOnlyList<EvalReport.Group> groups)
    {
        Line(text, $"\n{title,-28} rows  right  wrong answers");
        foreach (var group in groups)
            Line(text, $"  {group.Name,-26} {group.Rows,4}  {group.Right,5}  {group.WrongAnswers,13}");
    }

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));

    private static string Percent(double? share) => share is { } value ? (value * 100).ToString("f1", CultureInfo.InvariantCulture).PadLeft(5) + " %" : "    –  ";

    private static string Number(double? value) => value?.ToString("f3", CultureInfo.InvariantCulture) ?? "–";
}
