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
            why: visitors who choose this follow-up would get nothing
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
            why: visitors who choose this follow-up would get nothing
            fix: write the id of a passage: its file name without `.md`
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
            why: visitors who choose this follow-up would get nothing
            fix: write the id of a passage: its file name without `.md`
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
            why: visitors have just read this answer, so the bot does not offer it
            fix: remove it from the list
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
            why: drafts are not live, so visitors who choose this follow-up would get nothing
            fix: remove it from the list until it is ready, or remove `status: draft` from `signs`
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
            knowledge/passages/causes.md:2:10: error PB112: `clinic.yaml` has no booking link `psoas-masage`
               2 | booking: psoas-masage
                 |          ^^^^^^^^^^^^
            why: this answer would get the clinic's first booking link instead
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
            knowledge/passages/causes.md:2:10: error PB112: `clinic.yaml` has no booking link `sauna`
               2 | booking: sauna
                 |          ^^^^^
            why: this answer would get the clinic's first booking link instead
            fix: write `psoas-massage`
            """, message);
    }

    [Fact]
    public void No_booking_link_may_be_asked_for_by_name()
    {
        using var folder = new TestFolder()
            .With("clinic.yaml", Good.Clinic)
            .With("passages/causes.md", "---\nbooking: none\n---\n" + Good.Causes);

        var codes = folder.Codes();

        Assert.DoesNotContain("PB112", codes, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_assistant_cannot_be_told_is_named_with_what_it_can()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\ntold: pregnat\n---\n" + Good.Causes);

        var message = folder.Only("PB120");

        Assert.Equal("""
            knowledge/passages/causes.md:2:7: error PB120: the assistant cannot tell that somebody has told it `pregnat`
               2 | told: pregnat
                 |       ^^^^^^^
            why: what stands under `## If you told me` would never be said
            fix: did you mean `pregnant`?
            """, message);
    }

    [Fact]
    public void What_is_told_needs_a_text_of_its_own()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\ntold: hernia\n---\n" + Good.Causes);

        var message = folder.Only("PB121");

        Assert.Equal("""
            knowledge/passages/causes.md:2:7: error PB121: `told: hernia` has no text under a heading `## If you told me`
               2 | told: hernia
                 |       ^^^^^^
            why: somebody who has told the assistant this would be answered like everybody else
            fix: add the heading and, under it, what is to be said first; or delete the `told:` line
            """, message);
    }

    [Fact]
    public void Two_passages_cannot_both_speak_first()
    {
        using var folder = new TestFolder()
            .With("passages/causes.md", "---\ntold: hernia\n---\n" + Good.Causes + "\n## If you told me\n\nCareful.\n")
            .With("passages/signs.md", "---\ntold: hernia\n---\n" + Good.Signs + "\n## If you told me\n\nCareful.\n");

        var message = folder.Only("PB122");

        Assert.Equal("""
            knowledge/passages/signs.md:2:7: error PB122: `told: hernia` also stands in passages/causes.md:2
               2 | told: hernia
                 |       ^^^^^^
            why: only one passage can speak first to what somebody has told
            fix: delete it from one of the two
            """, message);
    }

    [Fact]
    public void A_day_in_another_order_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreviewed: 2/11/2026\n---\n" + Good.Causes);

        var message = folder.Only("PB113");

        Assert.Equal("""
            knowledge/passages/causes.md:2:11: error PB113: `2/11/2026` is not a date in the form year-month-day
               2 | reviewed: 2/11/2026
                 |           ^^^^^^^^^
            why: the bot could not work out when the next review is due
            fix: write it like `2026-11-02`
            """, message);
    }

    [Fact]
    public void A_day_to_come_is_worth_a_look()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreviewed: 2062-11-02\n---\n" + Good.Causes);

        var message = folder.Only("PB114");

        Assert.Equal("""
            knowledge/passages/causes.md:2:11: warning PB114: `2062-11-02` is in the future
               2 | reviewed: 2062-11-02
                 |           ^^^^^^^^^^
            why: nobody can have reviewed the passage yet on that date, and the next review would come too late
            fix: write the date of the last review
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
            fix: have someone review it, then put that date after `reviewed:`
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
            why: the bot could not work out when the next review is due
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
            why: it is unclear whether visitors may see the passage
            fix: write `live` or `draft`, or delete the line: a passage without it is live
            """, message);
    }

    [Fact]
    public void A_picture_without_a_whole_address_is_shown()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nimage: ball.png\n---\n" + Good.Causes);

        var message = folder.Only("PB118");

        Assert.Equal("""
            knowledge/passages/causes.md:2:8: error PB118: `ball.png` is not a usable web address
               2 | image: ball.png
                 |        ^^^^^^^^
            why: the image could not be shown in a chat
            fix: write the full address, starting with `https://`
            """, message);
    }

    [Fact]
    public void An_id_with_blanks_is_told_a_better_one()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nid: Why, oh why?\n---\n" + Good.Causes);

        var message = folder.Only("PB013");

        Assert.Equal("""
            knowledge/passages/causes.md:2:5: error PB013: the id `Why, oh why?` has characters other than lowercase letters, digits and single hyphens
               2 | id: Why, oh why?
                 |     ^^^^^^^^^^^^
            why: it is part of booking links, where other characters turn into codes such as `%20`
            fix: write `why-oh-why`
            """, message);
    }

    [Fact]
    public void A_file_name_with_blanks_is_told_a_better_one()
    {
        using var folder = new TestFolder().With("passages/Why is it tight?.md", Good.Causes);

        var message = folder.Only("PB013");

        Assert.Equal("""
            knowledge/passages/Why is it tight?.md: error PB013: the file name is the passage's id, and has characters other than lowercase letters, digits and single hyphens
            why: the id is part of booking links, where other characters turn into codes such as `%20`
            fix: rename it to `why-is-it-tight.md`, or add `id: why-is-it-tight` to it
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
            knowledge/passages/signs.md:2:5: error PB012: the id `causes` is already used in passages/causes.md:1
               2 | id: causes
                 |     ^^^^^^
            why: an id must mean one passage
            fix: give one of the two a different id
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
            knowledge/passages/signs.md:8:3: error PB011: the question `What makes it “stiff”?` is also in passages/causes.md:6
               8 | - What makes it “stiff”?
                 |   ^^^^^^^^^^^^^^^^^^^^^^
            why: visitors would get whichever comes first
            fix: delete one of the two, or reword them so that each fits only its own answer
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
            knowledge/not-covered.txt:2:1: error PB011: the question `How does it feel?` is also in passages/signs.md:7
               2 | How does it feel?
                 | ^^^^^^^^^^^^^^^^^
            why: visitors would get whichever comes first
            fix: delete one of the two, or reword them so that each fits only its own answer
            """, message);
    }
}
