using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace PsoasBot.Knowledge.Tests.Exchange;

public sealed class WorkbookTests
{
    private static readonly string[] Header = ["Question", "Answer", "QnaId"];

    [Fact]
    public void Numbers_booleans_and_shared_texts_are_read_as_they_are_shown()
    {
        var grid = Read(out var problems, [Text("Open?"), Number("5"), new SheetCell { DataType = CellValues.Boolean, CellValue = new CellValue("1") }]);

        Assert.Equal((string[])["Open?", "5", "TRUE"], grid.Rows[1].Select(cell => cell.Text));
        Assert.Empty(problems);
    }

    [Fact]
    public void A_number_shown_as_a_date_is_told_with_its_cell()
    {
        var grid = Read(out var problems, [Text("How often?"), Number("46024", style: 1), Text("1")]);

        Assert.Equal("2026-01-02", grid.Rows[1][1].Text);
        Assert.Equal("a.xlsx:2:2: warning PB503: cell B2 holds the date `2026-01-02`", First(problems));
    }

    [Fact]
    public void A_formula_gives_its_last_result_and_is_told()
    {
        var grid = Read(out var problems, [Text("Open?"), new SheetCell { CellFormula = new CellFormula("A2&\"!\""), DataType = CellValues.String, CellValue = new CellValue("Open?!") }, Text("1")]);

        Assert.Equal("Open?!", grid.Rows[1][1].Text);
        Assert.Equal("a.xlsx:2:2: warning PB506: cell B2 holds the formula `=A2&\"!\"`, and `Open?!` is its result", First(problems));
    }

    [Fact]
    public void A_formula_without_a_result_is_an_error()
    {
        Read(out var problems, [Text("Open?"), new SheetCell { CellFormula = new CellFormula("A2") }, Text("1")]);

        Assert.Equal("a.xlsx:2:2: error PB506: cell B2 holds the formula `=A2` and no result", First(problems));
    }

    [Fact]
    public void Merged_cells_are_told_where_they_begin()
    {
        Read(out var problems, [Text("Open?"), Text("From eight."), Text("1")], "B2:B3");

        Assert.Equal("a.xlsx:2:2: error PB505: the cells B2:B3 are merged into one", First(problems));
    }

    [Fact]
    public void Cells_that_the_file_leaves_out_are_empty()
    {
        var grid = Read(out _, [Text("Open?"), Text("1", "C2")]);

        Assert.Equal((string[])["Open?", "", "1"], grid.Rows[1].Select(cell => cell.Text));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0, 0 })]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 })]
    public void What_is_no_workbook_is_said_to_be_none(byte[] bytes)
    {
        List<Problem> problems = [];

        var grid = XlsxGrid.Read("a.xlsx", bytes, problems);

        Assert.Empty(grid.Rows);
        Assert.Equal("PB501", Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData(1, 1, "A1")]
    [InlineData(14, 2, "B14")]
    [InlineData(3, 26, "Z3")]
    [InlineData(3, 27, "AA3")]
    [InlineData(9, 703, "AAA9")]
    public void A_cell_has_the_name_that_the_spreadsheet_shows(int row, int column, string name)
    {
        Assert.Equal(name, CellName.Of(row, column));
        Assert.Equal((row, column), (CellName.Row(name), CellName.Column(name)));
    }

    private static string First(List<Problem> problems) => Assert.Single(problems).Show(null, "")[1..].Split('\n')[0];

    private static SheetCell Text(string text, string? name = null) =>
        new() { CellReference = name, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static SheetCell Number(string value, uint style = 0) => new() { StyleIndex = style, CellValue = new CellValue(value) };

    private static Grid Read(out List<Problem> problems, SheetCell[] cells, string? merged = null)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(new Row([.. Header.Select(name => Text(name))]), new Row(cells)));
            if (merged is not null)
                sheet.Worksheet.Append(new MergeCells(new MergeCell { Reference = merged }));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "A" }));
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "[$-409]d\\-mmm;@" }),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 164 }));
        }

        problems = [];
        return XlsxGrid.Read("a.xlsx", stream.ToArray(), problems);
    }
}
