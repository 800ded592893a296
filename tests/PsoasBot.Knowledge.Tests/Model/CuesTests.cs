using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Tests.Model;

public sealed class CuesTests
{
    [Fact]
    public void They_are_those_that_the_encoder_learned_in_the_same_order()
    {
        var learned = File.ReadAllLines(Path.Combine(Repository.Root, "training", "cues.tsv")).Skip(1).Select(line => line.Split('\t')[0]);

        Assert.Equal(learned, Cues.Names);
    }

    [Fact]
    public void The_page_of_a_wrong_one_lists_all_that_a_passage_may_speak_to()
    {
        Assert.All(Cues.ForPassages, id => Assert.Contains($"`{id}`", ProblemPages.Find("PB120"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pregnant", "not-pregnant")]
    [InlineData("heart", "not-condition")]
    public void A_condition_is_taken_back_by_its_own_denial_or_by_that_of_all_others(string condition, string denial)
    {
        Assert.Equal(denial, Cues.DenialOf(condition));
    }
}
