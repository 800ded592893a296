using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PsoasBot.Knowledge;

/// <summary>The first sheet of an Excel workbook that has anything in it.</summary>
internal static class XlsxGrid
{
    /// <param name="path">As it is named in problems.</param>
    /// <returns>No rows, and a problem, for a file that is no workbook.</returns>
    public static Grid Read(string path, byte[] bytes, List<Problem> problems)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
            if (document.WorkbookPart is { } workbook)
                return Read(path, workbook, problems);
        }
        catch (Exception unreadable) when (unreadable is FileFormatException or OpenXmlPackageException or XmlException or InvalidDataException)
        {
            // said below
        }

        problems.Add(ExchangeProblems.NotAWorkbook(path));
        return new(new SourceFile(path, ""), []);
    }

    private static Grid Read(string path, WorkbookPart workbook, List<Problem> problems)
    {
        var sheets = workbook.Workbook?.Sheets?.Elements<Sheet>().ToList() ?? [];
        var filled = sheets
            .Select(sheet => (sheet, data: sheet.Id?.Value is { } id ? workbook.GetPartById(id) as WorksheetPart : null))
            .Where(each => each.data?.Worksheet?.Descendants<CellValue>().Any() == true || each.data?.Worksheet?.Descendants<InlineString>().Any() == true)
            .ToList();
        if (filled is not [var (_, first), ..] || first?.Worksheet is not { } worksheet)
            return new(new SourceFile(path, ""), []);

        problems.AddRange(filled.Skip(1).Select(each => ExchangeProblems.OtherSheet(path, each.sheet.Name?.Value ?? "")));
        var rows = Rows(worksheet, new XlsxCells(workbook), path, problems);
        problems.AddRange(worksheet.Descendants<MergeCell>().Select(merged => Merged(path, merged.Reference?.Value ?? "A1")));
        return new(new SourceFile(path, new string('\n', rows.Count == 0 ? 0 : rows[^1][0].Line)), [.. rows]);
    }

    /// <summary>Every row as wide as the first, with empty cells where the file leaves them out; rows that hold nothing are left out.</summary>
    private static List<IReadOnlyList<Cell>> Rows(Worksheet worksheet, XlsxCells cells, string path, List<Problem> problems)
    {
        var rows = new List<IReadOnlyList<Cell>>();
        var line = 0;
        foreach (var row in worksheet.Descendants<Row>())
        {
            line = row.RowIndex?.Value is { } index ? (int)index : line + 1;
            var read = new SortedDictionary<int, Cell>();
            foreach (var cell in row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
            {
                var column = cell.CellReference?.Value is { } reference ? CellName.Column(reference) : read.Keys.LastOrDefault() + 1;
                var text = cells.Text(cell);
                read[column] = new Cell(text.Trim(), line, column, 1);
                XlsxTraps.Look(cell, text, cells, new SourceSpan(path, line, column, 1), problems);
            }

            if (read.Values.All(cell => cell.Text.Length == 0))
                continue;

            var width = Math.Max(rows.Count == 0 ? 0 : rows[0].Count, read.Keys.Last());
            rows.Add([.. Enumerable.Range(1, width).Select(column => read.GetValueOrDefault(column, new Cell("", line, column, 1)))]);
        }

        return rows;
    }

    private static Problem Merged(string path, string range)
    {
        var first = range.Split(':')[0];
        return ExchangeProblems.Merged(new SourceSpan(path, CellName.Row(first), CellName.Column(first), 1), range);
    }
}
