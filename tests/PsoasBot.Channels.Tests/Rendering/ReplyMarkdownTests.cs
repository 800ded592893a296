using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Rendering;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Channels.Tests.Rendering;

public sealed class ReplyMarkdownTests
{
    [Fact]
    public void An_answer_is_what_staff_wrote_then_where_it_comes_from_then_the_booking_link()
    {
        var markdown = Of(SmallKnowledge.Answer(SmallKnowledge.What));

        Assert.Equal(
            """
            **What is the psoas?**

            A deep muscle.

            It runs from the spine to the thigh bone.

            Sources: [An atlas](https://atlas.example); A second book · Reviewed 2 November 2026

            [Book a psoas massage](https://clinic.example/book?utm_source=psoas-bot&utm_medium=chat&utm_content=what-is-the-psoas)
            """,
            markdown);
    }

    [Fact]
    public void Steps_are_numbered_and_stand_under_what_must_be_read_first()
    {
        var markdown = Of(SmallKnowledge.Answer(SmallKnowledge.Steps));

        Assert.Equal(
            """
            **How do I ease it?**

            Two small moves.

            Not when you are pregnant.

            1. Kneel down.
               Use a mat.
            2. Lean forward.

            Stop when it hurts.

            [Book a psoas massage](https://clinic.example/book?utm_source=psoas-bot&utm_medium=chat&utm_content=walk-through)
            """,
            markdown);
    }

    [Fact]
    public void Two_passages_follow_each_other_with_one_warning_and_one_link()
    {
        var again = SmallKnowledge.Steps with { Id = "again", Questions = ["And then?"], ShortAnswer = "Once more." };

        var markdown = Of(SmallKnowledge.Answer(SmallKnowledge.Causes, SmallKnowledge.Steps, again));

        Assert.True(IndexOf(markdown, "Long sitting.") < IndexOf(markdown, "Two small moves."));
        Assert.True(IndexOf(markdown, "Two small moves.") < IndexOf(markdown, "Once more."));
        Assert.Equal(2, markdown.Split("Not when you are pregnant.").Length);
        Assert.EndsWith(
            "[Book a sports massage](https://clinic.example/book?type=sports&utm_source=psoas-bot&utm_medium=chat&utm_content=causes)",
            markdown,
            StringComparison.Ordinal);
        Assert.Equal(2, markdown.Split("utm_source").Length);
    }

    [Fact]
    public void A_clarify_lists_the_titles() => Assert.Equal(
        """
        Did you mean:

        - What makes a psoas tight?
        - How do I ease it?

        [Book a psoas massage](https://clinic.example/book?utm_source=psoas-bot&utm_medium=chat&utm_content=clarify)
        """,
        Of(SmallKnowledge.Clarify));

    [Fact]
    public void Not_covered_says_so_and_offers_topics_a_person_and_the_link() => Assert.Equal(
        """
        I don't have a clinic-checked answer to that, so I won't guess.

        You can ask me about:

        - What is the psoas?
        - What makes a psoas tight?

        Call the desk.

        [Book a psoas massage](https://clinic.example/book?utm_source=psoas-bot&utm_medium=chat&utm_content=not-covered)
        """,
        Of(SmallKnowledge.NotCovered));

    [Fact]
    public void What_was_too_long_to_be_read_is_said_at_the_end()
    {
        const string Unread = "\n\nYour message was too long for me: I did not read 14,000 characters in the middle. Please send the important part of it by itself.";

        Assert.All(
            (Reply[])[SmallKnowledge.Answer(SmallKnowledge.What), SmallKnowledge.Clarify, SmallKnowledge.NotCovered, SmallKnowledge.Urgent()],
            reply => Assert.Equal(Of(reply) + Unread, Of(reply with { LeftOut = 14_000 })));
    }

    [Fact]
    public void An_urgent_card_stands_alone() => Assert.Equal("**Call 911 now**\n\nDo not wait.", Of(SmallKnowledge.Urgent()));

    [Fact]
    public void A_doubtful_card_stands_above_the_answer_and_sells_nothing()
    {
        var markdown = Of(SmallKnowledge.Urgent(SmallKnowledge.Answer(SmallKnowledge.What)));

        Assert.StartsWith("**Call 911 now**\n\nDo not wait.\n\n---\n\n**What is the psoas?**", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("clinic.example", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_holds_a_booking_address_is_left_out_under_a_card() => Assert.Equal(
        "**Call 911 now**\n\nDo not wait.",
        Of(SmallKnowledge.Urgent(SmallKnowledge.Answer(SmallKnowledge.Prices))));

    [Fact]
    public void Small_talk_says_its_line_and_sells_nothing()
    {
        Assert.Equal("Good to see you.", Of(SmallKnowledge.SmallTalk()));
        Assert.Equal(
            "Good to see you.\n\nYou can ask me about:\n\n- What is the psoas?", Of(SmallKnowledge.SmallTalk(SmallKnowledge.What)));
    }

    [Fact]
    public void A_bare_table_has_no_clinic_to_speak_of()
    {
        Assert.Equal("**What makes a psoas tight?**\n\nLong sitting.", Of(SmallKnowledge.Answer(SmallKnowledge.Causes), SmallKnowledge.BareTable));
        Assert.EndsWith("- What makes a psoas tight?", Of(SmallKnowledge.NotCovered, SmallKnowledge.BareTable), StringComparison.Ordinal);
    }

    private static string Of(Reply reply, KnowledgeContent? knowledge = null) => ReplyMarkdown.Of(reply, knowledge ?? SmallKnowledge.Content);

    private static int IndexOf(string text, string part)
    {
        var index = text.IndexOf(part, StringComparison.Ordinal);
        Assert.NotEqual(-1, index);
        return index;
    }
}
