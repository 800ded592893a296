using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Rendering;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Tests.Rendering;

public sealed class ReplyHtmlTests
{
    private static readonly Passage Steps = new()
    {
        Id = "steps",
        Questions = ["How do I ease it?"],
        ShortAnswer = "With a **ball**.",
        Rest = "Slowly.",
        Steps = ["Lie down.", "Breathe.\n\nAnd rest."],
        AfterSteps = "## When to stop\n\nWhen it hurts.",
        Sources = ["[A](https://a.example)"],
        Reviewed = new DateOnly(2026, 11, 2),
        Source = SourceSpan.WholeFile("steps.md"),
    };

    private static readonly SafetyCard Card = new("emergency", "Call 911 now", "Do not drive.\n\n- **Call 911**, or 988.");

    private static readonly KnowledgeContent Knowledge = SmallKnowledge.Content with
    {
        Clinic = SmallKnowledge.Content.Clinic! with
        {
            Numbers = ImmutableDictionary<string, string>.Empty.Add("emergency", "911").Add("crisis", "988").Add("urgent", "your doctor"),
        },
    };

    [Fact]
    public void An_answer_comes_in_parts()
    {
        var html = ReplyHtml.Of(Answer(), Knowledge);

        Assert.Null(html.Said);
        Assert.Null(html.Card);
        var part = Assert.Single(html.Answers!.Value);
        Assert.Equal(("steps", "How do I ease it?", "<p>With a <strong>ball</strong>.</p>", "<p>Slowly.</p>"), (part.Id, part.Title, part.ShortAnswer, part.Rest));
        Assert.Equal("<p>Not when you are pregnant.</p>", part.BeforeSteps);
        Assert.Equal((string[])["Lie down.", "<p>Breathe.</p>\n<p>And rest.</p>"], part.Steps!.Value);
        Assert.Equal("<h4>When to stop</h4>\n<p>When it hurts.</p>", part.AfterSteps);
        Assert.Equal((string[])["""<a href="https://a.example">A</a>"""], part.Sources!.Value);
        Assert.Equal("2 November 2026", part.Reviewed);
    }

    [Fact]
    public void What_was_too_long_to_be_read_is_said_beside_an_answer_and_after_words()
    {
        const string Unread = "<p>Your message was too long for me: I did not read 7 characters in the middle. Please send the important part of it by itself.</p>";

        Assert.Equal(Unread, ReplyHtml.Of(Answer() with { LeftOut = 7 }, Knowledge).Said);
        Assert.Equal(Unread, ReplyHtml.Of(SmallKnowledge.Urgent() with { LeftOut = 7 }, Knowledge).Said);
        Assert.EndsWith(Unread, ReplyHtml.Of(SmallKnowledge.NotCovered with { LeftOut = 7 }, Knowledge).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "<p>Lie down.</p>", "<p>Not when you are pregnant.</p>\n<h4>When to stop</h4>\n<p>When it hurts.</p>", null)]
    [InlineData(2, "<p>Breathe.</p>\n<p>And rest.</p>", null, "<h4>When to stop</h4>\n<p>When it hurts.</p>")]
    public void A_step_comes_alone_with_what_is_read_before_the_first_and_after_the_last(int number, string text, string? before, string? after)
    {
        var html = ReplyHtml.Of(Answer() with { StepNumber = number, BeginsSteps = number == 1 }, Knowledge);

        Assert.Null(html.Answers);
        Assert.Equal(new StepHtml("steps", "How do I ease it?", number, 2, text, before, after), html.Step);
    }

    [Fact]
    public void A_card_names_the_number_of_its_title_and_every_number_in_it_can_be_pressed()
    {
        var html = ReplyHtml.Of(new Urgent(Card, "E1", null, []), Knowledge);

        Assert.Equal("Call 911 now", html.Card!.Title);
        Assert.Equal((string[])["911"], html.Card.Numbers!.Value);
        Assert.Equal(
            """
            <p>Do not drive.</p>
            <ul>
            <li><strong>Call <a href="tel:911">911</a></strong>, or <a href="tel:988">988</a>.</li>
            </ul>
            """,
            html.Card.Text);
        Assert.Null(html.Answers);
    }

    [Fact]
    public void Under_a_doubtful_card_stands_the_answer_unless_it_sells()
    {
        var sells = Answer(Steps with { Rest = "Book at https://clinic.example/book." });

        Assert.Single(ReplyHtml.Of(new Urgent(Card, "U1", Answer(), []), Knowledge).Answers!.Value);
        Assert.Null(ReplyHtml.Of(new Urgent(Card, "U1", sells, []), Knowledge).Answers);
    }

    [Fact]
    public void Where_nothing_is_answered_the_words_are_without_what_is_offered()
    {
        Assert.Equal("<p>Did you mean:</p>", ReplyHtml.Of(new Clarify([], []), Knowledge).Said);
        Assert.StartsWith("<p>I don't have a clinic-checked answer", ReplyHtml.Of(new NotCovered([Steps], []), Knowledge).Said, StringComparison.Ordinal);
        Assert.DoesNotContain("How do I ease it?", ReplyHtml.Of(new NotCovered([Steps], []), Knowledge).Said, StringComparison.Ordinal);
    }

    private static Answer Answer(Passage? passage = null) => new([new Candidate(passage ?? Steps, 0.9)], []);
}
