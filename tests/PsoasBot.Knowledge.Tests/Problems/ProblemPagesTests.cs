using System.Text.RegularExpressions;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Tests.Problems;

public sealed partial class ProblemPagesTests
{
    [Fact]
    public void Every_code_in_use_has_its_page_and_every_page_its_code()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "PsoasBot.Knowledge"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        var used = sources.SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Value.Trim('"'));

        Assert.Equal(used.Distinct().Order(StringComparer.Ordinal), ProblemPages.Codes);
    }

    [Fact]
    public void Every_page_has_a_rule_a_wrong_and_a_right_example_and_the_reason()
    {
        Assert.All(ProblemPages.Codes, code => Assert.Matches(
            $@"\A# {code}: [^\n]+\n\n([^\n]+\n\n)?Wrong:\n\n(?s:.+)\n\nRight:\n\n(?s:.+)\n\nWhy: [^\n]+\n\z",
            ProblemPages.Find(code)!));
    }

    [Fact]
    public void Every_page_uses_the_words_that_an_engineer_would_say()
    {
        Assert.All(ProblemPages.Codes, code => Assert.DoesNotMatch(Translated(), ProblemPages.Find(code)!));
    }

    [Fact]
    public void A_page_is_found_by_its_code_in_any_case()
    {
        Assert.StartsWith("# PB003: a question has no answer\n", ProblemPages.Find("pb003"), StringComparison.Ordinal);
        Assert.Equal("a question has no answer", ProblemPages.Title("PB003"));
        Assert.Null(ProblemPages.Find("PB999"));
    }

    [Fact]
    public void A_code_with_a_slip_in_it_is_told_the_nearest()
    {
        Assert.Equal((string[])["PB003", "PB013", "PB023"], ProblemPages.Near("PB03"));
    }

    [GeneratedRegex("\"PB[0-9]{3}\"")]
    private static partial Regex Code();

    [GeneratedRegex(@"\b(stands?|leads? to|taken for|passed over|mend|that which|none such)\b")]
    private static partial Regex Translated();
}
