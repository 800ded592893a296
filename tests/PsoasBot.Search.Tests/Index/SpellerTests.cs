using PsoasBot.Search.Index;

namespace PsoasBot.Search.Tests.Index;

public sealed class SpellerTests
{
    private readonly Speller _speller = new(
    [
        ["the", "psoas", "muscle", "hurts"], ["my", "hips", "hurt"], ["which", "muscle"], ["massage", "appointment"], ["masses", "of", "sleep"], ["sleepy", "muscles"],
        ["slept", "asleep"],
    ], word => word == "hugs");

    [Theory]
    [InlineData("psoas", "psoas")] // known
    [InlineData("hugs", "hugs")] // a word, though only "hups" and "hips" are near in the texts
    [InlineData("psaos", "psoas")] // two letters swapped
    [InlineData("psoa", "psoas")] // a letter too few
    [InlineData("psoaas", "psoas")] // a letter too many
    [InlineData("psoes", "psoas")] // another letter
    [InlineData("apointmant", "appointment")] // two slips in a long word
    [InlineData("mascles", "muscles")] // one slip, though "masses" has two
    [InlineData("musc1e", "musc1e")] // digits are meant
    [InlineData("posas", "psoas")] // swapped next to the first letter
    [InlineData("teh", "the")] // three letters, swapped
    [InlineData("thi", "thi")] // three letters are too few to guess by
    [InlineData("hipp", "hips")] // four letters, one slip
    [InlineData("hups", "hips")]
    [InlineData("pxoxs", "pxoxs")] // two slips in a short word
    [InlineData("cpsoas", "cpsoas")] // another first letter
    [InlineData("", "")]
    public void Corrects_a_word_to_the_nearest_known_one(string typed, string mended) => Assert.Equal(mended, _speller.Correct(typed));

    [Fact]
    public void Ties_go_to_the_longer_word() => Assert.Equal("sleepy", _speller.Correct("sleepx"));

    [Fact]
    public void Of_those_as_near_and_as_long_the_commoner_is_taken()
    {
        var speller = new Speller([["hot"], ["hurt"], ["hurt"], ["hunt"]], _ => false);

        Assert.Equal("hurt", speller.Correct("hust"));
    }
}
