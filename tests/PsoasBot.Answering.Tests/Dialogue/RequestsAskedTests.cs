using PsoasBot.Answering.Dialogue;

namespace PsoasBot.Answering.Tests.Dialogue;

public sealed class RequestsAskedTests
{
    [Theory]
    [InlineData("stubbed my toe on the stairs this morning. where is the psoas?", "where is the psoas")]
    [InlineData("I drink a lot of tea, what does the psoas do", "what does the psoas do")]
    [InlineData("Lovely place you have! Do you take vouchers?", "Do you take vouchers")]
    [InlineData("I never know whom to bother. As a rule, at what point should one see the doctor? Mine is an old back.", "As a rule, at what point should one see the doctor")]
    [InlineData("Never mind all that. I was going to ask would a massage help my stiff hip", "would a massage help my stiff hip")]
    [InlineData("my hip hurts. where is the psoas? and what does it do?", "where is the psoas|what does it do")]
    public void The_parts_of_a_story_that_ask_are_found(string utterance, string asked) =>
        Assert.Equal(asked.Split('|'), Requests.AskingParts(utterance));

    [Theory]
    [InlineData("where is the psoas?")]
    [InlineData("my hip hurts. it is worse at night.")]
    [InlineData("")]
    public void There_is_none_where_nothing_is_asked_or_nothing_is_said_beside_it(string utterance) =>
        Assert.Empty(Requests.AskingParts(utterance));

    [Fact]
    public void Of_a_long_letter_only_the_first_are_looked_at() =>
        Assert.Equal(8, Requests.AskingParts(string.Concat(Enumerable.Repeat("I wonder. What is it? ", 100))).Count);
}
