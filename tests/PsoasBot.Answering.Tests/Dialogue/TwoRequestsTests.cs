using PsoasBot.Answering.Replies;

namespace PsoasBot.Answering.Tests.Dialogue;

public sealed class TwoRequestsTests
{
    [Theory]
    [InlineData("what are the benefits of psoas massage & how much does it cost", "benefits prices")]
    [InlineData("how much is a psoas massage and what are the benefits of psoas massage", "prices benefits")]
    [InlineData("Is psoas massage safe? And do you have a video?", "safety video")]
    public void Both_are_answered_in_the_order_asked(string utterance, string ids) =>
        Assert.Equal(ids.Split(' '), ShippedAnswers.Ids(ShippedAnswers.To(utterance)));

    [Fact]
    public void A_request_of_pronouns_alone_is_about_the_first() =>
        Assert.Equal(["signs", "self-massage-front"], ShippedAnswers.Ids(ShippedAnswers.To("what are the signs of a tight psoas and what can I do about it?")));

    [Theory]
    [InlineData("cancel my booking and delete everything you know about me", "change-booking privacy")]
    [InlineData("delete my data. and where can I park?", "find-us privacy")]
    [InlineData("forget everything", "privacy")]
    public void Who_wants_to_be_forgotten_gets_the_rest_answered_too(string utterance, string ids)
    {
        var reply = ShippedAnswers.To(utterance);

        Assert.Equal(ids.Split(' ').Order(), ShippedAnswers.Ids(reply).Order());
        Assert.True(reply.Constraints.Forgets);
    }

    [Theory]
    [InlineData("my hip hurts and how much is a session", "signs prices")]
    [InlineData("do you have a video? I sit all day and my hips are stiff", "video causes")]
    [InlineData("I have a stiff hip. When are you open?", "signs opening-hours")]
    public void What_is_told_is_answered_beside_what_is_asked(string utterance, string ids) =>
        Assert.Equal(ids.Split(' '), ShippedAnswers.Ids(ShippedAnswers.To(utterance)));

    [Theory]
    [InlineData("what is the psoas and where is the psoas", "what-is-the-psoas")]
    [InlineData("how much is a psoas massage and who won the world cup", null)]
    public void Otherwise_it_is_read_as_one(string utterance, string? id)
    {
        var reply = ShippedAnswers.To(utterance);

        Assert.True(reply.Passages.Length <= 1);
        if (id is not null)
            Assert.Equal(id, Assert.Single(reply.Passages).Passage.Id);
    }

    [Fact]
    public void The_second_may_lean_on_the_first_and_the_next_turn_on_the_second()
    {
        var (_, after) = ShippedAnswers.Say("do you have a video and how do I book");

        Assert.Equal("booking", after.PassageId);
    }

    [Fact]
    public void A_red_flag_in_either_gets_its_card_alone()
    {
        var reply = ShippedAnswers.To("how much is a massage and what can I do, I can't pee since yesterday and my bottom is numb");

        Assert.Null(Assert.IsType<Urgent>(reply).Under);
    }
}
