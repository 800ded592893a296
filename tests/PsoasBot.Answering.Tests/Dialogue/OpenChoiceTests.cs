using PsoasBot.Answering.Replies;

namespace PsoasBot.Answering.Tests.Dialogue;

/// <summary>What is chosen by its place after steps have been shown.</summary>
public sealed class OpenChoiceTests
{
    [Theory]
    [InlineData("the first one", 0)]
    [InlineData("2", 1)]
    public void An_open_choice_comes_before_the_steps_of_an_earlier_answer(string said, int place)
    {
        var walked = ShippedAnswers.Say("how do I massage my back with a ball", "step by step").After;
        var passages = ShippedAnswers.Answerer.Knowledge.Passages;
        Candidate[] options = [new(passages[0], 0.3), new(passages[1], 0.3)];
        var choice = new Clarify([.. options], [.. options]) { Remembered = new() { Offered = [.. options.Select(option => option.Passage.Id)] } };

        var reply = ShippedAnswers.Answerer.Reply(said, walked.After("ball or not", choice));

        Assert.Equal([passages[place].Id], ShippedAnswers.Ids(reply));
        Assert.Null(((Answer)reply).StepNumber);
    }
}
