using PsoasBot.Answering.Explaining;
using PsoasBot.Answering.Replies;

namespace PsoasBot.Answering.Tests.Explaining;

public sealed class ExplainedReplyTests(SmallAnswerers small) : IClassFixture<SmallAnswerers>
{
    [Theory]
    [InlineData("where can I park", Way.ByItself)]
    [InlineData("what does a session cost and where can I park", Way.TwoRequests)]
    [InlineData("hello", Way.ByItself)]
    [InlineData("", Way.Unsearched)]
    public void The_reply_is_the_one_that_a_visitor_gets_and_the_way_to_it_is_named(string utterance, Way way)
    {
        var explained = small.Usual.Explain(utterance, Conversation.Start);

        Assert.Equivalent(small.Usual.Reply(utterance, Conversation.Start), explained.Reply, strict: true);
        Assert.Equal(way, explained.Way);
    }

    [Fact]
    public void What_leans_on_the_message_before_is_searched_for_by_itself_and_together_with_it()
    {
        const string Before = "How do I use the massage ball?";
        var conversation = Conversation.Start.After(Before, small.Usual.Reply(Before, Conversation.Start));

        var explained = small.Usual.Explain("how long?", conversation);

        Assert.Equal(Way.WithTheOneBefore, explained.Way);
        Assert.Equal(["how long?", "how long?"], explained.Searches.Select(search => search.Text)); // the second with the meaning of both
    }

    [Fact]
    public void What_leans_on_the_message_before_is_explained_with_the_confidence_that_it_has()
    {
        const string Before = "How do I use the massage ball?";
        var conversation = Conversation.Start.After(Before, small.Usual.Reply(Before, Conversation.Start));

        var explained = small.Usual.Explain("how long?", conversation);

        var best = explained.Reply.Candidates[0];
        var found = explained.Searches.SelectMany(search => search.Found.Passages).Where(found => found.Hit.Passage == small.Usual.Knowledge.Passages.IndexOf(best.Passage));
        Assert.Equal(Math.Min(1, found.Sum(found => found.Hit.Confidence)), best.Confidence, 0.0001);
    }

    [Theory]
    [InlineData("I have chest pain", true)]
    [InlineData("where can I park", false)]
    public void What_the_safety_screen_made_of_it_is_told(string utterance, bool isRaised)
    {
        var explained = small.Usual.Explain(utterance, Conversation.Start);

        Assert.Equal(isRaised ? "chest pain" : null, explained.Screening?.Phrase);
        Assert.InRange(explained.Danger, 0, 1);
        Assert.Equal(3, explained.Signs.Length);
        Assert.Equal(explained.Signs.Select(sign => sign.Likelihood).OrderDescending(), explained.Signs.Select(sign => sign.Likelihood));
    }

    [Fact]
    public void A_step_of_a_walk_through_is_not_searched_for()
    {
        const string Before = "How do I use the massage ball?";
        var conversation = Conversation.Start.After(Before, small.Usual.Reply(Before, Conversation.Start));

        var explained = small.Usual.Explain("next", conversation);

        Assert.Equal(Way.Steps, explained.Way);
        Assert.Empty(explained.Searches);
    }

    [Fact]
    public void A_trial_answers_from_the_passage_that_was_given_the_wording()
    {
        const string Question = "is the goat in the garden friendly";
        Assert.IsNotType<Answer>(small.Usual.Reply(Question, Conversation.Start));

        var reply = Trial.OfWording(SmallKnowledge.Content, new AnsweringOptions(), "parking", Question);

        Assert.Equal("parking", Assert.IsType<Answer>(reply).Found[0].Passage.Id);
    }
}
