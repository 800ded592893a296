using System.Globalization;
using System.Text;

namespace PsoasBot.Evaluation;

/// <summary>A comparison as terminal text.</summary>
internal static class EvalComparisonText
{
    /// <param name="other">The file of the other run.</param>
    public static string Of(EvalComparison comparison, string other)
    {
        var text = new StringBuilder();
        Line(text, $"compared with {other}");
        foreach (var figure in comparison.Figures)
            Line(text, $"  {figure.Name,-24}   {Number(figure.Before)} → {Number(figure.Now)}   {Difference(figure)}");
        if (comparison.Figures.Count == 0)
            Line(text, $"  no figure changed");
        if (comparison.OnlyNow + comparison.OnlyBefore > 0)
            Line(text, $"  {comparison.OnlyNow} questions are only in this run, {comparison.OnlyBefore} only in the other");
        Rows(text, "became right", comparison.BecameRight);
        Rows(text, "became wrong", comparison.BecameWrong);
        Rows(text, "a different answer, as right or wrong as before", comparison.SaidOtherwise);
        return text.ToString().TrimEnd();
    }

    private static void Rows(StringBuilder text, string title, IReadOnlyList<EvalComparison.Turnabout> rows)
    {
        if (rows.Count == 0)
            return;

        Line(text, $"\n{title}: {rows.Count}");
        foreach (var (now, before) in rows)
        {
            var context = now.Context.Length > 0 ? $"{now.Context} → " : "";
            Line(text, $"  line {now.Line}: {context}{now.Question}");
            Line(text, $"      expected {now.Expected}, was {before.Said} ({before.Confidence:f2}), is {now.Said} ({now.Confidence:f2})");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));

    private static string Number(double? value) => value?.ToString("f4", CultureInfo.InvariantCulture) ?? "     –";

    private static string Difference(EvalComparison.Figure figure) => (figure.Now - figure.Before)?.ToString("+0.0000;-0.0000", CultureInfo.InvariantCulture) ?? "";
}
