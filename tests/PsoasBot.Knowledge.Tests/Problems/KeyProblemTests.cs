namespace PsoasBot.Knowledge.Tests.Problems;

public sealed class KeyProblemTests
{
    [Fact]
    public void A_key_with_a_slip_in_it_is_told_the_right_one()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nboking: psoas-massage\n---\n" + Good.Causes);

        var message = folder.Only("PB101");

        Assert.Equal("""
            knowledge/passages/causes.md:2:1: error PB101: there is no key `boking` here
               2 | boking: psoas-massage
                 | ^^^^^^
            why: what it says would be left out without a word
            fix: did you mean `booking`?
            """, message);
    }

    [Fact]
    public void A_key_of_another_program_is_told_what_does_the_same_here()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\ntitle: Why is it tight?\n---\n" + Good.Causes);

        var message = folder.Only("PB101");

        Assert.Equal("""
            knowledge/passages/causes.md:2:1: error PB101: there is no key `title` here
               2 | title: Why is it tight?
                 | ^^^^^
            why: what it says would be left out without a word
            fix: write the title as a line that begins with `# ` below the second `---`
            """, message);
    }

    [Fact]
    public void A_key_like_no_other_is_told_all_there_are()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\ncolour: blue\n---\n" + Good.Causes);

        var message = folder.Only("PB101");

        Assert.Equal("""
            knowledge/passages/causes.md:2:1: error PB101: there is no key `colour` here
               2 | colour: blue
                 | ^^^^^^
            why: what it says would be left out without a word
            fix: use one of `booking`, `id`, `image`, `keywords`, `next`, `review-every`, `reviewed`, `reviewer`, `status`, `video`, or delete the line
            """, message);
    }

    [Fact]
    public void A_key_of_the_clinic_with_a_slip_in_it_is_told_the_right_one()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("region: US", "regoin: US", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB101");

        Assert.Equal("""
            knowledge/clinic.yaml:8:1: error PB101: there is no key `regoin` here
               8 | regoin: US
                 | ^^^^^^
            why: what it says would be left out without a word
            fix: did you mean `region`?
            """, message);
    }

    [Fact]
    public void A_key_that_stands_twice_is_shown_the_second_time()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreviewer: Ana\nreviewer: Ben\n---\n" + Good.Causes);

        var message = folder.Only("PB102");

        Assert.Equal("""
            knowledge/passages/causes.md:3:1: error PB102: the key `reviewer` stands here a second time; the first is on line 2
               3 | reviewer: Ben
                 | ^^^^^^^^
            why: only one of the two can hold, and a reader cannot tell which
            fix: delete one of the two lines
            """, message);
    }

    [Fact]
    public void A_line_without_a_colon_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nbooking psoas-massage\n---\n" + Good.Causes);

        var message = folder.Only("PB103");

        Assert.Equal("""
            knowledge/passages/causes.md:2:1: error PB103: `booking psoas-massage` is not a `key: value`
               2 | booking psoas-massage
                 | ^^^^^^^^^^^^^^^^^^^^^
            why: what it says would be left out without a word
            fix: write the key, a colon, a space and the value; or begin the line with `#` to make it a note
            """, message);
    }

    [Fact]
    public void A_key_without_the_blank_after_its_colon_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreviewer:Ana\n---\n" + Good.Causes);

        var message = folder.Only("PB103");

        Assert.Equal("""
            knowledge/passages/causes.md:2:1: error PB103: `reviewer:Ana` is not a `key: value`
               2 | reviewer:Ana
                 | ^^^^^^^^^^^^
            why: what it says would be left out without a word
            fix: put a space after the colon: `reviewer: Ana`
            """, message);
    }

    [Fact]
    public void Keys_that_nothing_closes_are_shown_where_they_begin()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreviewer: Ana\n" + Good.Causes);

        var message = folder.Only("PB104");

        Assert.Equal("""
            knowledge/passages/causes.md:1:1: error PB104: the keys that begin here are not closed with `---`
               1 | ---
                 | ^^^
            why: the text of the passage could not be told from its keys
            fix: write `---` on a line of its own between the last key and the heading
            """, message);
    }

    [Fact]
    public void Keys_are_not_closed_by_a_line_far_below_the_heading()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreviewer: Ana\n" + Good.Causes + "\nMore:\n\n---\n");

        var reading = folder.Read();

        Assert.Equal(["PB104", "PB019", "PB019"], reading.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_tab_is_read_as_blanks_with_a_warning()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("  emergency: 911", "\temergency: 911", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB105");

        Assert.Equal("""
            knowledge/clinic.yaml:10:1: warning PB105: a tab stands at the start of the line
               10 |  emergency: 911
                  | ^
            why: a tab is as wide as each editor likes; it was read as two spaces
            fix: use spaces
            """, message);
    }

    [Fact]
    public void A_key_that_stands_too_far_in_is_shown()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("region: US", "  region: US", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB106");

        Assert.Equal("""
            knowledge/clinic.yaml:8:3: error PB106: this line does not line up with the lines around it
               8 |   region: US
                 |   ^^^^^^^^^^
            why: it cannot be told which key it belongs to
            fix: begin keys that stand side by side in the same column; begin those that belong to the key above two spaces further in
            """, message);
    }

    [Fact]
    public void A_list_where_keys_should_be_is_shown()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", """
            - name
            - region
            """)
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB108");

        Assert.Equal("""
            knowledge/clinic.yaml:1:1: error PB108: a list begins here, where keys are wanted
               1 | - name
                 | ^^^^^^
            why: it cannot be told what is meant
            fix: begin each line with a key, a colon and a space
            """, message);
    }

    [Fact]
    public void A_key_without_a_value_is_worth_a_look()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreviewer:\n---\n" + Good.Causes);

        var message = folder.Only("PB107");

        Assert.Equal("""
            knowledge/passages/causes.md:2:1: warning PB107: the key `reviewer` has no value
               2 | reviewer:
                 | ^^^^^^^^
            why: an empty value says nothing
            fix: write a value after the colon, or delete the line
            """, message);
    }

    [Fact]
    public void A_list_where_one_value_should_be_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreviewer:\n  - Ana\n  - Ben\n---\n" + Good.Causes);

        var message = folder.Only("PB108");

        Assert.Equal("""
            knowledge/passages/causes.md:2:1: error PB108: the key `reviewer` has lines below it that belong to it, where one value is wanted
               2 | reviewer:
                 | ^^^^^^^^
            why: it cannot be told which of them is meant
            fix: write `reviewer: ` and the value on one line
            """, message);
    }

    [Fact]
    public void Keys_where_a_list_should_be_are_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nnext:\n  first: signs\n---\n" + Good.Causes);

        var message = folder.Only("PB108");

        Assert.Equal("""
            knowledge/passages/causes.md:2:1: error PB108: the key `next` has keys below it, where a list is wanted
               2 | next:
                 | ^^^^
            why: it cannot be told what is meant
            fix: write `next: first, second` on one line
            """, message);
    }

    [Fact]
    public void A_value_where_keys_should_be_is_shown()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("numbers:\n  emergency: 911\n  urgent: your doctor\n  crisis: 988", "numbers: 911", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB108");

        Assert.Equal("""
            knowledge/clinic.yaml:9:1: error PB108: the key `numbers` has no keys below it
               9 | numbers: 911
                 | ^^^^^^^
            why: it cannot be told what is meant
            fix: write the keys below it, each two spaces further in, e.g. `emergency: 911`
            """, message);
    }

    [Fact]
    public void A_note_in_a_value_is_worth_a_look()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic.Replace("region: US", "region: US # not UK", StringComparison.Ordinal))
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB119");

        Assert.Equal("""
            knowledge/clinic.yaml:8:12: warning PB119: what follows ` # ` is part of the value
               8 | region: US # not UK
                 |            ^^^^^^^^
            why: a value is taken as it stands, so a note here is shown to visitors or spoils the value
            fix: put the note on a line of its own that begins with `#`
            """, message);
    }
}
