using PsoasBot.Answering.Dialogue;

namespace PsoasBot.Answering.Tests.Dialogue;

public sealed class RequestsAskedTests
{
    [Theory]
    [InlineData("stubbed my toe on the stairs this morning. where is the psoas?", "where is the psoas")]
    [InlineData("I drink a lot of tea, what does the psoas do", "what does the psoas do")]
    [InlineData("Lovely place you have! Do you take vouchers?", "Do you take vouchers")]
    [InlineData("I never know whom to bother. As a rule, at what point should one see the doctor? Mine is an old back.", "As a rule, at what point should one see the doctor")]
    public void The_one_part_of_a_story_that_asks_is_found(string utterance, string asked)
    {
        Assert.Equal(asked, Requests.Asked(utterance));
    }

    [Theory]
    [InlineData("where is the psoas?")]
    [InlineData("my hip hurts. it is worse at night.")]
    [InlineData("my hip hurts. where is the psoas? and what does it do?")]
    [InlineData("")]
    public void There_is_none_where_nothing_or_several_things_are_asked_or_nothing_is_said_beside_it(string utterance)
    {
        Assert.Null(Requests.Asked(utterance));
    }
}
