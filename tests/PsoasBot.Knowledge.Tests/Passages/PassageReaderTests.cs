using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Tests.Passages;

public sealed class PassageReaderTests
{
    [Fact]
    public void A_passage_is_cut_into_its_parts_and_otherwise_kept_as_written()
    {
        using var folder = new TestFolder().With("passages/back.md", """
            ---
            keywords: ball, lower back
            reviewed: 2026-11-02
            review-every: 6 months
            reviewer: Ana
            ---
            # How do I massage my *lower back*?

            Lie on a ball – and breathe.

            It takes **ten** minutes.

            - a ball
            - a mat

            ### What you need
            Time.

            ## Steps
            Before you start, read on.

            1. Lie down:
               the ball is on the right.

               - knees bent
            2. Roll.

            Stop when it hurts.

            ## When to stop
            At a pulse.

            ## Also asked as
            - self massage for my “back”
            - How do I massage my lower back
            - ball & back?

            ## Sources
            - [Cleveland Clinic](https://my.clevelandclinic.org/psoas)

            """);

        var passage = Assert.Single(folder.Read().Content!.Passages);

        Assert.Equal("back", passage.Id);
        Assert.Equal((string[])["How do I massage my lower back?", "self massage for my “back”", "ball & back?"], passage.Questions);
        Assert.Equal("Lie on a ball – and breathe.", passage.ShortAnswer);
        Assert.Equal("""
            It takes **ten** minutes.

            - a ball
            - a mat

            ### What you need
            Time.

            Before you start, read on.
            """, passage.Rest);
        Assert.Equal((string[])["Lie down:\nthe ball is on the right.\n\n- knees bent", "Roll."], passage.Steps);
        Assert.Equal("Stop when it hurts.\n\n## When to stop\nAt a pulse.", passage.AfterSteps);
        Assert.Equal((string[])["[Cleveland Clinic](https://my.clevelandclinic.org/psoas)"], passage.Sources);
        Assert.Equal((string[])["ball", "lower back"], passage.Keywords);
        Assert.Equal(new DateOnly(2026, 11, 2), passage.Reviewed);
        Assert.Equal(180, passage.ReviewEveryDays);
        Assert.Equal("Ana", passage.Reviewer);
        Assert.Equal(new SourceSpan("passages/back.md", 7, 1, 35), passage.Source);
    }

    [Theory]
    [InlineData("## ALSO ASKED AS:")]
    [InlineData("## also asked")]
    [InlineData("## Also asked as ##")]
    [InlineData("Also asked as\n-------------")]
    public void The_name_of_a_section_may_be_written_in_several_ways(string heading)
    {
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes.Replace("## Also asked as", heading, StringComparison.Ordinal));

        var passage = Assert.Single(folder.Read().Content!.Passages);

        Assert.Equal((string[])["Why is it tight?", "what makes it stiff", "what strains the psoas"], passage.Questions);
    }

    [Fact]
    public void Line_ends_of_Windows_and_a_byte_order_mark_make_no_difference()
    {
        using var folder = new TestFolder().With("passages/causes.md", "\uFEFF" + ("---\nreviewer: Ana\n---\n" + Good.Causes).Replace("\n", "\r\n", StringComparison.Ordinal));

        var reading = folder.Read();

        Assert.Empty(reading.Problems);
        var passage = Assert.Single(reading.Content!.Passages);
        Assert.Equal("Ana", passage.Reviewer);
        Assert.Equal("Long hours of sitting.", passage.ShortAnswer);
        Assert.Equal("what strains the psoas", passage.Questions[2]);
    }

    [Fact]
    public void A_note_for_colleagues_is_never_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?
            <!-- ask Ana
            # about this -->

            Long hours of sitting. <!-- and driving? -->

            Or running.
            <!-- more? -->

            ## Also asked as
            - what makes it stiff
            - what strains the psoas
            """);

        var reading = folder.Read();

        Assert.Empty(reading.Problems);
        var passage = Assert.Single(reading.Content!.Passages);
        Assert.Equal(("Long hours of sitting.", "Or running."), (passage.ShortAnswer, passage.Rest));
    }

    [Fact]
    public void A_draft_may_be_broken_and_is_left_out()
    {
        using var folder = new TestFolder()
            .With("passages/causes.md", Good.Causes)
            .With("passages/new.md", "---\nstatus: draft\nnext: nowhere\ncolour: blue\n---\nSit <b>less</b>.\n");

        var reading = folder.Read();

        Assert.Equal(["causes"], reading.Content!.Passages.Select(passage => passage.Id));
        Assert.Equal(["PB109", "PB101", "PB004", "PB007", "PB007"], reading.Problems.Select(problem => problem.Code));
        Assert.All(reading.Problems, problem => Assert.Equal(Severity.Warning, problem.Severity));
    }

    [Fact]
    public void A_question_that_a_passage_repeats_is_no_problem()
    {
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes + "- What strains the psoas?\n- why is it tight\n");

        var reading = folder.Read();

        Assert.Empty(reading.Problems);
        Assert.Equal(3, Assert.Single(reading.Content!.Passages).Questions.Length);
    }

    [Fact]
    public void Wordings_that_differ_in_a_small_word_are_two()
    {
        using var folder = new TestFolder()
            .With("passages/causes.md", Good.Causes + "- what is the psoas\n")
            .With("passages/signs.md", Good.Signs + "- what is a psoas\n");

        var reading = folder.Read();

        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void All_problems_of_a_file_are_told_at_once_and_in_its_order()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            ---
            next: nowhere
            colour: blue
            ---
            # Why is it tight?

            Sit <b>less.

            ## Also aksed as
            - why
            """);

        var codes = folder.Codes();

        Assert.Equal("PB109 PB101 PB007 PB016", codes);
    }
}
