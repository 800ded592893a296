using PsoasBot.Answering.Replies;

namespace PsoasBot.Answering.Tests.Dialogue;

/// <summary>A message that has no answer as a whole, and what it asks in one part or in several.</summary>
public sealed class PartsTests
{
    [Theory]
    [InlineData("I coach the under twenties at the rowing club. Half of the boat is tight in front of the hip. Which exercises strengthen that muscle?", "strengthening")]
    [InlineData("My granddaughter, who is to be married in June, wants to give me one of these on the Friday before. Nobody has ever laid a hand on me in that way. Is it safe what you do?", "safety")]
    [InlineData("Good evening. We are four sisters who meet once a year, this time in your town, and it is my turn to plan. What does an hour cost? And where exactly are you?", "prices find-us")]
    public void What_it_asks_is_answered(string utterance, string ids) => Assert.Equal(ids.Split(' '), ShippedAnswers.Ids(ShippedAnswers.To(utterance)));

    [Theory]
    [InlineData("my elbow clicks when I play badminton. what exercise helps")]
    [InlineData("we got a new printer and it jams. how long does that take?")]
    public void What_leans_on_something_that_is_declined_is_not(string utterance) => Assert.IsNotType<Answer>(ShippedAnswers.To(utterance));
}
