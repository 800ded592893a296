using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Answering.Tests.Safety;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Answering.Tests;

/// <summary>The shipped knowledge asked for every wording that it holds.</summary>
public sealed class ShippedAnswersTests(ShippedAnswersTests.Asked asked) : IClassFixture<ShippedAnswersTests.Asked>
{
    /// <summary>Wordings that raise a card today although they need not. One that no longer does must leave this list.</summary>
    private static readonly ImmutableArray<string> KnownAlarms = [];

    [Fact]
    public void Each_title_gets_its_own_passage()
    {
        var lost = asked.Wordings.Where(wording => wording.Question == wording.Own.Title && !wording.Reply.Passages.Any(found => found.Passage == wording.Own));

        Assert.Equal([], lost.Select(Shown));
    }

    [Fact]
    public void No_wording_raises_a_card_but_those_that_are_known_to()
    {
        var alarmed = asked.Wordings.Where(wording => wording.Reply is Urgent).Select(wording => wording.Question);

        Assert.Equal(KnownAlarms, alarmed);
    }

    [Fact]
    public void Of_a_hundred_wordings_95_find_their_own_passage_first()
    {
        var lost = asked.Wordings.Where(wording => wording.Reply.Candidates is not [var best, ..] || best.Passage != wording.Own).ToList();

        Assert.True(
            lost.Count <= asked.Wordings.Length * 0.05,
            $"{lost.Count} of {asked.Wordings.Length} wordings find another passage first:\n{string.Join('\n', lost.Select(Shown))}");
    }

    [Fact]
    public void Of_a_hundred_examples_of_what_is_not_covered_95_are_not_answered()
    {
        var answered = asked.Declined.Where(example => example.Reply is Answer).ToList();

        Assert.True(
            answered.Count <= asked.Declined.Length * 0.05,
            $"{answered.Count} of {asked.Declined.Length} are answered:\n{string.Join('\n', answered.Select(example => $"{example.Question} → {example.Reply.Passages[0].Passage.Id}"))}");
    }

    [Fact]
    public void Each_small_talk_section_is_heard_by_its_first_wording()
    {
        var lost = asked.SmallTalk.Where(said => said.Reply is not SmallTalkReply reply || reply.Said != said.Own);

        Assert.Equal([], lost.Select(said => $"{said.Own.Questions[0]} → {said.Reply.Outcome}"));
    }

    private static string Shown((Passage Own, string Question, Reply Reply) wording) =>
        $"{wording.Own.Id}: {wording.Question} → {wording.Reply.Outcome} {string.Join(", ", wording.Reply.Candidates.Select(candidate => candidate.Passage.Id))}";

    /// <summary>The shipped knowledge's replies to all that it holds, asked once for all tests.</summary>
    public sealed class Asked
    {
        public Asked()
        {
            var knowledge = KnowledgeFolder.Read(Path.Combine(Shipped.Root, "knowledge")).Content
                ?? throw new InvalidOperationException("the shipped knowledge may not go live: run check");
            using var answerer = new Answerer(knowledge, new AnsweringOptions());
            Wordings = [.. knowledge.Passages.SelectMany(passage => passage.Questions.Select(question => (passage, question, Reply(question))))];
            Declined = [.. knowledge.NotCovered.Select(question => (question, Reply(question)))];
            SmallTalk = [.. knowledge.SmallTalk.Select(said => (said, Reply(said.Questions[0])))];

            Reply Reply(string question) => answerer.Reply(question, Conversation.Start);
        }

        public ImmutableArray<(Passage Own, string Question, Reply Reply)> Wordings { get; }

        public ImmutableArray<(string Question, Reply Reply)> Declined { get; }

        public ImmutableArray<(SmallTalk Own, Reply Reply)> SmallTalk { get; }
    }
}
