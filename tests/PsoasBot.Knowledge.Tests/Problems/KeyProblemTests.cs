namespace PsoasBot.Knowledge.Tests.Problems;

public sealed class KeyProblemTests
{
    [Fact]
    public void A_key_with_a_slip_in_it_is_told_the_right_one()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nboking: psoas-massage\n---\n" + Good.Causes);

        var message = folder.Only("PB101");

        Assert.Equal("""
            knowledge/passages/causes.md:2:1: error PB101: unknown key `boking`
               2 | boking: psoas-massage
                 | ^^^^^^
            why: the bot would silently ignore it
            fix: did you mean `booking`?
            """, message);
    }

    [Fact]
    public void A_key_of_another_program_is_told_what_does_the_same_here()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\ntitle: Why is it tight?\n---\n" + Good.Causes);

        var message = folder.Only("PB101");

        Assert.Equal("""
            knowledge/passages/causes.md:2:1: error PB101: unknown key `title`
               2 | title: Why is it tight?
                 | ^^^^^
            why: the bot would silently ignore it
            fix: write the title on a line that starts with `# `, below the second `---`
            """, message);
    }

    [Fact]
    public void A_key_like_no_other_is_told_all_there_are()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\ncolour: blue\n---\n" + Good.Causes);

        var message = folder.Only("PB101");

        Assert.Equal("""
            knowledge/passages/causes.md:2:1: error PB101: unknown key `colour`
               2 | colour: blue
                 | ^^^^^^
            why: the bot would silently ignore it
            fix: use one of `booking`, `id`, `image`, `keywords`, `next`, `review-every`, `reviewed`, `reviewer`, `status`, `told`, `video`, or delete the line
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
            knowledge/clinic.yaml:8:1: error PB101: unknown key `regoin`
               8 | regoin: US
                 | ^^^^^^
            why: the bot would silently ignore it
            fix: did you mean `region`?
            """, message);
    }

    [Fact]
    public void A_key_that_stands_twice_is_shown_the_second_time()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreviewer: Ana\nreviewer: Ben\n---\n" + Good.Causes);

        var message = folder.Only("PB102");

        Assert.Equal("""
            knowledge/passages/causes.md:3:1: error PB102: duplicate key `reviewer`; the first is on line 2
               3 | reviewer: Ben
                 | ^^^^^^^^
            why: only one of the two can count, and it is unclear which
            fix: delete one of the two lines
            """, message);
    }

    [Fact]
    public void A_line_without_a_colon_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nbooking psoas-massage\n---\n" + Good.Causes);

        var message = folder.Only("PB103");

        Assert.Equal("""
            knowledge/passages/causes.md:2:1: error PB103: `booking psoas-massage` is not a `key: value` line
               2 | booking psoas-massage
                 | ^^^^^^^^^^^^^^^^^^^^^
            why: the bot would silently ignore it
            fix: write a key, a colon, a space and a value; or start the line with `#` to make it a note
            """, message);
    }

    [Fact]
    public void A_key_without_the_blank_after_its_colon_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreviewer:Ana\n---\n" + Good.Causes);

        var message = folder.Only("PB103");

        Assert.Equal("""
            knowledge/passages/causes.md:2:1: error PB103: `reviewer:Ana` is not a `key: value` line
               2 | reviewer:Ana
                 | ^^^^^^^^^^^^
            why: the bot would silently ignore it
            fix: put a space after the colon: `reviewer: Ana`
            """, message);
    }

    [Fact]
    public void Keys_that_nothing_closes_are_shown_where_they_begin()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreviewer: Ana\n" + Good.Causes);

        var message = folder.Only("PB104");

        Assert.Equal("""
            knowledge/passages/causes.md:1:1: error PB104: the keys that start here are not closed with `---`
               1 | ---
                 | ^^^
            why: the bot cannot tell the keys from the text
            fix: add a `---` line between the last key and the heading
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
            knowledge/clinic.yaml:10:1: warning PB105: the line starts with a tab
               10 |  emergency: 911
                  | ^
            why: editors show tabs in different widths; this one was read as two spaces
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
            why: it is unclear which key it belongs to
            fix: start keys at the same level in the same column; indent keys that belong to the key above by two spaces
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
            knowledge/clinic.yaml:1:1: error PB108: a list starts here, but keys are expected
               1 | - name
                 | ^^^^^^
            why: it is unclear what you mean
            fix: start each line with a key, a colon and a space
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
            why: a key without a value is ignored
            fix: write a value after the colon, or delete the line
            """, message);
    }

    [Fact]
    public void A_list_where_one_value_should_be_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreviewer:\n  - Ana\n  - Ben\n---\n" + Good.Causes);

        var message = folder.Only("PB108");

        Assert.Equal("""
            knowledge/passages/causes.md:2:1: error PB108: the key `reviewer` has lines indented below it, but takes a single value
               2 | reviewer:
                 | ^^^^^^^^
            why: it is unclear which line counts
            fix: write `reviewer: ` and the value on one line
            """, message);
    }

    [Fact]
    public void Keys_where_a_list_should_be_are_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nnext:\n  first: signs\n---\n" + Good.Causes);

        var message = folder.Only("PB108");

        Assert.Equal("""
            knowledge/passages/causes.md:2:1: error PB108: the key `next` has keys below it, but takes a list
               2 | next:
                 | ^^^^
            why: it is unclear what you mean
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
            why: it is unclear what you mean
            fix: write its keys below it, indented by two spaces, e.g. `emergency: 911`
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
            knowledge/clinic.yaml:8:12: warning PB119: the text after ` # ` is part of the value
               8 | region: US # not UK
                 |            ^^^^^^^^
            why: a value runs to the end of its line, so visitors would see the note, or it would break the value
            fix: put the note on its own line, starting with `#`
            """, message);
    }
}
