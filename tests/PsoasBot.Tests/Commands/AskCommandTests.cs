using System.Text.Json;
using PsoasBot.Commands;

namespace PsoasBot.Tests.Commands;

public sealed class AskCommandTests : IDisposable
{
    private const string What = "**What is the psoas?**\n\nA deep muscle.\n\nIt runs from the spine to the thigh bone.";
    private const string WhatOnOneLine = "**What is the psoas?**  A deep muscle.  It runs from the spine to the thigh bone.";

    private readonly KnowledgeOnDisk _knowledge = new();

    public void Dispose() => _knowledge.Dispose();

    [Fact]
    public void One_question_is_answered_in_full()
    {
        var asked = Once("What is the psoas?");

        Assert.Equal(new Invoked(0, What + "\n", ""), asked);
    }

    [Fact]
    public void One_question_as_JSON_is_one_line()
    {
        var asked = Once("What is the psoas?", "--json");

        var answer = Parsed(Assert.Single(asked.Lines));
        Assert.Equal(
            ["question", "outcome", "passages", "options", "candidates", "text", "booking", "microseconds"],
            answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("What is the psoas?", "answer", What), (Text(answer, "question"), Text(answer, "outcome"), Text(answer, "text")));
        Assert.Equal("what", Text(answer.GetProperty("passages")[0], "id"));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("booking").ValueKind);
        Assert.InRange(answer.GetProperty("microseconds").GetInt64(), 1, long.MaxValue);
    }

    [Fact]
    public void In_a_pipe_each_line_is_answered_on_one_line()
    {
        var asked = Piped("What is the psoas?\nWhat makes it tight?\n");

        Assert.Equal([WhatOnOneLine, "**What makes it tight?**  Long sitting „und“ 腰."], asked.Lines);
        Assert.Equal((0, ""), (asked.Code, asked.Errors));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\n", 1)]
    [InlineData("\n\n\n", 3)]
    [InlineData("What is the psoas?", 1)]
    [InlineData("What is the psoas?\n\nWhat is the psoas?\n", 3)]
    [InlineData("What is the psoas?\r\n\r\n", 2)]
    [InlineData("\t\n", 1)]
    [InlineData("   \n", 1)]
    [InlineData("<br>\u2028\u0085\v\f\n", 1)]
    public void Each_line_gives_exactly_one_line_as_text_and_as_JSON(string input, int lines)
    {
        Assert.Equal(lines, Piped(input).Lines.Length);
        Assert.Equal(lines, Piped(input, "--json").Lines.Length);
    }

    [Fact]
    public void A_line_with_a_tab_is_a_conversation_whose_last_answer_is_printed()
    {
        var asked = Piped("What is the psoas?\tWhat makes it tight?\n", "--json");

        var answer = Parsed(Assert.Single(asked.Lines));
        Assert.Equal("What makes it tight?", Text(answer, "question"));
        Assert.Equal("why", Text(answer.GetProperty("passages")[0], "id"));
    }

    [Fact]
    public void Lines_know_nothing_of_each_other()
    {
        const string FollowUp = "where is it?";

        var alone = Parsed(Piped(FollowUp, "--json").Lines[0]);
        var after = Parsed(Piped($"What is the psoas?\n{FollowUp}", "--json").Lines[1]);
        var within = Parsed(Piped($"What is the psoas?\t{FollowUp}", "--json").Lines[0]);

        Assert.Equal(("not-covered", "not-covered", "answer"), (Text(alone, "outcome"), Text(after, "outcome"), Text(within, "outcome")));
    }

    [Fact]
    public void Letters_of_every_script_stay_as_they_are()
    {
        var asked = Piped("腰大肌 „où“ 💆 <b>&'\"\\\n", "--json");

        Assert.StartsWith("""{"question":"腰大肌 „où“ 💆 <b>&'\"\\","outcome":"not-covered",""".Replace("💆", @"\uD83D\uDC86", StringComparison.Ordinal), asked.Output, StringComparison.Ordinal);
        Assert.Equal("腰大肌 „où“ 💆 <b>&'\"\\", Text(Parsed(asked.Lines[0]), "question"));
    }

    [Fact]
    public void A_line_of_ten_thousand_characters_is_answered()
    {
        var line = "What is the psoas? " + new string('x', 10_000);

        var asked = Piped(line + "\nWhat is the psoas?\n", "--json");

        Assert.Equal(2, asked.Lines.Length);
        Assert.Equal(line, Text(Parsed(asked.Lines[0]), "question"));
        Assert.Equal("answer", Text(Parsed(asked.Lines[1]), "outcome"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_at_fault()
    {
        var asked = Invoked.Run(AskCommand.Create(), "hi", "--knowledge", _knowledge.PathOf("nowhere"));

        Assert.Equal((1, ""), (asked.Code, asked.Output));
        Assert.StartsWith($"{_knowledge.PathOf("nowhere")}: error PB001: this folder does not exist\n", asked.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_in_one_line()
    {
        var link = _knowledge.PathOf("knowledge/passages/gone.md");
        File.CreateSymbolicLink(link, _knowledge.PathOf("gone"));

        var asked = Once("hi");

        Assert.Equal(new Invoked(1, "", $"psoasbot: cannot read {_knowledge.Path}: Could not find file '{link}'.\n"), asked);
    }

    [Theory]
    [InlineData("""{"Answering":{"AnswerThreshold":1.0}}""", "clarify")]
    [InlineData("""{"Answering":{"AnswerThreshold":1.0,"ChoiceThreshold":1.0}}""", "not-covered")]
    [InlineData("""{"Answering":{"AnswerThreshold":0.5}}""", "answer")]
    public void The_thresholds_are_those_of_the_service(string settings, string outcome)
    {
        var asked = Under(settings, "What is the psoas?", "--json");

        Assert.Equal((0, ""), (asked.Code, asked.Errors));
        Assert.Equal(outcome, Text(Parsed(asked.Lines[0]), "outcome"));
    }

    [Theory]
    [InlineData("""{"Answering":{"AnswerThreshold":7}}""", "AnswerThreshold must be between 0 and 1")]
    [InlineData("""{"Answering":{"AnswerThreshold":0.1}}""", "Answering:ChoiceThreshold is 0.28, above Answering:AnswerThreshold (0.1)")]
    [InlineData("""{"Answering":{"AnswerThreshold":"much"}}""", "Answering:AnswerThreshold")]
    [InlineData("""{"Answering":""", "appsettings.json")]
    public void A_setting_that_makes_no_sense_is_told_in_one_line(string settings, string said)
    {
        var asked = Under(settings, "What is the psoas?");

        Assert.Equal((1, ""), (asked.Code, asked.Output));
        Assert.StartsWith("psoasbot: ", asked.Errors, StringComparison.Ordinal);
        Assert.Contains(said, Assert.Single(asked.Errors.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_past_its_review_is_no_answer_where_the_service_gives_none()
    {
        const string Off = """{"Knowledge":{"ServeOverdue":false}}""";
        _knowledge.Write("knowledge/passages/what.md", "---\nreviewed: 2020-01-01\nreview-every: 1 year\n---\n# What is the psoas?\n\nA deep muscle.\n");
        var asked = Under(Off, "What is the psoas?", "--json");
        _knowledge.Write("knowledge/passages/why.md", "---\nreviewed: 2020-01-01\nreview-every: 1 year\n---\n# What makes it tight?\n\nLong sitting.\n");
        var askedOfNothing = Under(Off, "What is the psoas?", "--json");

        Assert.Equal("answer", Text(Parsed(Once("What is the psoas?", "--json").Lines[0]), "outcome"));
        Assert.DoesNotContain("\"what\"", asked.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (askedOfNothing.Code, askedOfNothing.Output));
        Assert.StartsWith("psoasbot: every passage is past its review, and Knowledge:ServeOverdue is false", askedOfNothing.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--bogus")]
    [InlineData("-j")]
    [InlineData("--jsno")]
    public void A_mistyped_option_is_no_question(string option)
    {
        var error = Assert.Single(AskCommand.Create().Parse([option]).Errors);

        Assert.Equal($"There is no option {option}.", error.Message);
    }

    [Theory]
    [InlineData("- what is the psoas")]
    [InlineData("--really-- what is it?")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("self-massage")]
    public void A_question_may_have_dashes(string question) => Assert.Empty(AskCommand.Create().Parse([question]).Errors);

    [Fact]
    public void An_explanation_follows_the_answer()
    {
        var asked = Once("What is the psaos?", "--explain");

        Assert.StartsWith("Showing answers for *psoas*.\n\n" + What + "\n\ndecided  answer: ", asked.Output, StringComparison.Ordinal);
        Assert.Contains("\nread as  what is the psoas\n         `psaos` is not in the knowledge; read as the nearest word, `psoas`\n", asked.Output, StringComparison.Ordinal);
        Assert.Contains("\nwhat: What is the psoas? (passages/what.md)\n  nearest wording: ", asked.Output, StringComparison.Ordinal);
        Assert.Contains("\n`why` needs ", asked.Output, StringComparison.Ordinal);
        Assert.Contains("\n  tried: with this question as one of its wordings, the reply is ", asked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_explanation_in_a_pipe_is_one_line_and_of_the_last_turn()
    {
        var asked = Piped("What is the psoas?\twhich one?\n", "--explain");

        Assert.Contains("search   it refers to the message before it, so it was searched by itself and with that one, and the two confidences were added", Assert.Single(asked.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_explanation_is_not_for_programs()
    {
        var error = Assert.Single(AskCommand.Create().Parse(["hi", "--json", "--explain"]).Errors);

        Assert.Equal("--explain and --json cannot be combined.", error.Message);
    }

    private Invoked Once(params string[] args) => Invoked.Run(AskCommand.Create(), [.. args, "--knowledge", _knowledge.Path]);

    private Invoked Under(string settings, params string[] args)
    {
        var file = _knowledge.Write("settings/appsettings.json", settings);
        return Invoked.Run(AskCommand.Create(settings: Path.GetDirectoryName(file)), [.. args, "--knowledge", _knowledge.Path]);
    }

    private Invoked Piped(string input, params string[] args) =>
        Invoked.Run(AskCommand.Create(new StringReader(input)), [.. args, "--knowledge", _knowledge.Path]);

    private static JsonElement Parsed(string line) => JsonDocument.Parse(line).RootElement;

    private static string? Text(JsonElement answer, string property) => answer.GetProperty(property).GetString();
}
