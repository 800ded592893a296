using System.Text.RegularExpressions;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Tables;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>What a spreadsheet may have done to a text before it was saved, as far as the text itself tells.</summary>
internal static partial class TextTraps
{
    /// <param name="cell">Of a table.</param>
    /// <param name="file">Of the same table; empty lines for a workbook.</param>
    public static IEnumerable<Problem> In(Cell cell, SourceFile file)
    {
        var place = cell.Span(file);
        if (LooksLikeDate().IsMatch(cell.Text))
            yield return ExchangeProblems.Date(place, cell.Text);
        if (Scientific().IsMatch(cell.Text))
            yield return ExchangeProblems.Scientific(place, cell.Text);
        if (Hashes().IsMatch(cell.Text))
            yield return ExchangeProblems.Hashes(place);
        if (cell.Text is ['#', ..] && TableRows.SpreadsheetErrors.Contains(cell.Text))
            yield return TableProblems.SpreadsheetError(place, cell.Text);
        if (cell.Text.Contains('\uFFFD'))
            yield return ExchangeProblems.Unreadable(place, cell.Text);
    }

    /// <summary><c>2-Jan</c>, <c>Jan-26</c>, <c>1/2/2026</c>: what Excel shows for <c>1-2</c>, <c>1/26</c> and the like, all by itself in a cell.</summary>
    [GeneratedRegex(@"\A(\d{1,2}-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(-\d{2,4})?|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}( \d{1,2}:\d{2}(:\d{2})?)?)\z")]
    private static partial Regex LooksLikeDate();

    [GeneratedRegex(@"\A\d([.,]\d+)?E\+\d{2,}\z", RegexOptions.IgnoreCase)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"\A#{4,}\z")]
    private static partial Regex Hashes();
}
