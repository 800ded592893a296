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
    public void Ids_that_no_answer_can_have_are_told()
    {
        var table = _knowledge.Write("table.tsv", "What is the psoas?\twaht\nWhere is it?\twaht\nWhat makes it tight?\tgone|why\n");

        var evaluated = Run(table);

        Assert.Equal((0, "psoasbot: warning: line 1 expects `waht`, which is no passage here (2 rows)\n"), (evaluated.Code, evaluated.Errors));
    }

    [Fact]
    public void A_context_is_asked_first()
    {
        var table = _knowledge.Write("table.tsv", "context\tquestion\texpected\nWhat is the psoas?\twhere is it?\twhat\n\twhere is it?\tnot-covered\n");

        var evaluated = Run(table);

        Assert.StartsWith("2 questions\n  acceptable                 100.0 %\n", evaluated.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Answering":{"AnswerThreshold":1.0,"ChoiceThreshold":1.0}}""", 0, "1 questions\n  acceptable                   0.0 %\n")]
    [InlineData("""{"Answering":{"AnswerThreshold":7}}""", 1, "")]
    public void The_thresholds_are_those_of_the_service(string settings, int code, string output)
    {
        var table = _knowledge.Write("table.tsv", "What is the psoas?\twhat\n");
        var file = _knowledge.Write("settings/appsettings.json", settings);

        var evaluated = Invoked.Run(EvalCommand.Create(Path.GetDirectoryName(file)), table, "--knowledge", _knowledge.Path);

        Assert.Equal(code, evaluated.Code);
        Assert.StartsWith(output, evaluated.Output, StringComparison.Ordinal);
        Assert.Equal(code == 1, evaluated.Errors.Contains("AnswerThreshold", StringComparison.Ordinal));
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
    public void As_JSON_each_row_has_its_outcome()
    {
        var table = _knowledge.Write("table.tsv", "What is the psoas?\twhat\nWhat makes it tight?\twhat\n");

        var outcomes = JsonDocument.Parse(Assert.Single(Run(table, "--json").Lines)).RootElement.GetProperty("outcomes");

        Assert.Equal(
            [(1, "What is the psoas?", "what", "what", true), (2, "What makes it tight?", "what", "why", false)],
            outcomes.EnumerateArray().Select(row => (
                row.GetProperty("line").GetInt32(), row.GetProperty("question").GetString(), row.GetProperty("expected").GetString(),
                row.GetProperty("said").GetString(), row.GetProperty("isRight").GetBoolean())));
    }

    [Fact]
    public void A_run_is_compared_with_one_before_it()
    {
        var table = _knowledge.Write("table.tsv", "What is the psoas?\twhat\nWhat makes it tight?\twhy\n");
        var other = _knowledge.Write("before.json", Run(table, "--json").Output);
        _knowledge.Write("knowledge/passages/what.md", "# What is the psoas?\n\nA deep muscle.\n\n## Also asked as\n- what makes this so very tight\n- makes it tight what\n- what makes it tight\n");
        _knowledge.Write("knowledge/passages/why.md", "# Stiffness\n\nLong sitting.\n");

        var compared = Run(table, "--compare", other);

        Assert.StartsWith($"compared with {other}\n  acceptable                 1.0000 → 0.5000   -0.5000\n", compared.Output, StringComparison.Ordinal);
        Assert.Contains("\nbecame wrong: 1\n  line 2: What makes it tight?\n      expected why, was why (", compared.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (compared.Code, compared.Errors));
    }

    [Fact]
    public void A_comparison_is_one_object_on_one_line_too()
    {
        var table = _knowledge.Write("table.tsv", "What is the psoas?\twhat\n");
        var other = _knowledge.Write("before.json", Run(table, "--json").Output);

        var comparison = JsonDocument.Parse(Assert.Single(Run(table, "--compare", other, "--json").Lines)).RootElement;

        Assert.Equal((0, 0), (comparison.GetProperty("figures").GetArrayLength(), comparison.GetProperty("becameWrong").GetArrayLength()));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"rows\":1,\"acceptable\":0.5}")]
    public void What_is_no_report_cannot_be_compared_with(string text)
    {
        var table = _knowledge.Write("table.tsv", "What is the psoas?\twhat\n");
        var other = _knowledge.Write("other.json", text);

        Assert.Equal(
            new Invoked(1, "", $"psoasbot: {other} was not written by this version of `eval --json`; create it again with `psoasbot eval TABLE.tsv --json > OTHER.json`\n"),
            Run(table, "--compare", other));
    }

    [Fact]
    public void A_report_that_is_not_there_is_told_in_one_line()
    {
        var (table, missing) = (_knowledge.Write("table.tsv", "What is the psoas?\twhat\n"), _knowledge.PathOf("missing.json"));

        Assert.Equal(new Invoked(1, "", $"psoasbot: Could not find file '{missing}'.\n"), Run(table, "--compare", missing));
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
