using PsoasBot.Answering.Replies;

namespace PsoasBot.Answering.Tests.Replies;

public sealed class ReplyTests
{
    private static readonly Candidate Found = new(SmallKnowledge.Content.Passages[0], 0.9);

    [Fact]
    public void Each_of_the_five_outcomes_has_its_name()
    {
        Reply[] replies =
        [
            new Answer([Found], []), new Clarify([Found, Found], []), new NotCovered([], []),
            new Urgent(SmallKnowledge.Today, "infection", null, []), new SmallTalkReply(SmallKnowledge.Content.SmallTalk[0], [], []),
        ];

        Assert.Equal(["answer", "clarify", "not-covered", "urgent", "small-talk"], replies.Select(reply => reply.Outcome));
    }

    [Fact]
    public void Only_an_answer_has_passages_be_it_under_a_card()
    {
        Reply[] replies =
        [
            new Answer([Found], [Found]), new Urgent(SmallKnowledge.Today, "infection", new Answer([Found], []), [Found]),
            new Urgent(SmallKnowledge.Today, "infection", null, [Found]), new Clarify([Found, Found], [Found]), new NotCovered([Found.Passage], [Found]),
        ];

        Assert.Equal([1, 1, 0, 0, 0], replies.Select(reply => reply.Passages.Length));
    }
}
