using System.Text.Json;
using PsoasBot.Commands;
using PsoasBot.Reloading;

namespace PsoasBot.Tests.Commands;

/// <summary><c>check --against</c>: what an edit would change.</summary>
public sealed class CheckAgainstTests : IDisposable
{
    private readonly KnowledgeOnDisk _knowledge = new();

    public void Dispose() => _knowledge.Dispose();

    [Fact]
    public void An_edit_is_compared_with_another_folder_by_a_table_of_questions()
    {
        KnowledgeFilesCopied("before");
        _knowledge.Write("knowledge/passages/desk.md", "# Is a desk bad for it?\n\nIt may be.\n\n## Also asked as\n- is my desk the reason\n");
        var table = _knowledge.Write("questions.tsv", "is my desk the reason\tdesk\nwhere is the psoas\twhat\n");

        var checking = Run("--against", _knowledge.PathOf("before"), "--questions", table);

        Assert.Equal((0, ""), (checking.Code, checking.Errors));
        Assert.Contains("may go live: 3 passages", checking.Output, StringComparison.Ordinal);
        Assert.Contains("  added    desk: Is a desk bad for it?\n", checking.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 2 questions would get a different answer\n  is my desk the reason\n", checking.Output, StringComparison.Ordinal);
        Assert.Contains("      after   desk (", checking.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Answering":{"AnswerThreshold":1.0,"ChoiceThreshold":1.0}}""", 0, "0 of 1 question would get a different answer")] // nothing is answered, then or now
    [InlineData("""{"Answering":{"AnswerThreshold":7}}""", 1, "")]
    public void Both_answer_by_the_thresholds_of_the_service(string settings, int code, string output)
    {
        KnowledgeFilesCopied("before");
        _knowledge.Write("knowledge/passages/desk.md", "# Is a desk bad for it?\n\nIt may be.\n\n## Also asked as\n- is my desk the reason\n");
        var table = _knowledge.Write("questions.tsv", "is my desk the reason\tdesk\n");
        var file = _knowledge.Write("settings/appsettings.json", settings);

        var checking = Invoked.Run(
            CheckCommand.Create(Path.GetDirectoryName(file)), "--against", _knowledge.PathOf("before"), "--questions", table, "--knowledge", _knowledge.Path);

        Assert.Equal(code, checking.Code);
        Assert.Contains(output, checking.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_live_last_can_be_compared_with_and_told_as_json()
    {
        new LastGood(_knowledge.PathOf("data"), _knowledge.Path).Keep(PsoasBot.Knowledge.Sources.KnowledgeFiles.Signature(_knowledge.Path));
        _knowledge.Write("knowledge/passages/why.md", "# What makes it tight?\n\nAn edit.\n\n## Also asked as\n- why is it so stiff\n- causes of tightness\n");

        var checking = Run("--against", "last-good", "--format", "json");

        using var json = JsonDocument.Parse(checking.Output);
        var change = json.RootElement.GetProperty("change");
        var passage = Assert.Single(change.GetProperty("passages").EnumerateArray());
        Assert.Equal(("why", "changed"), (passage.GetProperty("id").GetString(), passage.GetProperty("kind").GetString()));
        Assert.Equal("short answer", Assert.Single(passage.GetProperty("parts").EnumerateArray()).GetString());
        Assert.Equal("last-good", change.GetProperty("against").GetString());
        Assert.True(json.RootElement.GetProperty("mayGoLive").GetBoolean());
    }

    [Fact]
    public void Without_it_the_json_has_no_change()
    {
        using var json = JsonDocument.Parse(Run("--format", "json").Output);

        Assert.False(json.RootElement.TryGetProperty("change", out _));
    }

    [Fact]
    public void A_broken_folder_is_told_and_not_compared()
    {
        KnowledgeFilesCopied("before");
        _knowledge.Write("knowledge/passages/why.md", "# Why?\n");

        var checking = Run("--against", _knowledge.PathOf("before"));

        Assert.Equal(1, checking.Code);
        Assert.Contains("error PB003", checking.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Against", checking.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_to_compare_with_is_told_after_the_problems()
    {
        var checking = Run("--against", "last-good");

        Assert.Equal(1, checking.Code);
        Assert.Contains("may go live: 2 passages", checking.Output, StringComparison.Ordinal);
        Assert.Equal(
            $"psoasbot: there is no copy of {_knowledge.Path} in {_knowledge.PathOf("data")}: the service keeps one when the folder goes live. Compare with another folder, or name the data folder with --data\n",
            checking.Errors);
    }

    [Fact]
    public void It_is_not_told_as_sarif()
    {
        var error = Assert.Single(CheckCommand.Create().Parse(["--against", "x", "--format", "sarif"]).Errors);

        Assert.Equal("--against and --format sarif cannot be combined.", error.Message);
    }

    [Theory]
    [InlineData("--questions", "x.tsv")]
    [InlineData("--data", "x")]
    public void What_belongs_to_a_comparison_is_refused_without_one(string option, string value)
    {
        var error = Assert.Single(CheckCommand.Create().Parse([option, value]).Errors);

        Assert.Equal($"{option} works only together with --against.", error.Message);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named_and_json_stays_json()
    {
        var checking = Run("--against", _knowledge.PathOf("nowhere"), "--format", "json");

        Assert.Equal((1, $"psoasbot: there is no folder {_knowledge.PathOf("nowhere")} to compare with\n"), (checking.Code, checking.Errors));
        using var json = JsonDocument.Parse(checking.Output);
        Assert.True(json.RootElement.TryGetProperty("problems", out _));
    }

    private void KnowledgeFilesCopied(string folder) => PsoasBot.Knowledge.Sources.KnowledgeFiles.Copy(_knowledge.Path, _knowledge.PathOf(folder));

    private Invoked Run(params string[] args) => Invoked.Run(CheckCommand.Create(), ["--knowledge", _knowledge.Path, .. args]);
}
