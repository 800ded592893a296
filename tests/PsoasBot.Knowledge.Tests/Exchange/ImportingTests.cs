using System.Text;
using PsoasBot.Knowledge.Exchange;

namespace PsoasBot.Knowledge.Tests.Exchange;

public sealed class ImportingTests : IDisposable
{
    private const string QnaMaker = "Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId\n"
        + "Where can I park?\tBehind the *bakery*.\\n\\nThe barrier opens.\tEditorial\tkeywords:car, lot|booking:massage\t[]\tFalse\t[{\"DisplayOrder\":1,\"QnaId\":2,\"Qna\":null,\"DisplayText\":\"Open?\"}]\t1\n"
        + "is there parking\tBehind the *bakery*.\\n\\nThe barrier opens.\tEditorial\tkeywords:car, lot|booking:massage\t[]\tFalse\t[]\t1\n"
        + "Open?\tFrom eight.\t\tcolour:blue\t[]\tTrue\t[]\t2\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_QnA_Maker_table_becomes_Markdown_files()
    {
        var plan = Plan("qna.tsv", QnaMaker, ImportForm.Markdown);

        Assert.Equal(["passages/1.md", "passages/2.md"], plan.Files.Keys.Order());
        Assert.Equal(
            "---\nnext: 2\nkeywords: car, lot\nbooking: massage\n---\n# Where can I park?\n\nBehind the *bakery*.\n\nThe barrier opens.\n\n## Also asked as\n- is there parking\n",
            Encoding.UTF8.GetString(plan.Files["passages/1.md"]));
    }

    [Fact]
    public void What_Markdown_has_no_place_for_is_listed_by_row()
    {
        var plan = Plan("qna.tsv", QnaMaker, ImportForm.Markdown);

        Assert.Equal(
            [(2, "cannot keep the source `Editorial`"), (4, "cannot keep the metadata `colour:blue`"), (4, "cannot keep the rule that it is shown only after another answer")],
            plan.Problems.Where(problem => problem.Code == "PB509").Select(problem => (problem.Span.Line, problem.What)));
    }

    [Fact]
    public void As_a_table_everything_is_kept()
    {
        var plan = Plan("My QnA.tsv", QnaMaker, ImportForm.Table);

        Assert.Equal(["passages/my-qna.tsv"], plan.Files.Keys);
        Assert.Empty(plan.Problems);
        Assert.Contains("colour:blue", Encoding.UTF8.GetString(plan.Files["passages/my-qna.tsv"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_that_is_there_is_changed_in_its_own_file_and_the_others_are_left_alone()
    {
        _folder.With("k/passages/parking-place.md", "---\nid: parking\n---\n<!-- a note -->\n# Where can I park?\n\nBehind the bakery.\n").With("k/passages/open.md", "# Open?\n\nFrom eight.\n");

        var plan = Plan("a.csv", "Question,Answer,QnaId\nWhere can I park?,Before the bakery.,parking\nOpen?,From eight.,open\n", null);

        Assert.Equal(["passages/parking-place.md"], plan.Files.Keys);
        Assert.Equal("---\nid: parking\n---\n# Where can I park?\n\nBefore the bakery.\n", Encoding.UTF8.GetString(plan.Files["passages/parking-place.md"]));
        Assert.Equal(1, plan.Unchanged);
    }

    [Theory]
    [InlineData("utf-8", ',')]
    [InlineData("utf-16", ';')]
    [InlineData("utf-16BE", '|')]
    [InlineData("windows-1252", ';')]
    [InlineData("iso-8859-1", '\t')]
    public void A_table_is_read_whatever_its_encoding_and_delimiter(string encoding, char delimiter)
    {
        const string Text = "Question~Answer\r\nOù puis-je me garer à côté?~Derrière la boulangerie où l’entrée est fermée dès midi, près du café.\r\n";
        var text = Text.Replace('~', delimiter).Replace('’', encoding == "iso-8859-1" ? '\'' : '’');
        _folder.With("a.csv", TextEncodings.Named(encoding).GetBytes(text.Replace(", près", delimiter == ',' ? " près" : ", près", StringComparison.Ordinal)));

        var plan = Importing.Plan(Path.Combine(_folder.Path, "a.csv"), Path.Combine(_folder.Path, "k"), ImportForm.Markdown, null);

        Assert.False(plan.HasErrors, plan.Show("."));
        var written = Encoding.UTF8.GetString(Assert.Single(plan.Files).Value);
        Assert.StartsWith("# Où puis-je me garer à côté?\n\nDerrière la boulangerie où l", written, StringComparison.Ordinal);
        Assert.Contains("entrée est fermée dès midi", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2-Jan", "PB503")]
    [InlineData("Jan-26", "PB503")]
    [InlineData("1/2/2026", "PB503")]
    [InlineData("1.23457E+11", "PB504")]
    [InlineData("1,2E+05", "PB504")]
    [InlineData("######", "PB507")]
    [InlineData("#REF!", "PB308")]
    [InlineData("a \uFFFD b", "PB511")]
    [InlineData("“tight”", "PB513")]
    [InlineData("1-2 minutes on 2-Jan", "")]
    [InlineData("# one", "")]
    [InlineData("=SUM(A1)", "")]
    public void What_a_spreadsheet_did_to_a_text_is_seen(string answer, string code)
    {
        var plan = Plan("a.tsv", $"Question\tAnswer\tQnaId\nOpen?\t{answer}\topen\n", ImportForm.Table);

        Assert.Equal(code, string.Join(' ', plan.Problems.Select(problem => problem.Code)));
    }

    [Fact]
    public void A_trap_is_shown_with_its_row_its_column_and_its_cell()
    {
        var plan = Plan("a.csv", "Question,Answer\nHow often?,2-Jan\n", ImportForm.Table);

        Assert.Equal(
            """
            in/a.csv:2:12: warning PB503: this cell contains the date `2-Jan`
               2 | How often?,2-Jan
                 |            ^^^^^
            """.ReplaceLineEndings("\n"),
            plan.Show("in").Split("\nwhy:")[0]);
    }

    [Fact]
    public void Blanks_around_texts_are_told_once()
    {
        var plan = Plan("a.csv", "Question,Answer\nOpen? ,From eight.\nClosed? , At six.\n", ImportForm.Table);

        Assert.Equal("3 cells have spaces before or after their text; this is the first", Assert.Single(plan.Problems).What);
    }

    [Fact]
    public void A_row_that_is_too_short_keeps_all_of_the_file_out()
    {
        var plan = Plan("a.csv", "Question,Answer,QnaId\nOpen?,From eight.,1\nClosed?,At six.\n", null);

        Assert.True(plan.HasErrors);
        Assert.Empty(plan.Files);
    }

    [Theory]
    [InlineData("a.csv", 50)]
    [InlineData("a.xlsx", 50)]
    [InlineData("a.txt", 50)]
    [InlineData("a.md", 1)]
    public void A_file_that_is_too_large_is_refused_before_it_is_read(string name, int most)
    {
        using (var large = File.OpenWrite(Path.Combine(_folder.With(name, "").Path, name)))
            large.SetLength((most << 20) + 1);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var plan = Importing.Plan(Path.Combine(_folder.Path, name), Path.Combine(_folder.Path, "k"), null, null);

        Assert.Equal($"this file has {most + 1} MB, and {most} MB is the most", Assert.Single(plan.Problems, problem => problem.Code == "PB029").What);
        Assert.Empty(plan.Files);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Ids_that_Markdown_cannot_have_are_made_so_and_stay_apart()
    {
        var plan = Plan("a.csv", "Question,Answer,QnaId\nOpen?,From eight.,Hours A\nClosed?,At six.,hours-a\nLate?,No.,hours a\n", null);

        Assert.Equal(["passages/hours-a-2.md", "passages/hours-a-3.md", "passages/hours-a.md"], plan.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("# Closed?\n\nAt six.\n", Encoding.UTF8.GetString(plan.Files["passages/hours-a.md"]));
    }

    private ImportPlan Plan(string name, string text, ImportForm? form) =>
        Importing.Plan(Path.Combine(_folder.With(name, text).Path, name), Path.Combine(_folder.Path, "k"), form, null);
}
