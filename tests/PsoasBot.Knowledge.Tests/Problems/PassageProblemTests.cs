namespace PsoasBot.Knowledge.Tests.Problems;

public sealed class PassageProblemTests
{
    [Fact]
    public void A_question_without_an_answer_is_shown_where_it_stands()
    {
        using var folder = new TestFolder().With("passages/causes.md", "# Why is it tight?");

        var message = folder.Only("PB003");

        Assert.Equal("""
            knowledge/passages/causes.md:1:1: error PB003: the question `Why is it tight?` has no answer under it
               1 | # Why is it tight?
                 | ^^^^^^^^^^^^^^^^^^
            why: the bot would find this question and then have nothing to say
            fix: write the answer below line 1, or delete the file
            """, message);
    }

    [Fact]
    public void Steps_alone_are_no_answer()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # How do I fix it?

            ## Steps
            1. Lie down.
            """);

        var message = folder.Only("PB003");

        Assert.Equal("""
            knowledge/passages/causes.md:1:1: error PB003: the question `How do I fix it?` has no answer under it
               1 | # How do I fix it?
                 | ^^^^^^^^^^^^^^^^^^
            why: the bot would find this question and then have nothing to say
            fix: write the answer below line 1, or delete the file
            """, message);
    }

    [Fact]
    public void A_passage_without_a_heading_is_shown_at_its_first_line()
    {
        using var folder = new TestFolder().With("passages/causes.md", "Long hours of sitting.");

        var message = folder.Only("PB004");

        Assert.Equal("""
            knowledge/passages/causes.md:1:1: error PB004: there is no heading
               1 | Long hours of sitting.
                 | ^^^^^^^^^^^^^^^^^^^^^^
            why: the heading is the title of the answer and its first question
            fix: write the question on a line that begins with `# `, above the answer
            """, message);
    }

    [Fact]
    public void A_passage_that_begins_with_a_smaller_heading_has_no_title()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            ## Why is it tight?

            Sitting.
            """);

        var message = folder.Only("PB004");

        Assert.Equal("""
            knowledge/passages/causes.md:1:1: error PB004: there is no heading
               1 | ## Why is it tight?
                 | ^^^^^^^^^^^^^^^^^^^
            why: the heading is the title of the answer and its first question
            fix: write the question on a line that begins with `# `, above the answer
            """, message);
    }

    [Fact]
    public void An_empty_file_has_no_heading()
    {
        using var folder = new TestFolder().With("passages/causes.md", "");

        var message = folder.Only("PB004");

        Assert.Equal("""
            knowledge/passages/causes.md: error PB004: there is no heading
            why: the heading is the title of the answer and its first question
            fix: write the question on a line that begins with `# `, above the answer
            """, message);
    }

    [Fact]
    public void A_heading_without_words_is_none()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            #

            Sitting.
            """);

        var message = folder.Only("PB004");

        Assert.Equal("""
            knowledge/passages/causes.md:1:1: error PB004: there is no heading
               1 | #
                 | ^
            why: the heading is the title of the answer and its first question
            fix: write the question on a line that begins with `# `, above the answer
            """, message);
    }

    [Fact]
    public void A_second_heading_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            Sitting.

            # How do I know?

            It hurts.
            """);

        var message = folder.Only("PB005");

        Assert.Equal("""
            knowledge/passages/causes.md:5:1: error PB005: a second `# ` heading; the first is on line 1
               5 | # How do I know?
                 | ^^^^^^^^^^^^^^^^
            why: a file is one passage with one title
            fix: begin it with `## `, or move it and what follows to a file of its own
            """, message);
    }

    [Fact]
    public void A_tag_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            Sit less.<br>Walk more.
            """);

        var message = folder.Only("PB007");

        Assert.Equal("""
            knowledge/passages/causes.md:3:10: error PB007: this is HTML
               3 | Sit less.<br>Walk more.
                 |          ^^^^
            why: visitors would see it as text, or not at all: each channel draws Markdown in its own way
            fix: delete it, or write it in Markdown: `**bold**`, `*italic*`, `[text](https://…)`
            """, message);
    }

    [Fact]
    public void A_block_of_HTML_is_shown_at_its_tag()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            Sitting.

            <div class="note">
            Walk.
            </div>
            """);

        var message = folder.Only("PB007");

        Assert.Equal("""
            knowledge/passages/causes.md:5:1: error PB007: this is HTML
               5 | <div class="note">
                 | ^^^^^^^^^^^^^^^^^^
            why: visitors would see it as text, or not at all: each channel draws Markdown in its own way
            fix: delete it, or write it in Markdown: `**bold**`, `*italic*`, `[text](https://…)`
            """, message);
    }

    [Fact]
    public void Text_above_the_heading_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", "See also the signs.\n\n" + Good.Causes);

        var message = folder.Only("PB010");

        Assert.Equal("""
            knowledge/passages/causes.md:1:1: error PB010: this stands above the heading
               1 | See also the signs.
                 | ^^^^^^^^^^^^^^^^^^^
            why: the answer begins below the heading, so visitors would never see it
            fix: move it below the heading, or between two lines `---` if it is a key
            """, message);
    }

    [Fact]
    public void A_heading_without_its_blank_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            #Why is it tight?

            Sitting.
            """);

        var message = folder.Only("PB014");

        Assert.Equal("""
            knowledge/passages/causes.md:1:1: error PB014: no space follows `#`
               1 | #Why is it tight?
                 | ^^
            why: without it the line is text, not a heading
            fix: write `# ` and then the heading
            """, message);
    }

    [Fact]
    public void A_section_with_a_wrong_number_of_marks_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            Sitting.

            ### Also asked as
            - why
            """);

        var message = folder.Only("PB015");

        Assert.Equal("""
            knowledge/passages/causes.md:5:1: error PB015: the section `Also asked as` begins with `###`
               5 | ### Also asked as
                 | ^^^^^^^^^^^^^^^^^
            why: with another number of `#` it would be part of the answer
            fix: write `## Also asked as`
            """, message);
    }

    [Fact]
    public void A_section_with_a_slip_in_its_name_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            Sitting.

            ## Also aksed as
            - why
            """);

        var message = folder.Only("PB016");

        Assert.Equal("""
            knowledge/passages/causes.md:5:1: error PB016: there is no section `Also aksed as` with a meaning of its own
               5 | ## Also aksed as
                 | ^^^^^^^^^^^^^^^^
            why: its lines would be shown as part of the answer
            fix: did you mean `## Also asked as`? If not, choose a heading less like it
            """, message);
    }

    [Fact]
    public void Steps_that_are_not_numbered_are_shown_at_their_heading()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            Sitting.

            ## Steps
            - Lie down.
            """);

        var message = folder.Only("PB017");

        Assert.Equal("""
            knowledge/passages/causes.md:5:1: error PB017: the section has no numbered list
               5 | ## Steps
                 | ^^^^^^^^
            why: nobody could walk through it step by step
            fix: begin each step with `1. `, `2. ` and so on
            """, message);
    }

    [Fact]
    public void A_line_that_ends_the_steps_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            Sitting.

            ## Steps
            1. Lie down.
            2. Roll.

            Breathe out.

            3. Stop.
            """);

        var message = folder.Only("PB018");

        Assert.Equal("""
            knowledge/passages/causes.md:9:1: error PB018: this line ends the list after step 2
               9 | Breathe out.
                 | ^^^^^^^^^^^^
            why: the steps below it would not be walked through
            fix: indent it by three spaces, so that it belongs to step 2, or move it below the last step
            """, message);
    }

    [Fact]
    public void A_wording_without_its_dash_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            Sitting.

            ## Also asked as
            why is my psoas tight
            """);

        var message = folder.Only("PB019");

        Assert.Equal("""
            knowledge/passages/causes.md:6:1: error PB019: this line is not a bullet
               6 | why is my psoas tight
                 | ^^^^^^^^^^^^^^^^^^^^^
            why: it would not count as a wording, and somebody who asks it that way may get no answer
            fix: begin the line with `- `
            """, message);
    }

    [Fact]
    public void An_empty_bullet_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes + "-\n");

        var message = folder.Only("PB020");

        Assert.Equal("""
            knowledge/passages/causes.md:8:1: warning PB020: an empty bullet
               8 | -
                 | ^
            why: it says nothing that a visitor could ask
            fix: write a wording after it, or delete it
            """, message);
    }

    [Fact]
    public void A_passage_with_its_title_only_is_worth_a_look()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            Sitting.
            """);

        var message = folder.Only("PB021");

        Assert.Equal("""
            knowledge/passages/causes.md:1:1: warning PB021: the title is the only wording of this question
               1 | # Why is it tight?
                 | ^^^^^^^^^^^^^^^^^^
            why: the more of the ways in which people ask it stand here, the more of them get this answer
            fix: add what people really say as bullets under `## Also asked as`; three to ten do most of the work
            """, message);
    }

    [Fact]
    public void A_passage_with_two_wordings_is_worth_a_look()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            Sitting.

            ## Also asked as
            - why
            """);

        var message = folder.Only("PB021");

        Assert.Equal("""
            knowledge/passages/causes.md:1:1: warning PB021: there are only 2 wordings of this question
               1 | # Why is it tight?
                 | ^^^^^^^^^^^^^^^^^^
            why: the more of the ways in which people ask it stand here, the more of them get this answer
            fix: add what people really say as bullets under `## Also asked as`; three to ten do most of the work
            """, message);
    }

    [Fact]
    public void An_answer_that_begins_with_a_list_is_worth_a_look()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            - sitting
            - slouching
            """);

        var message = folder.Only("PB022");

        Assert.Equal("""
            knowledge/passages/causes.md:3:1: warning PB022: the answer does not begin with a sentence
               3 | - sitting
                 | ^^^^^^^^^
            why: what comes first is shown on its own, as the short answer
            fix: write one or two sentences that answer the question above this line
            """, message);
    }

    [Fact]
    public void A_picture_without_a_description_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            See ![](https://clinic.test/ball.png) here.
            """);

        var message = folder.Only("PB023");

        Assert.Equal("""
            knowledge/passages/causes.md:3:5: error PB023: the picture has no description
               3 | See ![](https://clinic.test/ball.png) here.
                 |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            why: who cannot see it, or has a slow line, gets nothing
            fix: say what it shows between the brackets: `![the ball right of the spine](https://…)`
            """, message);
    }

    [Fact]
    public void An_indented_line_is_worth_a_look()
    {
        using var folder = new TestFolder().With("passages/causes.md", "# Why is it tight?\n\nSitting.\n\n\tWalk more.\n");

        var message = folder.Only("PB024");

        Assert.Equal("""
            knowledge/passages/causes.md:5:2: warning PB024: the line is indented, so it is shown as program code
               5 |  Walk more.
                 |  ^^^^^^^^^^
            why: visitors see it in a grey box that does not wrap
            fix: delete the blanks or the tab at its start
            """, message);
    }

    [Fact]
    public void A_short_address_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            See [prices](prices.html).
            """);

        var message = folder.Only("PB025");

        Assert.Equal("""
            knowledge/passages/causes.md:3:5: error PB025: the link `prices.html` cannot be followed from a chat
               3 | See [prices](prices.html).
                 |     ^^^^^^^^^^^^^^^^^^^^^
            why: a visitor who presses it gets nothing
            fix: write the whole address, beginning with `https://`, `mailto:`, `tel:` or `sms:`
            """, message);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            See [prices]().
            """);

        var message = folder.Only("PB025");

        Assert.Equal("""
            knowledge/passages/causes.md:3:5: error PB025: the link leads nowhere
               3 | See [prices]().
                 |     ^^^^^^^^^^
            why: a visitor who presses it gets nothing
            fix: write the whole address, beginning with `https://`, `mailto:`, `tel:` or `sms:`
            """, message);
    }

    [Fact]
    public void A_key_held_down_too_long_is_told_apart_from_a_text()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Sitting.
            """);

        var message = folder.Only("PB026");

        Assert.Equal("""
            knowledge/passages/causes.md: error PB026: lists, quotes or brackets stand within one another too many times
            why: no channel could draw it, so visitors would get nothing
            fix: look for a long run of `>`, `-`, `[` or `*`, which a slip of the keyboard may have left
            """, message);
    }

    [Fact]
    public void An_address_in_pointed_brackets_is_a_link_too()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            See <javascript:alert(1)>.
            """);

        var message = folder.Only("PB025");

        Assert.Equal("""
            knowledge/passages/causes.md:3:5: error PB025: the link `javascript:alert(1)` cannot be followed from a chat
               3 | See <javascript:alert(1)>.
                 |     ^^^^^^^^^^^^^^^^^^^^^
            why: a visitor who presses it gets nothing
            fix: write the whole address, beginning with `https://`, `mailto:`, `tel:` or `sms:`
            """, message);
    }

    [Fact]
    public void A_link_that_runs_a_program_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why is it tight?

            See [prices](javascript:alert(1)).
            """);

        var message = folder.Only("PB025");

        Assert.Equal("""
            knowledge/passages/causes.md:3:5: error PB025: the link `javascript:alert(1)` cannot be followed from a chat
               3 | See [prices](javascript:alert(1)).
                 |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            why: a visitor who presses it gets nothing
            fix: write the whole address, beginning with `https://`, `mailto:`, `tel:` or `sms:`
            """, message);
    }
}
