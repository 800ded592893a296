using System.Text;
using System.Text.Json;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Rendering;
using PsoasBot.Channels.Teams;
using PsoasBot.Knowledge.Exchange;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Passages;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Tables;

namespace PsoasBot.Fuzzing;

/// <summary>What staff write or bring in. What was read is also written out, and drawn as visitors would see it; what is wrong with it is shown.</summary>
internal static class KnowledgeTargets
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    /// <summary>A tag that is none may come 80,000 times, and each time is a problem; the log shows fewer too.</summary>
    private const int MostShown = 1_000;

    private static readonly string[] Rows =
    [
        "Question,Answer,Source,Metadata,SuggestedQuestions,IsContextOnly,Prompts,QnaId",
        "\"What is the \"\"psoas\"\"?\",\"A muscle,\nand a deep one.\",faq,keywords:psoas;hip|booking:x,[],False,\"[{\"\"DisplayOrder\"\":0,\"\"QnaId\"\":2,\"\"DisplayText\"\":\"\"More\"\"}]\",1",
        "Call {phone}?,**Yes** – [page](https://clinic.example) \\n\\n- one\\n- two,,,,True,[],2",
    ];

    public static Target Passage { get; } = new(
        "passage",
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Knowledge, "passages"), "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)],
        bytes =>
        {
            var file = new SourceFile("passages/fuzzed.md", SourceFile.Decode(bytes));
            var problems = new List<Problem>();
            var found = PassageReader.Read(file, Today, problems);
            if (found.Passage is { } passage && !problems.Exists(problem => problem.Severity == Severity.Error))
                Draw(passage);
            if (MarkdownSheet.Read(file, problems) is { } sheet)
                _ = MarkdownSheet.Write(sheet, "fuzzed");
            Show(problems, file);
        });

    /// <summary>As a file of the knowledge folder and as a file to bring in, with tabs and with commas.</summary>
    public static Target Table { get; } = new(
        "table",
        [Encoding.UTF8.GetBytes(string.Join("\r\n", Rows)), Encoding.UTF8.GetBytes("Question\tAnswer\nWhat is \"it\"?\t\"A muscle.\nDeep.\"\n"), Encoding.Latin1.GetBytes("Question;Answer\nCafé?;Überall\n")],
        bytes =>
        {
            foreach (var name in (string[])["fuzzed.csv", "fuzzed.tsv"])
            {
                var file = new SourceFile(name, SourceFile.Decode(bytes));
                var few = new FewOfEach(name);
                foreach (var found in TableReader.Read(file, few))
                {
                    if (found.Passage is { } passage && !few.All().Any(problem => problem.Severity == Severity.Error))
                        Draw(passage);
                }

                Show(few.All(), file);
                var problems = new List<Problem>();
                BringIn(DelimitedGrid.Read(name, bytes, encoding: null, problems), problems);
            }
        });

    /// <summary>A whole workbook; or what does not begin like a zip, packed as the first sheet of one.</summary>
    public static Target Workbook { get; } = new("workbook", WorkbookSeeds.All, bytes =>
    {
        var problems = new List<Problem>();
        BringIn(XlsxGrid.Read("fuzzed.xlsx", bytes is [(byte)'P', (byte)'K', ..] ? bytes : WorkbookSeeds.Packed(bytes), problems), problems);
    });

    private static void BringIn(Grid grid, List<Problem> problems)
    {
        var few = new FewOfEach(grid.File.Path);
        few.AddRange(WholeTableTraps.In(grid));
        var passages = SheetReader.Read(grid, isGuarded: true, few);
        _ = DelimitedText.Of(SheetRows.Of(passages, inLines: true, isGuarded: true), '\t');
        foreach (var passage in passages)
            _ = MarkdownSheet.Write(passage, passage.Id);
        Show(problems.Concat(few.All()), grid.File);
    }

    private static void Draw(Passage passage)
    {
        _ = PassageHtml.Of(passage, null, highest: 3);
        _ = MarkdownHtml.PlainText(passage.Title);
        foreach (var element in PassageCard.Page(passage, null, page: 1))
            _ = element.ToJsonString();
        _ = JsonSerializer.SerializeToUtf8Bytes(passage.Title, ActivityJson.Default.String);
    }

    private static void Show(IEnumerable<Problem> problems, SourceFile file)
    {
        var lines = file.Text.Split('\n');
        foreach (var problem in problems.Take(MostShown))
            _ = problem.Show(problem.Span.Line > 0 && problem.Span.Line <= lines.Length ? lines[problem.Span.Line - 1] : null);
    }
}
