using PsoasBot.Answering.Dialogue;
using PsoasBot.Search.Reading;

namespace PsoasBot.Answering.Tests.Dialogue;

public sealed class OfferChoiceTests
{
    [Theory]
    [InlineData("the second one", "b")]
    [InlineData("2", "b")]
    [InlineData("Number 1 please", "a")]
    [InlineData("I meant the last", "c")]
    [InlineData("third", "c")]
    [InlineData("one", "a")]
    [InlineData("option two", "b")]
    [InlineData("the middle one", "b")]
    [InlineData("the fourth", null)]
    [InlineData("second opinion", null)]
    [InlineData("the one with the ball", null)]
    [InlineData("", null)]
    public void An_offered_title_is_chosen_by_its_place(string utterance, string? chosen) =>
        Assert.Equal(chosen, OfferChoice.Of(UtteranceWords.Of(utterance), ["a", "b", "c"]));

    [Fact]
    public void Nothing_is_chosen_where_nothing_was_offered() => Assert.Null(OfferChoice.Of(["the", "second", "one"], []));

    [Theory]
    [InlineData(" none of these ", true)]
    [InlineData("None of these", true)]
    [InlineData("none of these help", false)]
    public void None_of_them_is_a_choice_too(string utterance, bool expected) => Assert.Equal(expected, OfferChoice.IsNone(utterance));
}
