using System.CommandLine;
using System.Text.Json;
using PsoasBot.Commands;

namespace PsoasBot.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private const string Good = "# Why is it tight?\n\nLong hours of sitting.\n\n## Also asked as\n- what makes it stiff\n- what strains the psoas\n";

    /// <summary>Two wordings of the same words, so that either is found without itself.</summary>
    private const string StandingIn = "# Why won't it relax?\n\nLong hours of sitting.\n\n## Also asked as\n- what if I can't stand up\n- what if I can not stand up\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_folder_that_may_go_live_is_counted()
    {
        Write("passages/causes.md", StandingIn);

        var (code, output, errors) = Run("--knowledge", _folder.FullName);

        Assert.Equal($"""
            {_folder.FullName} may go live: 1 passage, 3 wordings

            Each wording left out in turn and asked as a question: 2 of 2 still find their passage

            """, output);
        Assert.Equal((0, ""), (code, errors));
    }

    [Fact]
    public void A_folder_that_may_not_go_live_is_told_why()
    {
        Write("passages/causes.md", "# Why is it tight?\n");

        var (code, output, errors) = Run("--knowledge", _folder.FullName);

        Assert.Equal($"""
            {_folder.FullName}/passages/causes.md:1:1: error PB003: the question `Why is it tight?` has no answer under it
               1 | # Why is it tight?
                 | ^^^^^^^^^^^^^^^^^^
            why: the bot would match this question and have nothing to say
            fix: write the answer below line 1, or delete the file

            1 error in 1 file

            """, output);
        Assert.Equal((1, ""), (code, errors));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_at_fault()
    {
        var (code, output, _) = Run("--knowledge", Path.Combine(_folder.FullName, "nowhere"));

        Assert.Contains("error PB001: this folder does not exist\n", output, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public void As_JSON_each_problem_has_its_place_and_its_line()
    {
        Write("passages/causes.md", Good);
        Write("passages/signs.md", "# How do I know?\n\nIt <b>hurts, “much”.\n");

        var (code, output, _) = Run("--knowledge", _folder.FullName, "--format", "json");

        Assert.Equal("""
            {
              "mayGoLive": false,
              "errors": 1,
              "warnings": 0,
              "files": 2,
              "passages": null,
              "wordings": null,
              "problems": [
                {
                  "code": "PB007",
                  "severity": "error",
                  "file": "passages/signs.md",
                  "line": 3,
                  "column": 4,
                  "length": 3,
                  "what": "this is HTML",
                  "why": "no channel renders HTML, so visitors would see the tags or lose the text",
                  "fix": "delete it, or write it in Markdown: `**bold**`, `*italic*`, `[text](https://…)`",
                  "text": "It <b>hurts, “much”."
                }
              ],
              "leftOut": []
            }

            """, output);
        Assert.Equal(1, code);
    }

    [Fact]
    public void As_JSON_each_passage_has_how_many_of_its_wordings_find_it_when_left_out()
    {
        Write("passages/causes.md", StandingIn);
        Write("passages/desk.md", "# Is a desk bad for it?\n\nIt may be.\n\n## Also asked as\n- why will not it relax\n");

        var (code, output, _) = Run("--knowledge", _folder.FullName, "--format", "json");

        using var report = JsonDocument.Parse(output);
        Assert.Equal(
            """[{"id":"causes","asked":2,"found":2,"others":[]},{"id":"desk","asked":1,"found":0,"others":[{"got":"causes","count":1}]}]""",
            JsonSerializer.Serialize(report.RootElement.GetProperty("leftOut")));
        Assert.Equal(0, code);
    }

    [Fact]
    public void As_SARIF_each_problem_is_a_result_with_its_rule_and_region()
    {
        Write("passages/causes.md", Good);
        Write("passages/my signs.md", "# How do I know?\n\nIt <b>hurts.\n");

        var (code, output, _) = Run("--knowledge", _folder.FullName, "--format", "sarif");

        using var log = JsonDocument.Parse(output);
        var run = log.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[1];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        Assert.Equal(("PB007", "error"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        Assert.Equal(
            "this is HTML. Why: no channel renders HTML, so visitors would see the tags or lose the text. Fix: delete it, or write it in Markdown: `**bold**`, `*italic*`, `[text](https://…)`.",
            result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("""{"startLine":3,"startColumn":4,"endColumn":7}""", JsonSerializer.Serialize(place.GetProperty("region")));
        Assert.Equal($"file://{_folder.FullName}/passages/my%20signs.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(("PB007", "there is HTML in the text"), (rule.GetProperty("id").GetString(), rule.GetProperty("shortDescription").GetProperty("text").GetString()));
        Assert.Equal(1, code);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Every_format_has_the_same_exit_code_and_the_same_problems(string format)
    {
        Write("passages/causes.md", "# Why?\n");
        Write("passages/signs.md", "It hurts.\n");
        Write("notes.doc", "x");

        var (code, output, _) = Run("--knowledge", _folder.FullName, "--format", format);

        Assert.All((string[])["PB003", "PB004", "PB008"], each => Assert.Contains(each, output, StringComparison.Ordinal));
        Assert.Equal(1, code);
    }

    [Fact]
    public void A_code_is_explained()
    {
        var (code, output, errors) = Run("--explain", "pb003");

        Assert.StartsWith("# PB003: a question has no answer\n", output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (code, errors));
    }

    [Fact]
    public void A_code_that_there_is_not_is_wrong_usage()
    {
        var (code, output, errors) = Run("--explain", "PB03");

        Assert.Equal((2, ""), (code, output));
        Assert.Equal("psoasbot: there is no code PB03. Did you mean PB003 or PB013 or PB023?\n", errors.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_format_that_there_is_not_is_wrong_usage()
    {
        var error = Assert.Single(CheckCommand.Create().Parse(["--format", "xml"]).Errors);

        Assert.Equal("--format takes text, json or sarif, not xml.", error.Message);
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a file in a folder has one
        File.WriteAllText(path, text);
    }

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using StringWriter output = new(), errors = new();
        var code = CheckCommand.Create().Parse(args).Invoke(new InvocationConfiguration { Output = output, Error = errors });
        return (code, output.ToString(), errors.ToString());
    }
}
