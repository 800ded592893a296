using PsoasBot.Answering.Replies;

namespace PsoasBot.Answering.Tests.Replies;

public sealed class ConversationTests
{
    private static readonly Candidate First = new(SmallKnowledge.Content.Passages[0], 0.9);
    private static readonly Candidate Second = new(SmallKnowledge.Content.Passages[1], 0.8);

    [Fact]
    public void It_remembers_what_was_said_and_answered_last()
    {
        var after = Conversation.Start.After("where", new Answer([First], [First, Second]));

        Assert.Equal(new Conversation("where", "parking"), after);
    }

    [Fact]
    public void Of_two_answers_the_last_is_remembered()
    {
        var after = Conversation.Start.After("where and when", new Answer([First, Second], [First, Second]));

        Assert.Equal(new Conversation("where and when", "hours"), after);
    }

    [Fact]
    public void After_a_turn_without_an_answer_there_is_none_to_lean_on()
    {
        var after = new Conversation("where", "parking").After("zebra", new NotCovered([], []));

        Assert.Equal(new Conversation("zebra", null), after);
    }

    [Fact]
    public void Small_talk_after_an_answer_changes_nothing()
    {
        var before = new Conversation("where", "parking");

        var after = before.After("thanks", new SmallTalkReply(SmallKnowledge.Content.SmallTalk[1], [], []));

        Assert.Equal(before, after);
    }

    [Fact]
    public void Small_talk_at_the_start_changes_nothing() =>
        Assert.Equal(Conversation.Start, Conversation.Start.After("hi", new SmallTalkReply(SmallKnowledge.Content.SmallTalk[0], [], [])));

    [Fact]
    public void The_answer_under_a_card_is_an_answer()
    {
        var after = Conversation.Start.After("feverish, when", new Urgent(SmallKnowledge.Today, "infection", new Answer([Second], []), []));

        Assert.Equal(new Conversation("feverish, when", "hours"), after);
    }
}
