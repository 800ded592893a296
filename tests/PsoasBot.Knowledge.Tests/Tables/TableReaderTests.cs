using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Tests.Tables;

public sealed class TableReaderTests
{
    private const string Header = "Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId\n";

    [Fact]
    public void Rows_with_the_same_id_are_one_passage()
    {
        using var folder = new TestFolder().With("set.tsv", Header
            + "Where is it?\tIn the **hip**.\\n\\nDeep down.\tus\tkeywords:psoas, iliacus|level:1\t[]\tFalse\t[{\"DisplayOrder\":0,\"QnaId\":2,\"DisplayText\":\"More\"}]\t1\n"
            + "What does it do?\tIt bends the hip.\tus\t\t[]\tFalse\t[]\t2\n"
            + "where is IT\tIn the **hip**.\\n\\nDeep down.\tus\t\t[]\tFalse\t[]\t1\n"
            + "find it\t\tus\tkeywords:Psoas\t[]\tFalse\t[]\t1\n");

        var reading = folder.Read();

        Assert.Empty(reading.Problems);
        var passages = reading.Content!.Passages;
        Assert.Equal(["1", "2"], passages.Select(passage => passage.Id));
        Assert.Equal((string[])["Where is it?", "find it"], passages[0].Questions);
        Assert.Equal(("In the **hip**.", "Deep down."), (passages[0].ShortAnswer, passages[0].Rest));
        Assert.Equal((string[])["psoas", "iliacus"], passages[0].Keywords);
        Assert.Equal((string[])["2"], passages[0].Next);
        Assert.Equal(new SourceSpan("set.tsv", 2, 1, 12), passages[0].Source);
    }

    [Fact]
    public void Rows_without_an_id_are_one_passage_when_they_have_the_same_answer()
    {
        using var folder = new TestFolder().With("set.csv", "Answer,Question\nIn the hip.,Where is it?\nIt bends.,What does it do?\nIn the hip.,Find it\n");

        var passages = folder.Read().Content!.Passages;

        Assert.Equal(["where-is-it", "what-does-it-do"], passages.Select(passage => passage.Id));
        Assert.Equal((string[])["Where is it?", "Find it"], passages[0].Questions);
    }

    [Fact]
    public void The_id_of_a_row_without_one_does_not_depend_on_its_place()
    {
        using var folder = new TestFolder().With("set.csv", "Question,Answer\nWhere?,In the hip.\nWhere?!,In the leg.\n");
        using var other = new TestFolder().With("set.csv", "Question,Answer\nWho?,You.\nWhere?,In the hip.\nWhere?!,In the leg.\n");

        var ids = folder.Read().Content!.Passages.Select(passage => passage.Id);

        Assert.Equal(ids, other.Read().Content!.Passages.Select(passage => passage.Id).Skip(1));
    }

    [Theory]
    [InlineData("set.csv", "\uFEFFquestion;ANSWER;QnaId\n\"Where; is \"\"it\"\"?\";In the hip.;1\n")]
    [InlineData("set.csv", "\"Question\",\"Answer\",\"QnaId\"\n\"Where; is \"\"it\"\"?\",\"In the hip.\",1\n")]
    [InlineData("set.tsv", "Question\tAnswer\tQnaId\n\"Where; is \"\"it\"\"?\"\tIn the hip.\t1\n")]
    [InlineData("set.tsv", "Question\tAnswer\tQnaId\r\nWhere; is \"it\"?\tIn the hip.\t1\r\n\r\n")]
    [InlineData("passages/set.csv", "Question\tAnswer\tQnaId\nWhere; is \"it\"?\tIn the hip.\t1")]
    public void A_table_may_come_from_any_spreadsheet(string file, string text)
    {
        using var folder = new TestFolder().With(file, text);

        var passage = Assert.Single(folder.Read().Content!.Passages);

        Assert.Equal(("1", "Where; is \"it\"?", "In the hip."), (passage.Id, passage.Title, passage.ShortAnswer));
    }

    [Fact]
    public void A_lone_quote_in_a_tab_separated_table_is_text()
    {
        using var folder = new TestFolder().With("set.tsv", "Question\tAnswer\n\"set a timer\tDone.\nset \"it\tDone.\n\"DASH\" is \"what\"\tDone.\n");

        var passage = Assert.Single(folder.Read().Content!.Passages);

        Assert.Equal((string[])["\"set a timer", "set \"it", "\"DASH\" is \"what\""], passage.Questions);
    }

    [Fact]
    public void A_cell_of_several_lines_is_read_as_spreadsheets_write_it()
    {
        using var tabs = new TestFolder().With("set.tsv", "Question\tAnswer\tQnaId\nWhere?\t\"In the hip.\n\nDeep down.\"\t1\nWhat?\tIt.\t2\n");
        using var commas = new TestFolder().With("set.csv", "Question,Answer,QnaId\nWhere?,\"In the hip.\n\nDeep down.\",1\nWhat?,It.,2\n");

        var passages = tabs.Read().Content!.Passages;

        Assert.Equal(("In the hip.", "Deep down."), (passages[0].ShortAnswer, passages[0].Rest));
        Assert.Equal(5, passages[1].Source.Line);
        Assert.Equal(
            passages.Select(passage => (passage.Id, passage.Rest, passage.Source.Line)),
            commas.Read().Content!.Passages.Select(passage => (passage.Id, passage.Rest, passage.Source.Line)));
    }

    [Fact]
    public void A_fault_that_many_rows_have_is_shown_a_few_times_and_then_counted()
    {
        using var folder = new TestFolder().With("set.csv", "Question,Answer\nWhere?,In the hip.\n" + string.Concat(Enumerable.Repeat("short\n", 1_000)));

        var problems = folder.Read().Problems;

        Assert.Equal(6, problems.Length);
        Assert.Equal("""
            knowledge/set.csv: error PB302: 995 more with this code, the last on line 1002
            why: a cell may be in the wrong column, so visitors could get the wrong text
            fix: add the missing cells; an empty cell still needs its separator
            """, problems[0].Show(null));
    }

    [Fact]
    public void A_passage_and_a_table_may_not_share_an_id()
    {
        using var folder = new TestFolder()
            .With("passages/causes.md", Good.Causes)
            .With("set.csv", "Question,Answer,QnaId\nWhere?,In the hip.,causes\n");

        var codes = folder.Codes();

        Assert.Equal("PB012", codes);
    }
}
