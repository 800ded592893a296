using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Rendering;

namespace PsoasBot.Channels.Tests.Rendering;

public sealed class ReplyConstraintsTests
{
    private static readonly Answer Told = SmallKnowledge.Answer(SmallKnowledge.Steps) with
    {
        Constraints = new() { First = ["You told me about your hernia.", "*And more.*"], Sells = true, Service = "none", WithholdsSteps = true, OffersPerson = true },
    };

    [Fact]
    public void What_somebody_has_told_comes_first_and_their_steps_are_left_out()
    {
        var text = ReplyMarkdown.Of(Told, SmallKnowledge.Content);

        Assert.Equal("You told me about your hernia.\n\n*And more.*\n\n**How do I ease it?**\n\nNot when you are pregnant.\n\nCall the desk.", text);
    }

    [Fact]
    public void The_website_shows_the_same()
    {
        var html = ReplyHtml.Of(Told, SmallKnowledge.Content);

        Assert.Equal("<p>You told me about your hernia.</p>\n<p><em>And more.</em></p>", html.Said);
        Assert.Equal(new PassageHtml("walk-through", "How do I ease it?", "<p>Not when you are pregnant.</p>", null, null, null, null, null, null), Assert.Single(html.Answers!.Value));
    }

    [Fact]
    public void A_step_that_is_asked_for_is_left_out_too()
    {
        var text = ReplyMarkdown.Of(Told with { StepNumber = 2 }, SmallKnowledge.Content);

        Assert.DoesNotContain("Lean forward", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whom_the_steps_hurt_gets_the_signs_to_stop_and_nothing_else()
    {
        var text = ReplyMarkdown.Of(SmallKnowledge.Answer(SmallKnowledge.Steps) with { IsStop = true, Constraints = new() { First = ["Stop now."] } }, SmallKnowledge.Content);

        Assert.Equal("Stop now.\n\nStop when it hurts.", text);
    }

    [Theory]
    [InlineData(1, "I don't have a clinic-checked answer to that, so I won't guess.")]
    [InlineData(2, "I don't have an answer to that one either. A person at the clinic may well have.")]
    [InlineData(5, "That is beyond what the clinic has written for me, sorry. Please ask a person at the clinic.")]
    public void A_decline_has_other_words_each_time(int time, string expected)
    {
        var text = ReplyMarkdown.Of(SmallKnowledge.NotCovered with { Time = time }, SmallKnowledge.Content);

        Assert.StartsWith(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decline_says_what_it_took_the_question_for()
    {
        var text = ReplyMarkdown.Of(SmallKnowledge.NotCovered with { Topic = "medicines and scans" }, SmallKnowledge.Content);

        Assert.StartsWith("That sounds like a question about medicines and scans. I don't have a clinic-checked answer to that", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_asks_for_sex_is_told_no_and_offered_nothing()
    {
        var text = ReplyMarkdown.Of(new NotCovered([], []) { IsIndecent = true }, SmallKnowledge.Content);

        Assert.Equal("This is a massage clinic, and no sexual services are offered here. I can only help with questions about the psoas, massage and your visit.", text);
    }
}
