using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Tests.Model;

public sealed class DangerSignsTests
{
    [Fact]
    public void They_are_those_that_the_encoder_learned_in_the_same_order()
    {
        var learned = File.ReadAllLines(Path.Combine(Repository.Root, "training", "signs.tsv")).Skip(1).Select(line => line.Split('\t')[0]);

        Assert.Equal(learned, DangerSigns.Names);
    }

    [Fact]
    public void The_page_of_a_wrong_id_lists_them_all()
    {
        Assert.All(DangerSigns.Names, id => Assert.Contains($"`{id}`", ProblemPages.Find("PB418"), StringComparison.Ordinal));
    }
}
