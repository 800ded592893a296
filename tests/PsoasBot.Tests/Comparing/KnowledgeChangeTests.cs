using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Turns;
using PsoasBot.Comparing;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Tests.Comparing;

public sealed class KnowledgeChangeTests
{
    private static readonly Passage Causes = Passage("causes", "What makes it tight?", "why is it stiff", "does sitting harm it");
    private static readonly Passage Signs = Passage("signs", "How do I know it is tight?", "where does it hurt");

    [Fact]
    public void Passages_are_added_changed_and_removed_part_by_part()
    {
        var change = Compare(
            Knowledge(Causes, Signs, Passage("gone", "Is it gone?")),
            Knowledge(
                Causes with { Questions = ["What makes it tight?", "why is it stiff", "is it the desk"], ShortAnswer = "Sitting.", Next = ["signs"] },
                Signs,
                Passage("new", "Is it new?")));

        Assert.Equal(
            ["changed causes [wordings (1 added, 1 removed), short answer, next]", "removed gone []", "added new []"],
            change.Passages.Select(passage => $"{passage.Kind} {passage.Id} [{string.Join(", ", passage.Parts)}]"));
    }

    [Fact]
    public void The_same_knowledge_changes_nothing()
    {
        var change = Compare(Knowledge(Causes, Signs), Knowledge(Causes with { }, Signs), "why is it stiff");

        Assert.Empty(change.Passages);
        Assert.Empty(change.Others);
        Assert.Empty(change.Answers);
        Assert.Equal(1, change.Asked);
    }

    [Fact]
    public void Other_parts_are_named_as_staff_call_them()
    {
        var change = Compare(
            Knowledge(Causes) with { SmallTalk = [new SmallTalk("thanks", ["thank you"], "Welcome.")] },
            Knowledge(Causes) with { Synonyms = ["stiff, tight"], NotCovered = ["my printer"], SmallTalk = [new SmallTalk("thanks", ["thank you"], "You are welcome.")] });

        Assert.Equal<string>(["synonyms", "small talk", "what is not covered"], change.Others);
    }

    [Fact]
    public void Questions_with_another_answer_stand_side_by_side_in_the_order_asked()
    {
        var change = KnowledgeChange.Of(
            Snapshot(Knowledge(Causes, Signs), utterance => utterance == "a" ? Answer(Causes) : Clarify(Causes, Signs)),
            Snapshot(Knowledge(Causes, Signs), utterance => utterance == "a" ? new NotCovered([], []) : Clarify(Signs, Causes)),
            [new("", "b"), new("", "a"), new("", "a")]);

        var answer = Assert.Single(change.Answers); // the same choice in another order is the same answer
        Assert.Equal(("a", "causes (0.90)", "not covered"), (answer.Question.Text, answer.Before.ToString(), answer.After.ToString()));
        Assert.Equal(2, change.Asked);
    }

    [Fact]
    public void A_question_is_asked_after_the_one_before_it()
    {
        Reply Follow(string utterance, Conversation conversation) => conversation.PassageId == "causes" || utterance == "tight" ? Answer(Causes) : new NotCovered([], []);
        var change = KnowledgeChange.Of(
            new Snapshot(Knowledge(Causes), (_, _) => new NotCovered([], [])),
            new Snapshot(Knowledge(Causes), Follow),
            [new("tight", "and why"), new("", "and why")]);

        Assert.Equal(("tight", "and why"), (Assert.Single(change.Answers).Question.Context, change.Answers[0].Question.Text));
    }

    [Fact]
    public void A_wording_that_another_passage_claims_is_named_with_the_one_that_would_part_them()
    {
        var after = Snapshot(Knowledge(Causes, Signs), utterance => utterance switch
        {
            "where does it hurt" => Answer(Signs),
            "why is it stiff" => Clarify(Signs, Causes),
            "why is it stiff sitting" => Answer(Causes),
            "How do I know it is tight?" => Answer(Signs),
            "What makes it tight?" or "does sitting harm it" => Answer(Causes),
            _ => new NotCovered([], []), // with any other word it finds nothing
        });

        var change = KnowledgeChange.Of(Snapshot(Knowledge(Causes, Signs), _ => Answer(Causes)), after, []);

        var rivalry = Assert.Single(change.Rivalries);
        Assert.Equal(("causes", "why is it stiff", true, "why is it stiff sitting"), (rivalry.Passage.Id, rivalry.Wording, rivalry.IsNew, rivalry.Parting));
        Assert.Equal("a choice of signs, causes (0.90)", rivalry.Got.ToString());
    }

    [Fact]
    public void A_rivalry_that_was_there_before_is_no_news_and_may_have_no_parting()
    {
        var snapshot = Snapshot(Knowledge(Causes, Signs), _ => Answer(Signs));

        var change = KnowledgeChange.Of(snapshot, snapshot, []);

        Assert.Equal(Causes.Questions, change.Rivalries.Select(rivalry => rivalry.Wording));
        Assert.All(change.Rivalries, rivalry => Assert.True(rivalry is { IsNew: false, Parting: null }));
    }

    [Fact]
    public void The_terminal_is_told_all_of_it()
    {
        var change = new KnowledgeChange(
            [new("causes", "What makes it tight?", "changed", ["short answer"]), new("new", "Is it new?", "added", [])],
            ["synonyms"],
            Asked: 7,
            [new(new PastQuestion("tight", "and why"), new Decision("answer", ["causes"], 0.91), new Decision("urgent", ["E1"], 0))],
            [
                new(Causes, "why is it stiff", new Decision("answer", ["signs"], 0.8), IsNew: true, "why is it stiff sitting"),
                new(Signs, "where does it hurt", new Decision("answer", ["causes"], 0.8), IsNew: false, null),
            ]);

        Assert.Equal(
            """

            Against last-good: 1 passage changed, 1 passage added, other parts changed
              changed  causes: short answer
              added    new: Is it new?
              changed  synonyms

            1 of 7 questions would get a different answer
              tight → and why
                  before  causes (0.91)
                  after   urgent card E1

            1 wording would go to another passage, in addition to 1 today
              `why is it stiff` of causes (knowledge/passages/causes.md)
                  gets signs (0.80)
                  this wording would tell them apart: `why is it stiff sitting`

            """,
            ChangeText.Of(change, "last-good", "knowledge"));
    }

    private static KnowledgeChange Compare(KnowledgeContent before, KnowledgeContent after, params string[] questions) =>
        KnowledgeChange.Of(Snapshot(before, _ => new NotCovered([], [])), Snapshot(after, _ => new NotCovered([], [])), questions.Select(question => new PastQuestion("", question)));

    private static Snapshot Snapshot(KnowledgeContent knowledge, Func<string, Reply> reply) => new(knowledge, (utterance, _) => reply(utterance));

    private static KnowledgeContent Knowledge(params ImmutableArray<Passage> passages) => new() { Passages = passages };

    private static Passage Passage(string id, params ImmutableArray<string> questions) =>
        new() { Id = id, Questions = questions, ShortAnswer = "Long sitting.", Source = SourceSpan.WholeFile($"passages/{id}.md") };

    private static Answer Answer(Passage passage) => new([new Candidate(passage, 0.9)], [new Candidate(passage, 0.9)]);

    private static Clarify Clarify(params ImmutableArray<Passage> passages) =>
        new([.. passages.Select(passage => new Candidate(passage, 0.9))], [.. passages.Select(passage => new Candidate(passage, 0.9))]);
}
