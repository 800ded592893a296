using PsoasBot.Answering.Replies;
using PsoasBot.Answering.Tests.Safety;

namespace PsoasBot.Answering.Tests.Dialogue;

public sealed class FollowUpTests
{
    [Theory]
    [InlineData("why?")]
    [InlineData("how do I do that?")]
    [InlineData("and how do I fix it")]
    [InlineData("why is that?")]
    public void What_leans_on_something_declined_is_declined(string fragment) =>
        Assert.Equal("not-covered", ShippedAnswers.To("tell me a joke", fragment).Outcome);

    [Fact]
    public void A_follow_up_names_what_it_asks_and_the_answer_names_the_rest() =>
        Assert.Equal(["causes"], ShippedAnswers.Ids(ShippedAnswers.To("what are the signs of a tight psoas", "and what causes it?")));

    [Fact]
    public void A_bare_why_after_the_signs_asks_for_the_causes() =>
        Assert.Equal(["causes"], ShippedAnswers.Ids(ShippedAnswers.To("what are the signs of a tight psoas", "why?")));

    [Theory]
    [InlineData("do you do couples massage", "book it", "couples-massage")]
    [InlineData("do you do couples massage", "how do I book a psoas massage", "psoas-massage")]
    [InlineData("what is the psoas", "book it", null)]
    public void What_leans_on_a_message_that_named_a_service_is_about_that_service(string before, string question, string? service) =>
        Assert.Equal(service, ShippedAnswers.To(before, question).Constraints.Service);

    [Theory]
    [InlineData("thanks")]
    [InlineData("ok, thank you")]
    [InlineData("bye")]
    [InlineData("hello?")]
    public void After_an_alarm_small_talk_takes_nothing_back_and_is_told_to_get_help_first(string said)
    {
        var (reply, after) = ShippedAnswers.Say("I have crushing chest pain", said);

        Assert.Equal("alarm-holds", Assert.IsType<SmallTalkReply>(reply).Said.Id);
        Assert.NotNull(after.Remembered.Alarm);
        Assert.False(reply.Constraints.Sells);
    }

    [Theory]
    [InlineData("done that, and my cat just walked over me", 2)]
    [InlineData("come again? the baby was crying", 1)]
    public void A_command_of_the_steps_may_stand_beside_what_asks_nothing(string said, int step) =>
        Assert.Equal(step, Assert.IsType<Answer>(ShippedAnswers.To("walk me through the self massage for the low back", said)).StepNumber);

    [Fact]
    public void Who_asks_something_beside_it_is_answered_that() =>
        Assert.Equal(["prices"], ShippedAnswers.Ids(ShippedAnswers.To("walk me through the self massage for the low back", "done, how much is a session")));

    [Fact]
    public void What_says_nothing_by_itself_leaves_the_subject_as_it_was() =>
        Assert.Equal(["causes"], ShippedAnswers.Ids(ShippedAnswers.To("does sitting make the psoas tight", "why", "tell me more")));

    [Fact]
    public void A_booking_that_names_its_service_is_not_about_what_was_asked_before() =>
        Assert.Equal(["booking"], ShippedAnswers.Ids(ShippedAnswers.To("how long is it and what does it cost", "great, book me the sports one")));

    [Theory]
    [InlineData("my back is sore after long shifts", "I take warfarin, no trouble with it. may I still have a massage")]
    [InlineData("my uncle has a small aneurysm that is checked each year. may he have a massage", "could I do it for him myself")]
    public void What_is_harmless_by_itself_raises_no_card_after_what_raised_none(string before, string said) =>
        Assert.IsNotType<Urgent>(ShippedAnswers.To(before, said));

    [Fact]
    public void A_thank_you_in_between_changes_nothing() => Assert.Equal(
        ShippedAnswers.Ids(ShippedAnswers.To("what makes a psoas tight", "what else?")),
        ShippedAnswers.Ids(ShippedAnswers.To("what makes a psoas tight", "thanks", "what else?")));

    [Theory]
    [InlineData("who won the world cup")]
    [InlineData("best pizza near me")]
    [InlineData("tell me a joke")]
    [InlineData("what's the capital of France then")]
    public void A_new_subject_is_not_dragged_back(string question)
    {
        var reply = ShippedAnswers.To("what are the signs of a tight psoas", question);

        Assert.Equal("not-covered", reply.Outcome);
    }

    [Fact]
    public void A_red_flag_in_a_follow_up_gets_its_card() =>
        Assert.Equal("urgent", ShippedAnswers.To("how do I massage my lower back with a ball", "and now I can't pee any more").Outcome);

    /// <summary>docs/answer-quality.md says which kinds are wrong.</summary>
    [Fact]
    public void Seven_follow_ups_in_eight_are_read_as_they_are_meant()
    {
        var rows = File.ReadLines(Path.Combine(Shipped.Root, "tests", "PsoasBot.Answering.Tests", "Dialogue", "follow-ups.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToList();

        var wrong = rows
            .Select(row => (Row: row, Ids: ShippedAnswers.Ids(ShippedAnswers.To(row[0], row[1]))))
            .Where(read => !read.Ids.Intersect(read.Row[2].Split('|')).Any())
            .Select(read => $"{string.Join(" | ", read.Row)} → {string.Join(' ', read.Ids)}")
            .ToList();

        Assert.True(wrong.Count * 8 <= rows.Count, $"{wrong.Count} of {rows.Count}:\n{string.Join('\n', wrong)}");
    }
}
