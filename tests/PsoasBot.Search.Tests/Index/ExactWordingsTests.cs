using PsoasBot.Search.Analysis;
using PsoasBot.Search.Index;

namespace PsoasBot.Search.Tests.Index;

public sealed class ExactWordingsTests
{
    private readonly ExactWordings _exact = new(
    [
        new(Question("where is it"), 0, 0), new(Question("where is it"), 0, 1), new(Question("what is it"), 1, 0), new(Question("how long"), 1, 1), new(Question("how long"), 2, 0),
        new(Question("how long"), 1, 2), new(Question(""), 3, 0), new(Question("who won"), IndexBuilder.NotCovered, 0),
    ]);

    [Theory]
    [InlineData("where is it", 0)]
    [InlineData("what is it", 1)]
    [InlineData("who won", IndexBuilder.NotCovered)]
    [InlineData("how long", null)] // two passages have it
    [InlineData("where is", null)]
    [InlineData("it is where", null)]
    [InlineData("", null)]
    public void The_one_passage_with_the_very_words_is_found(string words, int? passage) => Assert.Equal(passage, _exact.Find(Question(words).Words));

    private static Question Question(string words) => new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), [], []);
}
