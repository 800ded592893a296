using System.Text.Json;
using PsoasBot.Commands;

namespace PsoasBot.Tests.Commands;

public sealed class EvalCommandTests : IDisposable
{
    private readonly KnowledgeOnDisk _knowledge = new();

    public void Dispose() => _knowledge.Dispose();

    [Fact]
    public void A_table_is_asked_and_counted()
    {
        var table = _knowledge.Write("table.tsv", "What is the psoas?\twhat\nWhat makes it tight?\twhat|why\nmy printer is offline\tnot-covered\n");

        var evaluated = Run(table);

        Assert.StartsWith("3 questions\n  acceptable                 100.0 %\n", evaluated.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (evaluated.Code, evaluated.Errors));
    }

    [Fact]
    public void A_context_is_asked_first()
    {
        var table = _knowledge.Write("table.tsv", "context\tquestion\texpected\nWhat is the psoas?\tand for her?\twhat\n\tand for her?\tnot-covered\n");

        var evaluated = Run(table);

        Assert.StartsWith("2 questions\n  acceptable                 100.0 %\n", evaluated.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void As_JSON_it_is_one_object_on_one_line()
    {
        var table = _knowledge.Write("table.tsv", "What is the psoas?\twhy\n");

        var evaluated = Run(table, "--json");

        var report = JsonDocument.Parse(Assert.Single(evaluated.Lines)).RootElement;
        Assert.Equal((1, 0.0, JsonValueKind.Null), (report.GetProperty("rows").GetInt32(), report.GetProperty("acceptable").GetDouble(), report.GetProperty("urgentRecall").ValueKind));
        Assert.Equal("what", report.GetProperty("failures")[0].GetProperty("said").GetString());
    }

    [Fact]
    public void A_table_that_is_not_there_is_told_in_one_line()
    {
        var missing = _knowledge.PathOf("missing.tsv");

        Assert.Equal(new Invoked(1, "", $"psoasbot: Could not find file '{missing}'.\n"), Run(missing));
    }

    [Fact]
    public void A_folder_instead_of_a_table_is_told_in_one_line() =>
        Assert.Equal(new Invoked(1, "", $"psoasbot: Access to the path '{_knowledge.Path}' is denied.\n"), Run(_knowledge.Path));

    [Fact]
    public void A_line_without_an_expected_id_is_told_in_one_line()
    {
        var table = _knowledge.Write("table.tsv", "What is the psoas?\twhat\nWhat makes it tight?\n");

        Assert.Equal(
            new Invoked(1, "", $"psoasbot: {table}:2: no expected id; write `question<TAB>id`, or a header line with the columns `question` and `expected`\n"),
            Run(table));
    }

    [Fact]
    public void A_mistyped_option_is_no_table() =>
        Assert.Equal("There is no option --jsno.", Assert.Single(EvalCommand.Create().Parse(["--jsno"]).Errors).Message);

    private Invoked Run(params string[] args) => Invoked.Run(EvalCommand.Create(), [.. args, "--knowledge", _knowledge.Path]);
}
