using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PsoasBot.Knowledge.Exchange;
using PsoasBot.Knowledge.Problems;
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
        Assert.Equal("a.xlsx:2:2: warning PB503: cell B2 contains the date `2026-01-02`", First(problems));
    }

    [Fact]
    public void A_formula_gives_its_last_result_and_is_told()
    {
        var grid = Read(out var problems, [Text("Open?"), new SheetCell { CellFormula = new CellFormula("A2&\"!\""), DataType = CellValues.String, CellValue = new CellValue("Open?!") }, Text("1")]);

        Assert.Equal("Open?!", grid.Rows[1][1].Text);
        Assert.Equal("a.xlsx:2:2: warning PB506: cell B2 contains the formula `=A2&\"!\"` with the result `Open?!`", First(problems));
    }

    [Fact]
    public void A_formula_without_a_result_is_an_error()
    {
        Read(out var problems, [Text("Open?"), new SheetCell { CellFormula = new CellFormula("A2") }, Text("1")]);

        Assert.Equal("a.xlsx:2:2: error PB506: cell B2 contains the formula `=A2` without a result", First(problems));
    }

    [Fact]
    public void Merged_cells_are_told_where_they_begin()
    {
        Read(out var problems, [Text("Open?"), Text("From eight."), Text("1")], "B2:B3");

        Assert.Equal("a.xlsx:2:2: error PB505: the cells B2:B3 are merged", First(problems));
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
    [InlineData("r=\"2\"", "r=\"two\"")]
    [InlineData("r=\"2\"", "r=\"0\"")]
    [InlineData("r=\"2\"", "r=\"4000000000\"")]
    [InlineData("r=\"A2\"", "r=\"ZZZZZZZZ2\"")]
    [InlineData("t=\"s\"", "t=\"nonsense\"")]
    [InlineData("<v>0</v>", "<v>-1</v>")]
    [InlineData("s=\"1\"", "s=\"-1\"")]
    [InlineData("</sheetData>", "")]
    public void A_damaged_sheet_is_said_to_be_none(string whole, string damaged)
    {
        List<Problem> problems = [];

        var grid = XlsxGrid.Read("a.xlsx", Zipped(text => text.Replace(whole, damaged, StringComparison.Ordinal)), problems);

        Assert.NotEqual(Sheet, Sheet.Replace(whole, damaged, StringComparison.Ordinal));
        Assert.Empty(grid.Rows);
        Assert.Equal("PB501", Assert.Single(problems).Code);
    }

    [Fact]
    public void A_sheet_as_the_others_are_damaged_from_is_read()
    {
        List<Problem> problems = [];

        var grid = XlsxGrid.Read("a.xlsx", Zipped(text => text), problems);

        Assert.Equal((string[])["Question", "Open?"], grid.Rows.Select(row => row[0].Text));
        Assert.Equal("PB503", Assert.Single(problems).Code);
    }

    /// <summary>As Excel writes it from a cell that somebody typed nearly an address into.</summary>
    [Fact]
    public void A_sheet_with_a_link_that_is_no_address_is_read()
    {
        List<Problem> problems = [];

        var grid = XlsxGrid.Read("a.xlsx", Zipped(text => text, linked: "http://clinic example:port/"), problems);

        Assert.Equal((string[])["Question", "Open?"], grid.Rows.Select(row => row[0].Text));
    }

    [Fact]
    public void Damage_of_whatever_kind_is_a_problem_and_no_exception()
    {
        var random = new Random(8);
        for (var round = 0; round < 400; round++)
        {
            List<Problem> problems = [];

            XlsxGrid.Read("a.xlsx", Zipped(text => Damaged(text, random)), problems);

            Assert.All(problems, problem => Assert.StartsWith("PB50", problem.Code, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void XML_within_XML_without_end_is_damage()
    {
        List<Problem> problems = [];

        XlsxGrid.Read("a.xlsx", Zipped(text => text.Replace("<sheetData>", string.Concat(Enumerable.Repeat("<x>", 100_000)) + string.Concat(Enumerable.Repeat("</x>", 100_000)) + "<sheetData>", StringComparison.Ordinal)), problems);

        Assert.Equal("PB501", Assert.Single(problems).Code);
    }

    [Fact]
    public void A_cell_far_to_the_right_of_many_rows_is_damage()
    {
        List<Problem> problems = [];
        var rows = string.Concat(Enumerable.Range(3, 2_000).Select(row => $"<row r=\"{row}\"><c r=\"XFD{row}\"><v>1</v></c></row>"));

        XlsxGrid.Read("a.xlsx", Zipped(text => text.Replace("</sheetData>", rows + "</sheetData>", StringComparison.Ordinal)), problems);

        Assert.Equal("PB501", Assert.Single(problems).Code);
    }

    [Fact]
    public void A_small_file_that_unpacks_to_a_large_one_is_refused_by_its_size()
    {
        List<Problem> problems = [];

        XlsxGrid.Read("a.xlsx", Zipped(text => text.Replace("<sheetData>", new string(' ', 60 << 20) + "<sheetData>", StringComparison.Ordinal)), problems);

        Assert.Equal("a.xlsx: error PB029: this file has 61 MB, and 50 MB is the most", First(problems));
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

    private const string Sheet = """
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        <row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Open?</t></is></c><c r="B2" s="1"><v>46024</v></c></row>
        </sheetData></worksheet>
        """;

    /// <summary>A workbook made by hand.</summary>
    /// <param name="change">What is done to the text of its sheet, strings and styles.</param>
    /// <param name="linked">Where a link of the sheet leads; null for none.</param>
    private static byte[] Zipped(Func<string, string> change, string? linked = null)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            void Add(string name, string text)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }

            Add("[Content_Types].xml", $"""
                <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/><Override PartName="/xl/sheet.xml" ContentType="{Kind}.worksheet+xml"/>
                <Override PartName="/xl/strings.xml" ContentType="{Kind}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="{Kind}.styles+xml"/></Types>
                """);
            Add("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="a" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            if (linked is not null)
                Add("xl/_rels/sheet.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="a" Type="{Office}/hyperlink" Target="{linked}" TargetMode="External"/></Relationships>""");
            Add("xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="{Package}/relationships"><Relationship Id="a" Type="{Office}/worksheet" Target="sheet.xml"/>
                <Relationship Id="b" Type="{Office}/sharedStrings" Target="strings.xml"/><Relationship Id="c" Type="{Office}/styles" Target="styles.xml"/></Relationships>
                """);
            Add("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>""");
            Add("xl/sheet.xml", change(Sheet));
            Add("xl/strings.xml", change($"""<sst xmlns="{Main}"><si><t>Question</t></si></sst>"""));
            Add("xl/styles.xml", change($"""<styleSheet xmlns="{Main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"""));
        }

        return stream.ToArray();
    }

    /// <summary>One to three letters changed, doubled or taken out.</summary>
    private static string Damaged(string text, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length);
            text = random.Next(3) switch
            {
                0 => $"{text[..at]}{(char)random.Next(32, 127)}{text[(at + 1)..]}",
                1 => text.Insert(at, text[at..Math.Min(text.Length, at + random.Next(1, 30))]),
                _ => text.Remove(at, Math.Min(text.Length - at, random.Next(1, 30))),
            };
            if (text.Length == 0)
                return text;
        }

        return text;
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
