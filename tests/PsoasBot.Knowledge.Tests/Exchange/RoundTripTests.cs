using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck.Xunit;
using PsoasBot.Knowledge.Editing;
using PsoasBot.Knowledge.Exchange;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Tables;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Tests.Exchange;

public sealed class RoundTripTests
{
    [Property(MaxTest = 500)]
    public void What_is_written_as_TSV_is_read_back(int seed) => IsTheSame(seed, inLines: true, rows => Delimited(rows, '\t'));

    [Property(MaxTest = 500)]
    public void What_is_written_as_CSV_is_read_back(int seed) => IsTheSame(seed, inLines: false, rows => Delimited(rows, ','));

    [Property(MaxTest = 100)]
    public void What_is_written_as_a_workbook_is_read_back(int seed) =>
        IsTheSame(seed, inLines: false, rows => XlsxGrid.Read("t.xlsx", XlsxFile.Of(rows), []));

    [Property(MaxTest = 300)]
    public void A_wording_in_Markdown_reads_as_it_was(int seed)
    {
        var odd = new OddPassages(seed);
        var passage = odd.Some()[0] with { Questions = [.. Enumerable.Range(0, 5).Select(_ => odd.Line()).DistinctBy(SameQuestion.Key)], Answer = "Yes." };

        var back = MarkdownSheet.Read(new SourceFile("a.md", MarkdownSheet.Write(passage, "a")), []);

        // A lone NO-BREAK SPACE and the like are one blank in Markdown, and a control character is none of its letters.
        Assert.Equal(passage.Questions.Select(Plain), back!.Questions.Select(Plain));
    }

    [Property(MaxTest = 300)]
    public void A_CSV_file_is_read_alike_by_another_program(int seed)
    {
        var rows = SheetRows.Of(new OddPassages(seed).Some(), inLines: false, isGuarded: true).Select(row => row.Select(cell => cell.Replace('\u0001', ' ')).ToArray()).ToList();

        using var reader = CsvReader.Create(new StringReader(DelimitedText.Of(rows, ',')), new CsvReaderOptions { HasHeader = false });
        var read = new List<string[]>();
        while (reader.Read())
            read.Add([.. Enumerable.Range(0, 8).Select(column => reader.GetString(column))]);

        Assert.Equal(rows, read);
    }

    [Property(MaxTest = 500)]
    public void No_cell_that_is_exported_begins_like_a_formula(int seed) =>
        Assert.All(
            SheetRows.Of(new OddPassages(seed).Some(), inLines: true, isGuarded: true).SelectMany(row => row),
            cell => Assert.DoesNotMatch(@"\A[=+\-@\t\r＝]", cell));

    [Fact]
    public void Every_cell_of_a_workbook_is_text()
    {
        var bytes = XlsxFile.Of([["=1+1", "5", "2026-01-02", "+49 30 1234"]]);

        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToList();
        Assert.Equal(4, cells.Count);
        Assert.All(cells, cell => Assert.Equal((CellValues.InlineString, null), (cell.DataType!.Value, cell.CellFormula)));
    }

    [Fact]
    public void A_workbook_is_valid()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxFile.Of([["a", "b"], ["=1", "\u0001"]])), false);

        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document).Select(error => error.Description));
    }

    [Theory]
    [InlineData("a\nb", @"a\nb")]
    [InlineData(@"C:\new", @"C:\\new")]
    [InlineData("a\\\nb", "a\\\nb")]
    public void Line_breaks_are_written_as_QnA_Maker_writes_them_and_backslashes_survive(string text, string written)
    {
        Assert.Equal(written, LineBreaks.Encode(text));
        Assert.Equal(text, LineBreaks.Decode(written));
    }

    [Fact]
    public void The_shipped_knowledge_goes_out_and_comes_back_unchanged()
    {
        using var folder = new TestFolder();
        var knowledge = Path.Combine(Repository.Root, "knowledge");
        foreach (var (form, name) in ((ExportForm, string)[])[(ExportForm.Tsv, "a.tsv"), (ExportForm.Csv, "a.csv"), (ExportForm.Xlsx, "a.xlsx")])
        {
            folder.With(name, Exporting.Table(knowledge, form).Bytes);

            var plan = Importing.Plan(Path.Combine(folder.Path, name), knowledge, ImportForm.Markdown, null);

            Assert.Empty(plan.Files);
            Assert.Equal((plan.Passages, false), (plan.Unchanged, plan.HasErrors));
            Assert.DoesNotContain(plan.Problems, problem => problem.Code == "PB509");
        }
    }

    [Fact]
    public void The_shipped_knowledge_written_anew_from_its_table_says_the_same()
    {
        using var folder = new TestFolder();
        var knowledge = Path.Combine(Repository.Root, "knowledge");
        folder.With("a.xlsx", Exporting.Table(knowledge, ExportForm.Xlsx).Bytes);

        var plan = Importing.Plan(Path.Combine(folder.Path, "a.xlsx"), Path.Combine(folder.Path, "none"), ImportForm.Markdown, null);
        FolderEdit.Write(Path.Combine(folder.Path, "none"), plan.Files);

        var (before, after) = (KnowledgeFolder.Read(knowledge).Content!.Passages, KnowledgeFolder.Read(Path.Combine(folder.Path, "none")).Content!.Passages);
        Assert.Equal(before.Select(Told), after.Select(Told));
    }

    /// <summary>All that a passage says, as one text.</summary>
    private static string Told(Passage passage) => string.Join('\n', ((string[])
    [
        passage.Id, .. passage.Questions, passage.ShortAnswer, passage.Rest, .. passage.Steps, passage.AfterSteps, .. passage.Next, .. passage.Keywords, .. passage.Sources,
        $"{passage.Booking} {passage.Reviewed} {passage.ReviewEveryDays} {passage.Reviewer} {passage.Image} {passage.Video}",
    ]));

    private static void IsTheSame(int seed, bool inLines, Func<IEnumerable<string[]>, Grid> grid)
    {
        var passages = new OddPassages(seed).Some();

        var read = SheetReader.Read(grid(SheetRows.Of(passages, inLines, isGuarded: true).Prepend([.. SheetColumns.Names])), isGuarded: true, new FewOfEach("t"));

        Assert.Equal(passages.Length, read.Length);
        Assert.Equal(string.Join('\n', passages.Select(Told)), string.Join('\n', read.Select(Told)));
    }

    private static string Told(SheetPassage passage) => System.Text.Json.JsonSerializer.Serialize(passage with { Place = SourceSpan.WholeFile("") });

    private static Grid Delimited(IEnumerable<string[]> rows, char delimiter) =>
        DelimitedGrid.Read(delimiter == '\t' ? "t.tsv" : "t.csv", Encoding.UTF8.GetBytes(DelimitedText.Of(rows, delimiter)), null, []);

    private static string Plain(string text) => string.Join(' ', text.Replace('\u0001', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
