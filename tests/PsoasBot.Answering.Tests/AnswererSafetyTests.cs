namespace PsoasBot.Answering.Tests;

/// <summary>How the answerer uses what the safety screen finds; what the screen finds is tested in <c>Safety/</c>.</summary>
public sealed class AnswererSafetyTests(SmallAnswerers small) : IClassFixture<SmallAnswerers>
{
    [Theory]
    [InlineData("I have chest pain")]
    [InlineData("I have chest pain, where can I park?")]
    [InlineData("hello, chest pain")]
    [InlineData("chest pain. what is the weather tomorrow")]
    public void A_certain_sign_gets_its_card_alone_whatever_else_is_asked(string utterance)
    {
        var reply = Assert.IsType<Urgent>(AnswererTests.Reply(small.AnswersAll, utterance));

        Assert.Equal((SmallKnowledge.Emergency, "E1", null), (reply.Card, reply.FlagId, reply.Under));
        Assert.Empty(reply.Passages);
    }

    [Fact]
    public void A_doubtful_sign_gets_its_card_with_the_answer_under_it()
    {
        var reply = Assert.IsType<Urgent>(AnswererTests.Reply(small.AnswersAll, "I am feverish, where can I park?"));

        Assert.Equal((SmallKnowledge.Today, "U1"), (reply.Card, reply.FlagId));
        Assert.Equal("parking", reply.Under?.Found[0].Passage.Id);
        Assert.Equal(["parking"], reply.Passages.Select(found => found.Passage.Id));
    }

    [Fact]
    public void A_doubtful_sign_without_an_answer_gets_its_card_alone()
    {
        var declined = Assert.IsType<Urgent>(AnswererTests.Reply(small.DeclinesAll, "I am feverish, where can I park?"));
        var offered = Assert.IsType<Urgent>(AnswererTests.Reply(small.OffersAll, "I am feverish, where can I park?"));

        Assert.Null(declined.Under);
        Assert.Null(offered.Under);
    }

    [Fact]
    public void A_sign_that_is_told_in_two_turns_raises_its_card()
    {
        var first = AnswererTests.Reply(small.Usual, "I take thinners");

        var second = small.Usual.Reply("and I had a nosebleed", Conversation.Start.After("I take thinners", first));

        Assert.IsNotType<Urgent>(first);
        Assert.Equal("U2", Assert.IsType<Urgent>(second).FlagId);
    }

    [Fact]
    public void A_sign_of_the_turn_before_does_not_raise_its_card_again()
    {
        var before = Conversation.Start.After("I have chest pain", AnswererTests.Reply(small.Usual, "I have chest pain"));

        var reply = small.Usual.Reply("Do you sell gift vouchers?", before);

        Assert.Equal("vouchers", Assert.IsType<Answer>(reply).Found[0].Passage.Id);
    }

    [Fact]
    public void The_most_pressing_card_is_shown()
    {
        var reply = AnswererTests.Reply(small.Usual, "I am feverish and have chest pain");

        Assert.Equal("E1", Assert.IsType<Urgent>(reply).FlagId);
    }

    [Fact]
    public void A_bare_table_has_no_cards()
    {
        using var bare = new Answerer(SmallKnowledge.BareTable, new AnsweringOptions());

        var reply = AnswererTests.Reply(bare, "I have chest pain, where can I park?");

        Assert.IsNotType<Urgent>(reply);
    }
}
