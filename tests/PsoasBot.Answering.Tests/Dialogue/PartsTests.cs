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
    [InlineData("How much is a session, and which painkillers may I take?", true)]
    [InlineData("Where are you? And what will the weather be like on Friday?", true)]
    [InlineData("How much is a session, and where are you?", false)]
    [InlineData("How much is a session, and how long is it?", false)]
    [InlineData("How much is a session?", false)]
    public void What_nothing_answers_is_said_to_be_left_out(string utterance, bool isLeftOut)
    {
        var reply = Assert.IsType<Answer>(ShippedAnswers.To(utterance));

        Assert.Equal(isLeftOut, reply.Constraints.First.Any(line => line.Contains("only answer part", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("my elbow clicks when I play badminton. what exercise helps")]
    [InlineData("we got a new printer and it jams. how long does that take?")]
    public void What_leans_on_something_that_is_declined_is_not(string utterance) => Assert.IsNotType<Answer>(ShippedAnswers.To(utterance));
}
