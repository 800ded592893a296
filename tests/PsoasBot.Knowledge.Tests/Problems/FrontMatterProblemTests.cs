namespace PsoasBot.Knowledge.Tests.Problems;

public sealed class FrontMatterProblemTests
{
    [Fact]
    public void A_follow_up_with_a_slip_in_it_is_told_the_right_one()
    {
        using var folder = new TestFolder()
            .With("passages/causes.md", "---\nnext: sings\n---\n" + Good.Causes)
            .With("passages/signs.md", Good.Signs);

        var message = folder.Only("PB109");

        Assert.Equal("""
            knowledge/passages/causes.md:2:7: error PB109: there is no passage `sings`
               2 | next: sings
                 |       ^^^^^
            why: a visitor who presses this follow-up would get nothing
            fix: did you mean `signs`?
            """, message);
    }

    [Fact]
    public void A_follow_up_like_no_other_is_shown_among_its_neighbours()
    {
        using var folder = new TestFolder()
            .With("passages/causes.md", "---\nnext: signs, nowhere-at-all\n---\n" + Good.Causes)
            .With("passages/signs.md", Good.Signs);

        var message = folder.Only("PB109");

        Assert.Equal("""
            knowledge/passages/causes.md:2:14: error PB109: there is no passage `nowhere-at-all`
               2 | next: signs, nowhere-at-all
                 |              ^^^^^^^^^^^^^^
            why: a visitor who presses this follow-up would get nothing
            fix: write the id of a passage: the name of its file without `.md`
            """, message);
    }

    [Fact]
    public void A_follow_up_on_a_line_of_its_own_is_shown_there()
    {
        using var folder = new TestFolder()
            .With("passages/causes.md", "---\nnext:\n  - signs\n  - nowhere-at-all\n---\n" + Good.Causes)
            .With("passages/signs.md", Good.Signs);

        var message = folder.Only("PB109");

        Assert.Equal("""
            knowledge/passages/causes.md:4:5: error PB109: there is no passage `nowhere-at-all`
               4 |   - nowhere-at-all
                 |     ^^^^^^^^^^^^^^
            why: a visitor who presses this follow-up would get nothing
            fix: write the id of a passage: the name of its file without `.md`
            """, message);
    }

    [Fact]
    public void A_passage_that_leads_to_itself_is_worth_a_look()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nnext: causes\n---\n" + Good.Causes);

        var message = folder.Only("PB110");

        Assert.Equal("""
            knowledge/passages/causes.md:2:7: warning PB110: `causes` is this passage itself
               2 | next: causes
                 |       ^^^^^^
            why: a visitor would be offered the answer they have just read
            fix: delete it from the list
            """, message);
    }

    [Fact]
    public void A_live_passage_that_leads_to_a_draft_is_shown()
    {
        using var folder = new TestFolder()
            .With("passages/causes.md", "---\nnext: signs\n---\n" + Good.Causes)
            .With("passages/signs.md", "---\nstatus: draft\n---\n" + Good.Signs);

        var message = folder.Only("PB111");

        Assert.Equal("""
            knowledge/passages/causes.md:2:7: error PB111: the passage `signs` is a draft
               2 | next: signs
                 |       ^^^^^
            why: drafts are not served, so a visitor who presses this follow-up would get nothing
            fix: delete it from the list until it is ready, or delete `status: draft` from `signs`
            """, message);
    }

    [Fact]
    public void A_booking_key_with_a_slip_in_it_is_told_the_right_one()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic)
            .With("passages/causes.md", "---\nbooking: psoas-masage\n---\n" + Good.Causes);

        var message = folder.Only("PB112");

        Assert.Equal("""
            knowledge/passages/causes.md:2:10: error PB112: there is no booking link `psoas-masage` in `clinic.yaml`
               2 | booking: psoas-masage
                 |          ^^^^^^^^^^^^
            why: the booking link of this answer would be missing
            fix: did you mean `psoas-massage`?
            """, message);
    }

    [Fact]
    public void A_booking_key_like_no_other_is_told_all_there_are()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic)
            .With("passages/causes.md", "---\nbooking: sauna\n---\n" + Good.Causes);

        var message = folder.Only("PB112");

        Assert.Equal("""
            knowledge/passages/causes.md:2:10: error PB112: there is no booking link `sauna` in `clinic.yaml`
               2 | booking: sauna
                 |          ^^^^^
            why: the booking link of this answer would be missing
            fix: write `psoas-massage`
            """, message);
    }

    [Fact]
    public void A_day_in_another_order_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreviewed: 2/11/2026\n---\n" + Good.Causes);

        var message = folder.Only("PB113");

        Assert.Equal("""
            knowledge/passages/causes.md:2:11: error PB113: `2/11/2026` is not a day as year-month-day
               2 | reviewed: 2/11/2026
                 |           ^^^^^^^^^
            why: it could not be told when the passage is due for its next review
            fix: write it like `2026-11-02`
            """, message);
    }

    [Fact]
    public void A_day_to_come_is_worth_a_look()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreviewed: 2062-11-02\n---\n" + Good.Causes);

        var message = folder.Only("PB114");

        Assert.Equal("""
            knowledge/passages/causes.md:2:11: warning PB114: `2062-11-02` is yet to come
               2 | reviewed: 2062-11-02
                 |           ^^^^^^^^^^
            why: nobody can have vouched for the passage then, and its next review would come too late
            fix: write the day of the last review
            """, message);
    }

    [Fact]
    public void A_review_that_is_due_is_worth_a_look()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreviewed: 2026-01-02\nreview-every: 6 months\n---\n" + Good.Causes);

        var message = folder.Only("PB115");

        Assert.Equal("""
            knowledge/passages/causes.md:2:11: warning PB115: the next review was due on 2026-07-01
               2 | reviewed: 2026-01-02
                 |           ^^^^^^^^^^
            why: what visitors read about their health may be out of date
            fix: have it read again, then write that day after `reviewed:`
            """, message);
    }

    [Fact]
    public void A_length_of_time_that_cannot_be_read_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreview-every: twice a year\n---\n" + Good.Causes);

        var message = folder.Only("PB116");

        Assert.Equal("""
            knowledge/passages/causes.md:2:15: error PB116: `twice a year` is not a length of time
               2 | review-every: twice a year
                 |               ^^^^^^^^^^^^
            why: it could not be told when the passage is due for its next review
            fix: write it like `180 days`, `6 months` or `1 year`
            """, message);
    }

    [Fact]
    public void A_status_that_is_neither_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nstatus: done\n---\n" + Good.Causes);

        var message = folder.Only("PB117");

        Assert.Equal("""
            knowledge/passages/causes.md:2:9: error PB117: there is no status `done`
               2 | status: done
                 |         ^^^^
            why: it could not be told whether visitors may see the passage
            fix: write `live` or `draft`, or delete the line: a passage without it is live
            """, message);
    }

    [Fact]
    public void A_picture_without_a_whole_address_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nimage: ball.png\n---\n" + Good.Causes);

        var message = folder.Only("PB118");

        Assert.Equal("""
            knowledge/passages/causes.md:2:8: error PB118: `ball.png` is not a whole web address
               2 | image: ball.png
                 |        ^^^^^^^^
            why: the image could not be shown in a chat
            fix: write the whole address, beginning with `https://`
            """, message);
    }

    [Fact]
    public void An_id_with_blanks_is_told_a_better_one()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nid: Why, oh why?\n---\n" + Good.Causes);

        var message = folder.Only("PB013");

        Assert.Equal("""
            knowledge/passages/causes.md:2:5: error PB013: the id `Why, oh why?` has other characters than small letters, digits and single hyphens
               2 | id: Why, oh why?
                 |     ^^^^^^^^^^^^
            why: it goes into booking links and statistics, where other characters break
            fix: write `why-oh-why`
            """, message);
    }

    [Fact]
    public void A_file_name_with_blanks_is_told_a_better_one()
    {
        using var folder = new TestFolder().With("passages/Why is it tight?.md", Good.Causes);

        var message = folder.Only("PB013");

        Assert.Equal("""
            knowledge/passages/Why is it tight?.md: error PB013: the file's name, which is the passage's id, has other characters than small letters, digits and single hyphens
            why: the id goes into booking links and statistics, where other characters break
            fix: rename it to `why-is-it-tight.md`, or write `id: why-is-it-tight` in it
            """, message);
    }

    [Fact]
    public void An_id_that_two_passages_have_is_shown()
    {
        using var folder = new TestFolder()
            .With("passages/causes.md", Good.Causes)
            .With("passages/signs.md", "---\nid: causes\n---\n" + Good.Signs);

        var message = folder.Only("PB012");

        Assert.Equal("""
            knowledge/passages/signs.md:2:5: error PB012: the id `causes` is also that of passages/causes.md:1
               2 | id: causes
                 |     ^^^^^^
            why: an id leads to one passage
            fix: give one of the two another id
            """, message);
    }

    [Fact]
    public void A_question_that_two_passages_have_is_shown_the_second_time()
    {
        using var folder = new TestFolder()
            .With("passages/causes.md", Good.Causes)
            .With("passages/signs.md", Good.Signs + "- What makes it “stiff”?\n");

        var message = folder.Only("PB011");

        Assert.Equal("""
            knowledge/passages/signs.md:8:3: error PB011: the question `What makes it “stiff”?` also stands in passages/causes.md:6
               8 | - What makes it “stiff”?
                 |   ^^^^^^^^^^^^^^^^^^^^^^
            why: a visitor would get whichever comes first
            fix: delete one of the two, or make each say what only its own answer answers
            """, message);
    }

    [Fact]
    public void A_question_that_is_answered_and_declined_is_shown()
    {
        using var folder = new TestFolder()
            .With("passages/causes.md", Good.Causes)
            .With("passages/signs.md", Good.Signs)
            .With("not-covered.txt", """
            what about my knee
            How does it feel?
            """);

        var message = folder.Only("PB011");

        Assert.Equal("""
            knowledge/not-covered.txt:2:1: error PB011: the question `How does it feel?` also stands in passages/signs.md:7
               2 | How does it feel?
                 | ^^^^^^^^^^^^^^^^^
            why: a visitor would get whichever comes first
            fix: delete one of the two, or make each say what only its own answer answers
            """, message);
    }
}
