using PsoasBot.Answering.Dialogue;
using PsoasBot.Search.Reading;

namespace PsoasBot.Answering.Tests.Dialogue;

public sealed class StepCommandReaderTests
{
    [Theory]
    [InlineData("Next", StepMove.Next)]
    [InlineData("ok, what's next?", StepMove.Next)]
    [InlineData("and then?", StepMove.Next)]
    [InlineData("next step please", StepMove.Next)]
    [InlineData("done", StepMove.Next)]
    [InlineData("nxt", StepMove.Next)]
    [InlineData("Back", StepMove.Back)]
    [InlineData("can you go back one step", StepMove.Back)]
    [InlineData("previous", StepMove.Back)]
    [InlineData("Repeat", StepMove.Repeat)]
    [InlineData("say that again", StepMove.Repeat)]
    [InlineData("where was I?", StepMove.Resume)]
    [InlineData("ok right, where were we", StepMove.Resume)]
    [InlineData("Step by step", StepMove.Start)]
    [InlineData("start over", StepMove.Start)]
    [InlineData("from the beginning please", StepMove.Start)]
    [InlineData("show me the last step", StepMove.Last)]
    [InlineData("what about the other side?", StepMove.OtherSide)]
    [InlineData("and on the left?", StepMove.OtherSide)]
    [InlineData("STOP!", StepMove.Stop)]
    [InlineData("I'm done", StepMove.Stop)]
    public void A_command_is_read_however_it_is_put(string utterance, object move) =>
        Assert.Equal(new StepCommand((StepMove)move), StepCommandReader.Of(UtteranceWords.Of(utterance)));

    [Theory]
    [InlineData("step 3", 3)]
    [InlineData("go to step three", 3)]
    [InlineData("explain the first step again", 1)]
    [InlineData("the second again please", 2)]
    [InlineData("2nd step", 2)]
    [InlineData("what was the fourth step?", 4)]
    [InlineData("repeat step 5", 5)]
    [InlineData("did step 1, next", 2)]
    [InlineData("I have finished number two, go to next", 3)]
    public void A_step_is_named_by_its_number(string utterance, int number) =>
        Assert.Equal(new StepCommand(StepMove.To, number), StepCommandReader.Of(UtteranceWords.Of(utterance)));

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("thanks")]
    [InlineData("right")]
    [InlineData("next week")]
    [InlineData("when is the next free appointment")]
    [InlineData("should I stop if it hurts")]
    [InlineData("my back hurts")]
    [InlineData("step 0")]
    [InlineData("step 99999999999")]
    [InlineData("my number is 5551234567")]
    [InlineData("number 911")]
    [InlineData("how many steps are there")]
    [InlineData("can I do it again tomorrow")]
    [InlineData("does it hurt on the other side of the hip when I walk")]
    public void Everything_else_is_ordinary_text(string utterance) => Assert.Null(StepCommandReader.Of(UtteranceWords.Of(utterance)));

    [Theory]
    [InlineData("say that again, dog was on my face", "say that again|dog was on my face")]
    [InlineData("next", "")]
    [InlineData("well, so, I, do, not, know", "")]
    public void Of_a_short_message_the_clauses_are_looked_at(string utterance, string clauses) =>
        Assert.Equal(clauses.Split('|', StringSplitOptions.RemoveEmptyEntries), StepCommandReader.Clauses(utterance));

    [Theory]
    [InlineData("guide me step by step pls, self massage for the back one", true)]
    [InlineData("take me thru the front hip ball massage 1 by 1", true)]
    [InlineData("how do I massage my back with a ball", false)]
    [InlineData("does walking help me through the day", false)]
    public void A_question_may_want_its_steps_one_at_a_time(string utterance, bool expected) =>
        Assert.Equal(expected, StepCommandReader.WantsOneByOne(UtteranceWords.Of(utterance)));
}
