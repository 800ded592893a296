using PsoasBot.Comparing;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Tests.Comparing;

public sealed class WordingRecallTextTests
{
    [Fact]
    public void A_passage_that_keeps_less_than_four_fifths_is_named()
    {
        var text = WordingRecallText.Of(
        [
            new(Passage("what"), 5, 4, [("causes", 1)]),
            new(Passage("causes"), 5, 2, [("what", 2), ("clarify", 1)]),
            new(Passage("signs"), 1, 0, [("not-covered", 1)]),
        ]);

        Assert.Equal(
            """

            Each wording left out in turn and asked as a question: 6 of 11 still find their passage
              causes: 2 of 5; the others get what (2), clarify
              signs: 0 of 1; the others get not-covered

            """,
            text);
    }

    [Fact]
    public void Where_nothing_was_asked_there_is_nothing_to_read() => Assert.Equal("", WordingRecallText.Of([]));

    private static Passage Passage(string id) =>
        new() { Id = id, Questions = ["Why?"], ShortAnswer = "So.", Source = SourceSpan.WholeFile($"passages/{id}.md") };
}
