using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using Cell = PsoasBot.Knowledge.Tables.Cell;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>The first sheet of an Excel workbook that has anything in it.</summary>
internal static class XlsxGrid
{
    /// <summary>The last row and column of a sheet. Source: Excel's own limits.</summary>
    private const int LastRow = 1_048_576, LastColumn = 16_384;

    /// <summary>The most cells, those that the file leaves out counted: a cell far to the right makes each row as wide.</summary>
    private const int MostCells = 5_000_000;

    /// <param name="path">As it is named in problems.</param>
    /// <returns>No rows, and a problem, for a file that is no workbook, or too large a one.</returns>
    public static Grid Read(string path, byte[] bytes, List<Problem> problems)
    {
        try
        {
            if (XlsxGuard.Unpacked(bytes) is > FileSizes.MostOfTable and var size)
            {
                problems.Add(FileProblems.TooLarge(path, FileSizes.Shown(size), FileSizes.Shown(FileSizes.MostOfTable)));
                return Nothing(path);
            }

            // as one to edit, and never saved: what is opened to be read only is copied to a temporary file first
            using var content = new MemoryStream();
            content.Write(bytes);
            using var document = SpreadsheetDocument.Open(content, isEditable: true, new OpenSettings { AutoSave = false });
            if (document.WorkbookPart is { } workbook)
            {
                var found = new List<Problem>();
                var grid = Read(path, workbook, found);
                problems.AddRange(found);
                return grid;
            }
        }
        catch (Exception damaged) when (damaged is not OutOfMemoryException) // what the readers of zip and XML throw at damaged bytes is of any kind
        {
            // said below
        }

        problems.Add(ExchangeProblems.NotAWorkbook(path));
        return Nothing(path);
    }

    private static Grid Nothing(string path) => new(new SourceFile(path, ""), []);

    private static Grid Read(string path, WorkbookPart workbook, List<Problem> problems)
    {
        var sheets = workbook.Workbook?.Sheets?.Elements<Sheet>().ToList() ?? [];
        var filled = sheets
            .Select(sheet => (sheet, data: sheet.Id?.Value is { } id ? workbook.GetPartById(id) as WorksheetPart : null))
            .Where(each => each.data?.Worksheet?.Descendants<CellValue>().Any() == true || each.data?.Worksheet?.Descendants<InlineString>().Any() == true)
            .ToList();
        if (filled is not [var (_, first), ..] || first?.Worksheet is not { } worksheet)
            return Nothing(path);

        problems.AddRange(filled.Skip(1).Select(each => ExchangeProblems.OtherSheet(path, each.sheet.Name?.Value ?? "")));
        var rows = Rows(worksheet, new XlsxCells(workbook), path, problems);
        problems.AddRange(worksheet.Descendants<MergeCell>().Select(merged => Merged(path, merged.Reference?.Value ?? "A1")));
        return new(new SourceFile(path, new string('\n', rows.Select(row => row[0].Line).DefaultIfEmpty().Max())), [.. rows]);
    }

    /// <summary>Every row as wide as the first, with empty cells where the file leaves them out; rows that hold nothing are left out.</summary>
    private static List<IReadOnlyList<Cell>> Rows(Worksheet worksheet, XlsxCells cells, string path, List<Problem> problems)
    {
        var rows = new List<IReadOnlyList<Cell>>();
        var (line, cellCount) = (0, 0L);
        foreach (var row in worksheet.Descendants<Row>())
        {
            line = Within(row.RowIndex?.Value ?? (uint)line + 1, LastRow);
            var read = new SortedDictionary<int, Cell>();
            foreach (var cell in row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
            {
                var column = Within(cell.CellReference?.Value is { } reference ? CellName.Column(reference) : read.Keys.LastOrDefault() + 1, LastColumn);
                var text = cells.Text(cell);
                read[column] = new Cell(text.Trim(), line, column, 1);
                XlsxTraps.Look(cell, text, cells, new SourceSpan(path, line, column, 1), problems);
            }

            if (read.Values.All(cell => cell.Text.Length == 0))
                continue;

            var width = Math.Max(rows.Count == 0 ? 0 : rows[0].Count, read.Keys.Last());
            cellCount = Within(cellCount + width, MostCells);
            rows.Add([.. Enumerable.Range(1, width).Select(column => read.GetValueOrDefault(column, new Cell("", line, column, 1)))]);
        }

        return rows;
    }

    /// <exception cref="InvalidDataException">No spreadsheet has so many.</exception>
    private static int Within(long number, int most) =>
        number >= 1 && number <= most ? (int)number : throw new InvalidDataException($"{number} is not from 1 to {most}");

    private static Problem Merged(string path, string range)
    {
        var first = range.Split(':')[0];
        return ExchangeProblems.Merged(new SourceSpan(path, CellName.Row(first), CellName.Column(first), 1), range);
    }
}
