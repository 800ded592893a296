using PsoasBot.Answering.Replies;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Answering.Tests;

public sealed class AnswererTests(SmallAnswerers small) : IClassFixture<SmallAnswerers>
{
    [Fact]
    public void Who_wants_to_be_forgotten_is_where_nothing_is_written_about_that_too()
    {
        var reply = Reply(small.AnswersAll, "forget me");

        Assert.True(reply.Constraints.Forgets);
        Assert.Contains("I have deleted", Assert.Single(reply.Constraints.First), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_of_the_folder_is_answered_with_its_passage()
    {
        var titles = SmallClinic.Passages.Select(passage => passage.Title);

        var answered = titles.Select(title => Assert.IsType<Answer>(Reply(small.Usual, title)).Found[0].Passage.Title);

        Assert.Equal(titles, answered);
    }

    [Fact]
    public void What_is_listed_as_not_covered_is_declined_and_topics_are_offered()
    {
        var replies = SmallClinic.NotCovered.Select(question => Reply(small.Usual, question));

        Assert.All(replies, reply => Assert.Equal(["wheelchair", "hours", "vouchers", "parking"], Assert.IsType<NotCovered>(reply).Topics.Select(topic => topic.Id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("💆")]
    [InlineData("@PsoasBot")]
    public void Without_words_nothing_is_answered_whatever_the_thresholds(string utterance)
    {
        var reply = Assert.IsType<NotCovered>(Reply(small.AnswersAll, utterance));

        Assert.Empty(reply.Candidates);
        Assert.Equal(4, reply.Topics.Length);
    }

    [Theory]
    [InlineData(" ", 65_000)]
    [InlineData("!", 1_000_000)]
    [InlineData("x", 100_000)]
    [InlineData("k!ll ", 20_000)]
    [InlineData("a ", 50_000)]
    [InlineData("(((((<<<<", 12_000)]
    [InlineData("what is it? and where is it? ", 4_000)]
    [InlineData("停", 100_000)]
    [InlineData("\ud83d", 100_000)]
    public void However_much_is_typed_there_is_a_reply(string again, int times)
    {
        var utterance = string.Concat(Enumerable.Repeat(again, times));

        var first = Reply(small.Usual, utterance);
        var second = small.Usual.Reply(utterance, Conversation.Start.After(utterance, first));

        Assert.InRange(first.Candidates.Length, 0, 3);
        Assert.InRange(second.Candidates.Length, 0, 3);
    }

    [Theory]
    [InlineData("hello", "greeting", 4)]
    [InlineData("Hello!!!", "greeting", 4)]
    [InlineData("can you help me", "help", 4)]
    [InlineData("many thanks", "thanks", 0)]
    [InlineData("bye", "goodbye", 0)]
    public void Small_talk_is_answered_in_kind_and_a_parting_word_offers_nothing(string utterance, string id, int topics)
    {
        var reply = Assert.IsType<SmallTalkReply>(Reply(small.Usual, utterance));

        Assert.Equal(id, reply.Said.Id);
        Assert.Equal(topics, reply.Topics.Length);
        Assert.DoesNotContain(reply.Candidates, candidate => candidate.Passage.Id == id);
    }

    [Fact]
    public void A_choice_has_two_to_four_different_passages_best_first()
    {
        var replies = Utterances().Select(utterance => Reply(small.OffersAll, utterance)).OfType<Clarify>().ToList();

        Assert.NotEmpty(replies);
        Assert.All(replies, reply =>
        {
            Assert.InRange(reply.Options.Length, 2, 4);
            Assert.Distinct(reply.Options.Select(option => option.Passage.Id));
            AssertBestFirst(reply.Options);
            Assert.Empty(reply.Passages);
        });
    }

    [Fact]
    public void Candidates_are_three_at_most_best_first_whatever_was_decided()
    {
        Answerer[] answerers = [small.Usual, small.AnswersAll, small.OffersAll, small.DeclinesAll];

        var candidates = answerers.SelectMany(answerer => Utterances().Select(utterance => Reply(answerer, utterance).Candidates)).ToList();

        Assert.Contains(candidates, found => found.Length == 3);
        Assert.All(candidates, found =>
        {
            Assert.InRange(found.Length, 0, 3);
            AssertBestFirst(found);
        });
    }

    [Theory]
    [InlineData(0.05, 0.05)]
    [InlineData(0.3, 0.1)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.55, 0.35)]
    [InlineData(0.9, 0.2)]
    [InlineData(0.99, 0.98)]
    [InlineData(1, 0)]
    public void The_best_confidence_decides_against_the_thresholds(double answer, double choice)
    {
        var answerer = small.Under(answer, choice);

        var replies = Utterances().Select(utterance => Reply(answerer, utterance)).Where(reply => reply is not SmallTalkReply);

        Assert.All(replies, reply => Assert.Equal(
            reply.Candidates switch
            {
                [var best, ..] when best.Confidence >= answer => "answer",
                [var best, _, ..] when best.Confidence >= choice => "clarify",
                _ => "not-covered",
            },
            reply.Outcome));
    }

    [Fact]
    public void A_follow_up_is_read_together_with_what_was_asked_before()
    {
        var before = Conversation.Start.After("Where can I park?", Reply(small.Usual, "Where can I park?"));

        var alone = Reply(small.Usual, "and for her?");
        var after = small.Usual.Reply("and for her?", before);

        Assert.IsType<NotCovered>(alone);
        Assert.Equal("parking", Assert.Single(Assert.IsType<Answer>(after).Found).Passage.Id);
    }

    [Fact]
    public void A_new_question_is_not_read_as_a_follow_up()
    {
        var before = Conversation.Start.After("Where can I park?", Reply(small.Usual, "Where can I park?"));

        var reply = small.Usual.Reply("Do you sell gift vouchers?", before);

        Assert.Equal("vouchers", Assert.IsType<Answer>(reply).Found[0].Passage.Id);
    }

    [Fact]
    public void Thanks_after_an_answer_are_thanks()
    {
        var before = Conversation.Start.After("Where can I park?", Reply(small.Usual, "Where can I park?"));

        var reply = small.Usual.Reply("thank you", before);

        Assert.Equal("thanks", Assert.IsType<SmallTalkReply>(reply).Said.Id);
    }

    [Fact]
    public void The_same_utterance_gets_the_same_reply_from_many_threads()
    {
        var utterances = Utterances();
        var alone = utterances.ConvertAll(utterance => Shown(Reply(small.Usual, utterance)));

        var answerer = small.Usual;
        var together = new string[utterances.Count * 8];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Shown(Reply(answerer, utterances[i % utterances.Count])));

        Assert.All(together, (shown, i) => Assert.Equal(alone[i % utterances.Count], shown));
    }

    internal static Reply Reply(Answerer answerer, string utterance) => answerer.Reply(utterance, Conversation.Start);

    private static void AssertBestFirst(IEnumerable<Candidate> candidates)
    {
        var confidences = candidates.Select(candidate => candidate.Confidence).ToList();
        Assert.Equal(confidences.OrderDescending(), confidences);
        Assert.All(confidences, confidence => Assert.InRange(confidence, 0, 1));
    }

    private static string Shown(Reply reply) =>
        $"{reply.Outcome} {string.Join(' ', reply.Candidates.Select(candidate => $"{candidate.Passage.Id}={candidate.Confidence:r}"))}";

    private static List<string> Utterances() =>
        [.. SmallClinic.Passages.SelectMany(passage => passage.Questions), .. SmallClinic.NotCovered, "psoas", "massage", "how long", "is there a price for parking", "zebra", ""];
}
