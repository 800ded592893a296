using PsoasBot.Knowledge.Problems;

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
            why: the bot would match this question and have nothing to say
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
            why: the bot would match this question and have nothing to say
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
            why: the heading is the title of the answer and the first wording of its question
            fix: above the answer, write the question on a line that starts with `# `
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
            why: the heading is the title of the answer and the first wording of its question
            fix: above the answer, write the question on a line that starts with `# `
            """, message);
    }

    [Fact]
    public void An_empty_file_has_no_heading()
    {
        using var folder = new TestFolder().With("passages/causes.md", "");

        var message = folder.Only("PB004");

        Assert.Equal("""
            knowledge/passages/causes.md: error PB004: there is no heading
            why: the heading is the title of the answer and the first wording of its question
            fix: above the answer, write the question on a line that starts with `# `
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
            why: the heading is the title of the answer and the first wording of its question
            fix: above the answer, write the question on a line that starts with `# `
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
            knowledge/passages/causes.md:5:1: error PB005: this is a second `# ` heading; the first is on line 1
               5 | # How do I know?
                 | ^^^^^^^^^^^^^^^^
            why: a file is one passage with one title
            fix: start it with `## `, or move it and what follows to its own file
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
            why: no channel renders HTML, so visitors would see the tags or lose the text
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
            why: no channel renders HTML, so visitors would see the tags or lose the text
            fix: delete it, or write it in Markdown: `**bold**`, `*italic*`, `[text](https://…)`
            """, message);
    }

    [Fact]
    public void Text_above_the_heading_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", "See also the signs.\n\n" + Good.Causes);

        var message = folder.Only("PB010");

        Assert.Equal("""
            knowledge/passages/causes.md:1:1: error PB010: this is above the heading
               1 | See also the signs.
                 | ^^^^^^^^^^^^^^^^^^^
            why: the answer starts below the heading, so visitors would never see this
            fix: move it below the heading, or between two `---` lines if it is a key
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
            knowledge/passages/causes.md:1:1: error PB014: there is no space after `#`
               1 | #Why is it tight?
                 | ^^
            why: without a space the line is text, not a heading
            fix: write `# `, then the heading
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
            knowledge/passages/causes.md:5:1: error PB015: the section `Also asked as` starts with `###`
               5 | ### Also asked as
                 | ^^^^^^^^^^^^^^^^^
            why: without exactly two `#` it would be part of the answer
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
            knowledge/passages/causes.md:5:1: error PB016: `Also aksed as` is not one of the special sections
               5 | ## Also aksed as
                 | ^^^^^^^^^^^^^^^^
            why: its lines would be shown as part of the answer
            fix: did you mean `## Also asked as`? If not, choose a heading that looks less like it
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
            why: visitors could not go through it step by step
            fix: start the steps with `1. `, `2. ` and so on
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
            why: visitors would not get the steps below it one by one
            fix: indent it by three spaces to make it part of step 2, or move it below the last step
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
            why: it would not count as a wording, so visitors who ask it may get no answer
            fix: start the line with `- `
            """, message);
    }

    [Fact]
    public void An_empty_bullet_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes + "-\n");

        var message = folder.Only("PB020");

        Assert.Equal("""
            knowledge/passages/causes.md:8:1: warning PB020: this bullet is empty
               8 | -
                 | ^
            why: it adds no wording
            fix: add a wording, or delete it
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
            why: the bot understands other wordings, but with so few examples it may confuse this passage with a similar one
            fix: add what people really ask as bullets under `## Also asked as`: five different ones are enough, 25 are plenty
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
            knowledge/passages/causes.md:1:1: warning PB021: this question has only 2 wordings
               1 | # Why is it tight?
                 | ^^^^^^^^^^^^^^^^^^
            why: the bot understands other wordings, but with so few examples it may confuse this passage with a similar one
            fix: add what people really ask as bullets under `## Also asked as`: five different ones are enough, 25 are plenty
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
            knowledge/passages/causes.md:3:1: warning PB022: the answer does not start with a sentence
               3 | - sitting
                 | ^^^^^^^^^
            why: what comes first is shown on its own as the short answer
            fix: above this line, answer the question in one or two sentences
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
            why: people who cannot see it, or who have a slow connection, get nothing
            fix: between the brackets, say what it shows: `![the ball right of the spine](https://…)`
            """, message);
    }

    [Fact]
    public void An_indented_line_is_worth_a_look()
    {
        using var folder = new TestFolder().With("passages/causes.md", "# Why is it tight?\n\nSitting.\n\n\tWalk more.\n");

        var message = folder.Only("PB024");

        Assert.Equal("""
            knowledge/passages/causes.md:5:2: warning PB024: the line is indented, so it is shown as code
               5 |  Walk more.
                 |  ^^^^^^^^^^
            why: visitors see a grey box, and its lines do not wrap
            fix: delete the spaces or the tab at its start
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
            knowledge/passages/causes.md:3:5: error PB025: the link `prices.html` does not work from a chat
               3 | See [prices](prices.html).
                 |     ^^^^^^^^^^^^^^^^^^^^^
            why: visitors who click it get nothing
            fix: write the full address, starting with `https://`, `mailto:`, `tel:` or `sms:`
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
            knowledge/passages/causes.md:3:5: error PB025: the link has no address
               3 | See [prices]().
                 |     ^^^^^^^^^^
            why: visitors who click it get nothing
            fix: write the full address, starting with `https://`, `mailto:`, `tel:` or `sms:`
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
            knowledge/passages/causes.md: error PB026: lists, quotes or brackets are nested too deeply
            why: no channel could show it, so visitors would get nothing
            fix: look for a long run of `>`, `-`, `[`, `*` or empty lines, perhaps from a key held down too long
            """, message);
    }

    /// <summary>Whatever stands within itself, in whatever file it is drawn from.</summary>
    public static TheoryData<string, string> DeepTexts()
    {
        var data = new TheoryData<string, string>();
        foreach (var (mark, end) in ((string, string)[])[("[", ""), ("![", ""), ("> ", ""), (">", ""), ("*a **b ", " c** d*"), ("_a __b ", " c__ d_"), ("- ", ""), ("1. ", ""), ("* + ", "")])
        {
            var deep = $"{string.Concat(Enumerable.Repeat(mark, 200))}word{string.Concat(Enumerable.Repeat(end, 200))} ";
            data.Add("passages/causes.md", $"# Why is it tight?\n\nSitting.\n\n{deep}\n");
            data.Add("passages/causes.md", $"# Why is it tight?\n\nSitting.\n\n## Steps\n1. {deep}\n2. Rest.\n");
            data.Add("passages/faq.tsv", $"Question\tAnswer\nWhy is it tight?\tSitting.\\n\\n{deep}\n");
            data.Add("small-talk.md", $"## greeting\n- hello\n\n{deep}\n");
        }

        data.Add("passages/causes.md", $"# Why is it tight?\n\nSitting.\n\n{string.Concat(Enumerable.Range(0, 40).Select(level => $"{new string(' ', level * 2)}- word\n"))}");
        data.Add("passages/causes.md", $"# {string.Concat(Enumerable.Repeat("\\[", 200))}Why is it tight?\n\nSitting.\n");
        data.Add("passages/faq.tsv", $"Question\tAnswer\n{new string('[', 200)}Why is it tight?\tSitting.\n");
        data.Add("passages/causes.md", $"# Why is it tight?\n\nSitting. {string.Concat(Enumerable.Repeat("*a* b ", 6_000))}\n"); // not deep, and yet too many to be looked through
        data.Add("passages/faq.tsv", $"Question\tAnswer\nWhy is it tight?\tSitting. {string.Concat(Enumerable.Repeat("*a* b ", 6_000))}\n");
        data.Add("clinic.yaml", Good.Clinic.Replace("No advice", new string('[', 200), StringComparison.Ordinal));
        return data;
    }

    [Theory]
    [MemberData(nameof(DeepTexts))]
    public void What_stands_within_itself_too_deep_to_be_drawn_is_an_error(string file, string text)
    {
        using var folder = new TestFolder().With("clinic.yaml", Good.Clinic).With(file, text);

        Assert.Contains(folder.Read().Problems, problem => problem is { Code: "PB026", Severity: Severity.Error });
    }

    [Fact]
    public void Lists_in_lists_with_bold_links_and_many_brackets_beside_each_other_are_in_order()
    {
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes.Replace("Long hours of sitting.", $"""
            Long hours of sitting. {string.Concat(Enumerable.Repeat("[1] (2) *3* ", 100))}

            > A quote
            > 1. with a list
            >    - in it
            >      - and one in that
            >        - with a **[bold *link*](https://clinic.test)**
            """, StringComparison.Ordinal));

        Assert.DoesNotContain(folder.Read().Problems, problem => problem.Code == "PB026");
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
            knowledge/passages/causes.md:3:5: error PB025: the link `javascript:alert(1)` does not work from a chat
               3 | See <javascript:alert(1)>.
                 |     ^^^^^^^^^^^^^^^^^^^^^
            why: visitors who click it get nothing
            fix: write the full address, starting with `https://`, `mailto:`, `tel:` or `sms:`
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
            knowledge/passages/causes.md:3:5: error PB025: the link `javascript:alert(1)` does not work from a chat
               3 | See [prices](javascript:alert(1)).
                 |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            why: visitors who click it get nothing
            fix: write the full address, starting with `https://`, `mailto:`, `tel:` or `sms:`
            """, message);
    }

    [Fact]
    public void Misspelt_words_in_the_title_and_the_wordings_are_worth_a_look()
    {
        using var folder = new TestFolder().With("passages/causes.md", """
            # Why does a massge help?

            A massage releases the muscle.

            ## Also asked as
            - does a **deep** massage only relaese it
            - Massgae for what
            """);

        var shown = folder.Read().Show(folder.Path);

        Assert.Equal($"""
            {folder.Path}/passages/causes.md:1:14: warning PB027: `massge` looks misspelt
               1 | # Why does a massge help?
                 |              ^^^^^^
            why: the bot copes with visitors' typos, but a misspelt wording teaches it the wrong word
            fix: did you mean `massage`? If the word is right, leave it

            {folder.Path}/passages/causes.md:6:32: warning PB027: `relaese` looks misspelt
               6 | - does a **deep** massage only relaese it
                 |                                ^^^^^^^
            why: the bot copes with visitors' typos, but a misspelt wording teaches it the wrong word
            fix: did you mean `release`? If the word is right, leave it

            {folder.Path}/passages/causes.md:7:3: warning PB027: `Massgae` looks misspelt
               7 | - Massgae for what
                 |   ^^^^^^^
            why: the bot copes with visitors' typos, but a misspelt wording teaches it the wrong word
            fix: did you mean `massage`? If the word is right, leave it

            3 warnings in 1 file
            {folder.Path} may go live: 1 passage, 3 wordings

            """, shown);
    }

    [Fact]
    public void More_wordings_than_anybody_reads_are_worth_a_look()
    {
        using var folder = new TestFolder().With("passages/causes.md", "# Why is it tight?\n\nSitting.\n\n## Also asked as\n" + Bullets(26));

        var message = folder.Only("PB028");

        Assert.Equal("""
            knowledge/passages/causes.md:1:1: warning PB028: this question has 26 other wordings
               1 | # Why is it tight?
                 | ^^^^^^^^^^^^^^^^^^
            why: more than 25 are too many to review before a change, and the bot understands other wordings on its own
            fix: keep the 25 that differ most
            """, message);
    }

    [Fact]
    public void A_short_answer_that_is_long_is_worth_a_look()
    {
        using var folder = new TestFolder().With("passages/causes.md", "# Why is it tight?\n\n" + string.Join(' ', Enumerable.Repeat("sitting", 61)) + "\n\n## Also asked as\n" + Bullets(25));

        var message = folder.Only("PB042");

        Assert.Equal("""
            knowledge/passages/causes.md:1:1: warning PB042: the first paragraph under this title has 61 words
               1 | # Why is it tight?
                 | ^^^^^^^^^^^^^^^^^^
            why: it is what visitors see first, and more than 60 words are not read on a phone
            fix: begin with a paragraph that answers the question by itself; the rest goes below it and opens with *Read more*
            """, message);
    }

    [Fact]
    public void A_short_answer_of_sixty_words_is_fine()
    {
        using var folder = new TestFolder().With("passages/causes.md", "# Why is it tight?\n\n" + string.Join(' ', Enumerable.Repeat("sitting", 60)) + "\n\n" + string.Join(' ', Enumerable.Repeat("standing", 200)) + "\n\n## Also asked as\n" + Bullets(25));

        Assert.Equal("", folder.Codes());
    }

    [Fact]
    public void Wordings_that_one_can_read_are_fine()
    {
        using var folder = new TestFolder().With("passages/causes.md", "# Why is it tight?\n\nSitting.\n\n## Also asked as\n" + Bullets(25));

        Assert.Equal("", folder.Codes());
    }

    private static string Bullets(int count) => string.Concat(Enumerable.Range(1, count).Select(number => $"- why {number}\n"));
}
