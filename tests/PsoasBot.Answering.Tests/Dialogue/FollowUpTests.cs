using PsoasBot.Answering.Tests.Safety;

namespace PsoasBot.Answering.Tests.Dialogue;

public sealed class FollowUpTests
{
    [Theory]
    [InlineData("why?")]
    [InlineData("how do I do that?")]
    [InlineData("and how do I fix it")]
    [InlineData("why is that?")]
    public void What_leans_on_something_declined_is_declined(string fragment) =>
        Assert.Equal("not-covered", ShippedAnswers.To("tell me a joke", fragment).Outcome);

    [Fact]
    public void The_same_words_lean_on_an_answer() =>
        Assert.Equal(["causes"], ShippedAnswers.Ids(ShippedAnswers.To("what are the signs of a tight psoas", "why?")));

    [Fact]
    public void A_thank_you_in_between_changes_nothing() => Assert.Equal(
        ShippedAnswers.Ids(ShippedAnswers.To("what makes a psoas tight", "what else?")),
        ShippedAnswers.Ids(ShippedAnswers.To("what makes a psoas tight", "thanks", "what else?")));

    [Theory]
    [InlineData("who won the world cup")]
    [InlineData("best pizza near me")]
    [InlineData("tell me a joke")]
    [InlineData("what's the capital of France then")]
    public void A_new_subject_is_not_dragged_back(string question)
    {
        var reply = ShippedAnswers.To("what are the signs of a tight psoas", question);

        Assert.Equal("not-covered", reply.Outcome);
    }

    [Fact]
    public void A_red_flag_in_a_follow_up_gets_its_card() =>
        Assert.Equal("urgent", ShippedAnswers.To("how do I massage my lower back with a ball", "and what if I can't pee?").Outcome);

    [Fact]
    public void Seven_follow_ups_in_eight_are_read_as_they_are_meant()
    {
        var rows = File.ReadLines(Path.Combine(Shipped.Root, "tests", "PsoasBot.Answering.Tests", "Dialogue", "follow-ups.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToList();

        var wrong = rows.Where(row => !ShippedAnswers.Ids(ShippedAnswers.To(row[0], row[1])).Intersect(row[2].Split('|')).Any()).ToList();

        Assert.True(wrong.Count * 8 <= rows.Count, string.Join('\n', wrong.Select(row => string.Join(" | ", row))));
    }
}
