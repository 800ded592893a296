using PsoasBot.Answering.Dialogue;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Reading;

namespace PsoasBot.Answering.Tests.Dialogue;

public sealed class WalkingTests
{
    private static readonly Passage Five = Passage("five") with { Steps = ["a", "b", "c", "now the other side", "e"], Next = ["other"] };

    private static readonly Passage Other = Passage("other");

    private static readonly KnowledgeContent Content = new() { Passages = [Other, Five] };

    [Theory]
    [InlineData(0, "next", 1)]
    [InlineData(0, "step by step", 1)]
    [InlineData(0, "step 3", 3)]
    [InlineData(0, "last step", 5)]
    [InlineData(0, "first step again", 1)]
    [InlineData(0, "again", null)]
    [InlineData(0, "the other side", null)]
    [InlineData(1, "next", 2)]
    [InlineData(2, "back", 1)]
    [InlineData(1, "back", 1)]
    [InlineData(3, "repeat", 3)]
    [InlineData(3, "where was I", 3)]
    [InlineData(3, "start over", 1)]
    [InlineData(2, "the other side", 4)]
    [InlineData(5, "the other side", 1)]
    [InlineData(9, "back", 4)]
    public void A_command_shows_a_step_or_the_whole(int at, string command, int? step)
    {
        var answer = Assert.IsType<Answer>(Walking.Reply(UtteranceWords.Of(command), At(at), Content));

        Assert.Equal((Five, step), (Assert.Single(answer.Found).Passage, answer.StepNumber));
    }

    [Theory]
    [InlineData(5, "next", "steps-done")]
    [InlineData(2, "stop", "steps-stopped")]
    public void The_end_is_said_and_what_may_follow_is_offered(int at, string command, string said)
    {
        var reply = Assert.IsType<SmallTalkReply>(Walking.Reply(UtteranceWords.Of(command), At(at), Content));

        Assert.Equal(said, reply.Said.Id);
        Assert.Same(Other, Assert.Single(reply.Topics));
    }

    [Theory]
    [InlineData(0, "back")]
    [InlineData(0, "stop")]
    [InlineData(2, "step 6")]
    [InlineData(2, "does it hurt")]
    public void What_makes_no_sense_there_is_ordinary_text(int at, string utterance) => Assert.Null(Walking.Reply(UtteranceWords.Of(utterance), At(at), Content));

    [Fact]
    public void Without_steps_before_it_nothing_is_a_command()
    {
        Assert.Null(Walking.Reply(["next"], Conversation.Start, Content));
        Assert.Null(Walking.Reply(["next"], new Conversation("x", "other"), Content));
        Assert.Null(Walking.Reply(["next"], new Conversation("x", "gone") { Walk = new Walk("gone", 1) }, Content));
        Assert.Null(Walking.Reply(["next"], new Conversation("x", "other") { Walk = new Walk("other", 1) }, Content));
    }

    [Fact]
    public void A_question_in_between_leaves_the_walk_where_it_was()
    {
        var (step, after) = ShippedAnswers.Say("how do I massage my lower back with a ball", "Step by step", "Next", "what is the psoas", "where was I");

        Assert.Equal(2, Assert.IsType<Answer>(step).StepNumber);
        Assert.Equal(new Walk("self-massage-back", 2), after.Walk);
    }

    [Fact]
    public void When_something_else_was_answered_again_is_not_about_the_steps()
    {
        var (_, after) = ShippedAnswers.Say("how do I massage my lower back with a ball", "next", "what is the psoas");

        Assert.Null(Walking.Reply(["again"], after, ShippedAnswers.Answerer.Knowledge));
        Assert.NotNull(Walking.Reply(["next"], after, ShippedAnswers.Answerer.Knowledge));
    }

    [Fact]
    public void A_red_flag_on_the_way_gets_its_card_and_ends_the_walk()
    {
        var (card, after) = ShippedAnswers.Say("how do I massage my lower back with a ball", "next", "my legs are numb and I can't pee");

        Assert.IsType<Urgent>(card);
        Assert.Null(after.Walk);
    }

    private static Conversation At(int step) => new("how", "five") { Walk = new Walk("five", step) };

    private static Passage Passage(string id) => new() { Id = id, Questions = [id], ShortAnswer = id, Source = SourceSpan.WholeFile(id) };
}
