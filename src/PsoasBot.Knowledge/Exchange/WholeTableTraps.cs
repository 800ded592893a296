using System.Buffers;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Tables;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>What is told once for a whole table, since it is harmless and may be in every row.</summary>
internal static class WholeTableTraps
{
    private static readonly SearchValues<char> Fancy = SearchValues.Create("\u2018\u2019\u201C\u201D\u201E\u2013\u2014\u2026\u00A0");

    public static IEnumerable<Problem> In(Grid grid)
    {
        var cells = grid.Rows.SelectMany(row => row).Where(cell => cell.Text.Length > 0).ToList();
        var blanks = cells.Where(cell => HasBlanks(cell, grid.File)).ToList();
        if (blanks.Count > 0)
            yield return ExchangeProblems.Blanks(blanks[0].Span(grid.File), blanks.Count);
        var fancy = cells.Where(cell => cell.Text.AsSpan().ContainsAny(Fancy)).ToList();
        if (fancy.Count > 0)
            yield return ExchangeProblems.FancyMarks(fancy[0].Span(grid.File), fancy.Count);
    }

    /// <summary>Only a text file shows them: a cell that is longer there than its text.</summary>
    private static bool HasBlanks(Cell cell, SourceFile file)
    {
        var line = file.LineText(cell.Line);
        if (cell.Column > line.Length)
            return false;

        var written = line.Slice(cell.Column - 1, Math.Min(cell.Length, line.Length - cell.Column + 1));
        return !written.Contains('\t') && written is not ['"', ..] && (written.Length != written.Trim(' ').Length || (cell.Column > 1 && line[cell.Column - 2] == ' '));
    }
}
