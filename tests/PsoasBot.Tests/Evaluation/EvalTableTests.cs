using PsoasBot.Evaluation;
using PsoasBot.Tests.Commands;

namespace PsoasBot.Tests.Evaluation;

public sealed class EvalTableTests : IDisposable
{
    private readonly KnowledgeOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_header_the_first_cell_is_the_question_and_the_second_what_is_expected()
    {
        var rows = Read("what is it\twhat\nwhy\twhy|signs\tignored\n");

        Assert.Equal(["1 [] [] what is it → what", "2 [] [] why → why|signs"], rows);
    }

    [Fact]
    public void A_header_names_the_columns_in_any_order_and_case()
    {
        var rows = Read("Expected\tid\tQUESTION\tcontext \tKind\nwhat\tQ1\tand where\twhat is it\tfollowup\nnot-covered\tQ2\tlotto\t\t\n");

        Assert.Equal(["2 [followup] [what is it] and where → what", "3 [] [] lotto → not-covered"], rows);
    }

    [Fact]
    public void Empty_lines_are_left_out_and_the_others_keep_their_numbers()
    {
        var rows = Read("\nwhat is it\twhat\n\t\n\nwhy\twhy\n");

        Assert.Equal(["2 [] [] what is it → what", "5 [] [] why → why"], rows);
    }

    [Fact]
    public void Line_ends_of_Windows_spaces_around_ids_and_an_empty_question_are_fine()
    {
        var rows = Read("\ufeffwhat is it\t what | why |\r\n\tnot-covered\r\n");

        Assert.Equal(["1 [] [] what is it → what|why", "2 [] []  → not-covered"], rows);
    }

    [Fact]
    public void A_header_that_names_no_expected_ids_is_not_asked_as_a_question()
    {
        var error = Assert.Throws<FormatException>(() => Read("Question\texpected id\nwhy\twhy\n"));

        Assert.Equal($"{_folder.PathOf("table.tsv")}:1: this header has no column `expected`; name it so, or leave the header out", error.Message);
    }

    [Fact]
    public void An_empty_table_has_no_rows()
    {
        Assert.Empty(Read(""));
        Assert.Empty(Read("question\texpected\n"));
    }

    [Theory]
    [InlineData("what is it\twhat\nwhy\n", 2)]
    [InlineData("what is it\t\n", 1)]
    [InlineData("question\texpected\nwhy\t | \n", 2)]
    public void A_row_without_an_expected_id_is_told_with_its_line(string table, int line)
    {
        var error = Assert.Throws<FormatException>(() => Read(table));

        Assert.Equal(
            $"{_folder.PathOf("table.tsv")}:{line}: no expected id; write `question<TAB>id`, or a header line with the columns `question` and `expected`",
            error.Message);
    }

    private string[] Read(string table) =>
        [.. EvalTable.Read(_folder.Write("table.tsv", table)).Select(row => $"{row.Line} [{row.Kind}] [{row.Context}] {row.Question} → {string.Join('|', row.Expected)}")];
}
