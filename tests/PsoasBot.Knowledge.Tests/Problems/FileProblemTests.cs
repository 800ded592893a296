namespace PsoasBot.Knowledge.Tests.Problems;

public sealed class FileProblemTests
{
    [Fact]
    public void A_folder_with_nothing_to_answer_says_so()
    {
        using var folder = new TestFolder().With("not-covered.txt", "what about my knee");

        var message = folder.Only("PB002");

        Assert.Equal("""
            knowledge: error PB002: there is no live passage in this folder
            why: the bot would have nothing to answer with
            fix: write a passage as a `.md` file in `passages/`, or put a `.tsv` or `.csv` table into the folder
            """, message);
    }

    [Fact]
    public void A_folder_with_drafts_only_has_nothing_to_answer()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nstatus: draft\n---\n" + Good.Causes);

        var message = folder.Only("PB002");

        Assert.Equal("""
            knowledge: error PB002: there is no live passage in this folder
            why: the bot would have nothing to answer with
            fix: write a passage as a `.md` file in `passages/`, or put a `.tsv` or `.csv` table into the folder
            """, message);
    }

    [Fact]
    public void A_file_in_another_encoding_is_shown_at_its_first_strange_byte()
    {
        using var folder = new TestFolder().With("not-covered.txt", System.Text.Encoding.Latin1.GetBytes("what about my knee\nthe café chair\nnaïve\n"));

        var message = folder.Only("PB006");

        Assert.Equal("""
            knowledge/not-covered.txt:2:8: error PB006: the byte 0xE9 is not UTF-8; it may have been `é`
               2 | the caf� chair
                 |        ^
            why: visitors would see a broken character here
            fix: save the file as UTF-8 (in Excel: `CSV UTF-8`; in Notepad: Save as, Encoding UTF-8), then look at this place
            """, message);
    }

    [Fact]
    public void A_file_in_UTF_16_is_named()
    {
        using var folder = new TestFolder().With("not-covered.txt", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("what")]);

        var message = folder.Only("PB006");

        Assert.Equal("""
            knowledge/not-covered.txt:1:1: error PB006: this file is UTF-16, not UTF-8
               1 | what
                 | ^
            why: every other program that reads the folder would see it as broken
            fix: save the file as UTF-8 (in Excel: `CSV UTF-8`; in Notepad: Save as, Encoding UTF-8)
            """, message);
    }

    [Fact]
    public void A_file_that_nobody_reads_is_named()
    {
        using var folder = new TestFolder().With("notes.doc", "x");

        var message = folder.Only("PB008");

        Assert.Equal("""
            knowledge/notes.doc: warning PB008: this file is not read
            why: what it says does not reach visitors
            fix: delete it, or keep it somewhere else
            """, message);
    }

    [Fact]
    public void A_passage_outside_its_folder_is_sent_there()
    {
        using var folder = new TestFolder().With("causes.md", "x");

        var message = folder.Only("PB008");

        Assert.Equal("""
            knowledge/causes.md: warning PB008: this file is not read
            why: what it says does not reach visitors
            fix: move it into `passages/` if it is a passage
            """, message);
    }

    [Fact]
    public void A_passage_with_another_ending_is_sent_to_the_right_one()
    {
        using var folder = new TestFolder().With("passages/causes.txt", "x");

        var message = folder.Only("PB008");

        Assert.Equal("""
            knowledge/passages/causes.txt: warning PB008: this file is not read
            why: what it says does not reach visitors
            fix: name it `causes.md` if it belongs here; otherwise keep it somewhere else
            """, message);
    }

    [Fact]
    public void A_list_with_a_slip_in_its_name_is_told_the_right_one()
    {
        using var folder = new TestFolder().With("synonym.txt", "x");

        var message = folder.Only("PB008");

        Assert.Equal("""
            knowledge/synonym.txt: warning PB008: this file is not read
            why: what it says does not reach visitors
            fix: did you mean `synonyms.txt`?
            """, message);
    }

    [Fact]
    public void A_workbook_is_sent_to_import()
    {
        using var folder = new TestFolder().With("questions.xlsx", "x");

        var message = folder.Only("PB008");

        Assert.Equal("""
            knowledge/questions.xlsx: warning PB008: this file is not read
            why: what it says does not reach visitors
            fix: turn it into passages with `import`, or save it as `CSV UTF-8`
            """, message);
    }

    [Fact]
    public void A_folder_that_nobody_reads_is_named()
    {
        using var folder = new TestFolder().With("passages/old/causes.md", "x");

        var message = folder.Only("PB008");

        Assert.Equal("""
            knowledge/passages/old/: warning PB008: this file is not read
            why: what it says does not reach visitors
            fix: put passages straight into `passages/`, and keep other things somewhere else
            """, message);
    }

    [Fact]
    public void A_folder_with_a_slip_in_its_name_is_told_the_right_one()
    {
        using var folder = new TestFolder().With("pasages/causes.md", "x");

        var message = folder.Only("PB008");

        Assert.Equal("""
            knowledge/pasages/: warning PB008: this file is not read
            why: what it says does not reach visitors
            fix: did you mean `passages/`?
            """, message);
    }

    [Fact]
    public void A_clinic_with_another_ending_keeps_the_folder_from_going_live()
    {
        using var folder = new TestFolder().With("clinic.yml", "x");

        var message = folder.Only("PB008");

        Assert.Equal("""
            knowledge/clinic.yml: error PB008: this file is not read
            why: what it says does not reach visitors
            fix: did you mean `clinic.yaml`?
            """, message);
    }

    [Fact]
    public void Urgent_cards_without_a_clinic_keep_the_folder_from_going_live()
    {
        using var folder = new TestFolder()
            .With("safety/urgent.md", "x")
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB009");

        Assert.Equal("""
            knowledge: error PB009: there is no `clinic.yaml` beside `safety/`
            why: the folder would be taken for a bare table: no urgent cards, no booking link
            fix: put `clinic.yaml` back, or take `safety/` out to serve a bare table
            """, message);
    }

    [Fact]
    public void Small_talk_without_a_clinic_keeps_the_folder_from_going_live()
    {
        using var folder = new TestFolder()
            .With("small-talk.md", """
            ## hi
            - hi

            Hi!
            """)
            .With("passages/causes.md", Good.Causes);

        var message = folder.Only("PB009");

        Assert.Equal("""
            knowledge: error PB009: there is no `clinic.yaml` beside `small-talk.md`
            why: the folder would be taken for a bare table: no urgent cards, no booking link
            fix: put `clinic.yaml` back, or take `small-talk.md` out to serve a bare table
            """, message);
    }
}
