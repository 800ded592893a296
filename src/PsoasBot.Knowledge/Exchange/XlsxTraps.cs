using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>What a spreadsheet did to a cell, where only the spreadsheet's own file tells.</summary>
internal static class XlsxTraps
{
    public static void Look(DocumentFormat.OpenXml.Spreadsheet.Cell cell, string text, XlsxCells cells, SourceSpan place, List<Problem> problems)
    {
        if (cell.CellFormula is not null)
            problems.Add(ExchangeProblems.Formula(place, cell.CellFormula.Text, text));
        if (cells.IsDate(cell))
            problems.Add(ExchangeProblems.Date(place, text));
    }
}
