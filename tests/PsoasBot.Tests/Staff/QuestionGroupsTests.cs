using System.Collections.Immutable;
using PsoasBot.Knowledge.Folder;
using PsoasBot.QuestionLog;
using PsoasBot.Staff;

namespace PsoasBot.Tests.Staff;

public sealed class QuestionGroupsTests
{
    /// <summary>What is common is known from what staff write.</summary>
    private static readonly string[] Wordings =
        [.. KnowledgeFolder.Read(Path.Combine(Repository.Root, "knowledge")).Content!.Passages.SelectMany(passage => passage.Questions)]; // shipped, so it may go live

    [Fact]
    public void Questions_about_the_same_are_one_group_and_the_most_frequent_leads()
    {
        var groups = QuestionGroups.Of(
            [Asked("is my dog welcome", 2), Asked("can my dog come with me", 5), Asked("do you do cupping", 3), Asked("does cuping work", 1), Asked("who was the king of france", 1)],
            Wordings);

        Assert.Equal(
            ["can my dog come with me|is my dog welcome", "do you do cupping|does cuping work", "who was the king of france"],
            groups.Select(group => string.Join('|', group.Questions.Select(question => question.Text))));
        Assert.Equal([7, 4, 1], groups.Select(group => group.Count));
    }

    [Fact]
    public void The_order_in_which_they_were_asked_does_not_matter()
    {
        OpenQuestion[] questions = [Asked("is my dog welcome", 2), Asked("can my dog come with me", 5), Asked("do you do cupping", 3), Asked("does cupping work", 1), Asked("dogs?", 1)];

        Assert.Equal(Told(QuestionGroups.Of(questions, Wordings)), Told(QuestionGroups.Of([.. questions.Reverse()], Wordings)));
    }

    [Fact]
    public void Without_questions_there_are_no_groups_and_a_question_without_words_is_one()
    {
        Assert.Empty(QuestionGroups.Of([], Wordings));
        Assert.Equal("???", Assert.Single(QuestionGroups.Of([Asked("???", 1)], [])).Questions[0].Text);
    }

    [Fact]
    public void A_group_counts_day_by_day()
    {
        var day = new DateOnly(2026, 11, 2);
        var group = new QuestionGroup([Asked("a", 2), Asked("b", 1)]);

        Assert.Equal<int>([0, 3, 0], group.PerDay(day.AddDays(-1), day.AddDays(1)));
    }

    private static string Told(ImmutableArray<QuestionGroup> groups) => string.Join('\n', groups.Select(group => string.Join('|', group.Questions.Select(question => question.Text))));

    private static OpenQuestion Asked(string text, int times) =>
        new(text, "not-covered", "", 0, ImmutableSortedDictionary<DateOnly, int>.Empty.Add(new DateOnly(2026, 11, 2), times));
}
