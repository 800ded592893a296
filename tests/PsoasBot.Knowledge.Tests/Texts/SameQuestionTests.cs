using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Tests.Texts;

public sealed class SameQuestionTests
{
    [Theory]
    [InlineData("What’s the psoas?", "whats the PSOAS")]
    [InlineData("where is  it", " Where is\u00A0it?! ")]
    [InlineData("“psoas” – what", "psoas, what")]
    [InlineData("l'été", "L’ÉTÉ")]
    public void Case_blanks_punctuation_and_quotes_make_no_difference(string one, string other)
    {
        Assert.Equal(SameQuestion.Key(one), SameQuestion.Key(other));
    }

    [Theory]
    [InlineData("what is the psoas", "what is a psoas")]
    [InlineData("1.5 inches", "15 inches")]
    [InlineData("?", "!")]
    [InlineData("腰が痛い", "腰")]
    [InlineData("😀", "😟")]
    public void Other_words_do(string one, string other)
    {
        Assert.NotEqual(SameQuestion.Key(one), SameQuestion.Key(other));
    }
}
