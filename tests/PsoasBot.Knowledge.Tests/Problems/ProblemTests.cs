using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Tests.Problems;

public sealed class ProblemTests
{
    [Fact]
    public void The_folder_is_named_as_the_reader_named_it()
    {
        var problem = new Problem("PB999", new("passages/causes.md", 4, 1, 3), "what", "why", "fix");

        Assert.Equal("knowledge/passages/causes.md:4:1", problem.Where());
        Assert.Equal("../other/passages/causes.md:4:1", problem.Where("../other/"));
    }

    [Fact]
    public void A_long_line_is_cut_around_the_stretch_that_matters()
    {
        var line = string.Concat(Enumerable.Range(0, 50).Select(number => $"word{number:00} "));
        var problem = new Problem("PB999", new("t.tsv", 1, line.IndexOf("word30", StringComparison.Ordinal) + 1, 6), "what", "why", "fix");

        var shown = problem.Show(line);

        Assert.Equal("""
            knowledge/t.tsv:1:211: error PB999: what
               1 | …5 word26 word27 word28 word29 word30 word31 word32 word33 word34 word35 word36 word37 word38 word39 word40 word41 word42…
                 |                                ^^^^^^
            why: why
            fix: fix
            """, shown);
    }

    [Fact]
    public void What_a_terminal_would_obey_is_not_passed_on()
    {
        var problem = new Problem("PB999", new("t.tsv", 1, 3, 1), "what", "why", "fix");

        var shown = problem.Show("a\u001b[2J\tb");

        Assert.Contains("   1 | a [2J b\n     |   ^\n", shown, StringComparison.Ordinal);
    }
}
