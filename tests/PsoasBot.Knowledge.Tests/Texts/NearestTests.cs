using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Tests.Texts;

public sealed class NearestTests
{
    [Theory]
    [InlineData("sings", "signs")]
    [InlineData("self-massage", "self-massage-back")]
    [InlineData("BOOKING", "booking")]
    [InlineData("benefitts", "benefits")]
    [InlineData("x", null)]
    [InlineData("shoulder", null)]
    public void The_word_that_was_probably_meant_is_found(string typed, string? meant)
    {
        Assert.Equal(meant, Nearest.Of(typed, ["signs", "self-massage-back", "self-massage-front", "booking", "benefits"]));
    }
}
