using PsoasBot.Answering.Languages;

namespace PsoasBot.Answering.Tests.Languages;

public sealed class LanguageTableTests
{
    [Fact]
    public void English_comes_first_and_each_language_once()
    {
        Assert.Equal("en", LanguageTable.All[0].Language.Code);
        Assert.Equal(LanguageTable.All.Length, LanguageTable.All.Select(marks => marks.Language.Code).Distinct().Count());
    }

    [Theory]
    [InlineData("es fr de pt it zh hi ar ru ja bn ur id tr vi ko pl nl")]
    public void The_most_spoken_are_there(string codes) =>
        Assert.Empty(codes.Split(' ').Except(LanguageTable.All.Select(marks => marks.Language.Code)));

    [Fact]
    public void Each_can_be_told_and_says_both_sentences() => Assert.All(LanguageTable.All[1..], marks =>
    {
        Assert.True(marks.Words.Count >= 30 || marks is { Words.Count: 0, Letters: not null }, marks.Language.Code);
        Assert.NotEmpty(marks.Language.Name);
        Assert.NotEmpty(marks.Language.Sentence);
        Assert.Contains("{emergency}", marks.Language.Emergency, StringComparison.Ordinal);
    });
}
