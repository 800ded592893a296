namespace PsoasBot.Knowledge.Tests.Problems;

public sealed class FileProblemTests
{
    [Fact]
    public void A_folder_with_nothing_to_answer_says_so()
    {
        using var folder = new TestFolder().With("not-covered.txt", "what about my knee");

        var message = folder.Only("PB002");

        Assert.Equal("""
            knowledge: error PB002: this folder has no live passage
            why: the bot would have no answers
            fix: write a passage as a `.md` file in `passages/`, or add a `.tsv` or `.csv` table to the folder
            """, message);
    }

    [Theory]
    [InlineData("passages/causes.md", 1)]
    [InlineData("clinic.yaml", 1)]
    [InlineData("not-covered.txt", 1)]
    [InlineData("safety/urgent.md", 1)]
    [InlineData("passages/faq.tsv", 50)]
    public void A_file_that_is_too_large_is_named_and_nothing_is_read(string file, int most)
    {
        using var folder = new TestFolder().With("passages/signs.md", Good.Signs).With(file, "");
        using (var large = File.OpenWrite(Path.Combine(folder.Path, file)))
            large.SetLength((most << 20) + 1);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var message = folder.Only("PB029");

        Assert.Equal($"""
            knowledge/{file}: error PB029: this file has {most + 1} MB, and {most} MB is the most
            why: it is not read: it would take the memory that visitors are answered from
            fix: see what got into it by mistake, such as a picture or a copy of another file; split it if all of it is needed
            """, message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void A_text_of_a_whole_file_is_not_quoted_whole()
    {
        using var folder = new TestFolder().With("passages/causes.md", $"# {new string('a', 900_000)}\n");

        var message = folder.Only("PB003");

        Assert.InRange(message.Length, 500, 2_000);
        Assert.Contains("aaaa … aaaa", message, StringComparison.Ordinal);
        Assert.Contains("` has no answer under it", message, StringComparison.Ordinal);
    }

    /// <summary>What took long once: notes that never end, a line of many blanks among the keys, a line that opens many lists, many lines within many lists.</summary>
    public static TheoryData<string> LongTexts => new(
        Good.Causes + string.Concat(Enumerable.Repeat("<!-", 300_000)),
        $"---\nPain{new string(' ', 500_000)}at night\n---\n{Good.Causes}",
        $"{Good.Causes}\n1.{string.Concat(Enumerable.Repeat(" -", 300_000))} word\n",
        $"{Good.Causes}\n{string.Concat(Enumerable.Repeat("1. ", 60))}word{new string('\n', 1_000_000)}");

    [Theory]
    [MemberData(nameof(LongTexts))]
    public void A_text_that_is_no_text_is_read_as_fast_as_any_text(string text)
    {
        var ordinary = Took(Good.Causes + string.Concat(Enumerable.Repeat("It hurts at night. ", text.Length / 19)));

        Assert.InRange(Took(text) / ordinary, 0, 10);

        static TimeSpan Took(string text)
        {
            using var folder = new TestFolder().With("passages/causes.md", text);
            var started = System.Diagnostics.Stopwatch.GetTimestamp();
            folder.Read();
            return System.Diagnostics.Stopwatch.GetElapsedTime(started);
        }
    }

    [Fact]
    public void A_folder_with_drafts_only_has_nothing_to_answer()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nstatus: draft\n---\n" + Good.Causes);

        var message = folder.Only("PB002");

        Assert.Equal("""
            knowledge: error PB002: this folder has no live passage
            why: the bot would have no answers
            fix: write a passage as a `.md` file in `passages/`, or add a `.tsv` or `.csv` table to the folder
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
            fix: save the file as UTF-8 (in Excel: `CSV UTF-8`; in Notepad: Save as, Encoding UTF-8), then check this character
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
            why: many other programs would show it as garbage
            fix: save the file as UTF-8 (in Excel: `CSV UTF-8`; in Notepad: Save as, Encoding UTF-8)
            """, message);
    }

    [Fact]
    public void A_file_that_nobody_reads_is_named()
    {
        using var folder = new TestFolder().With("notes.doc", "x");

        var message = folder.Only("PB008");

        Assert.Equal("""
            knowledge/notes.doc: warning PB008: this file is ignored
            why: nothing in it reaches visitors
            fix: delete it, or move it somewhere else
            """, message);
    }

    [Fact]
    public void A_passage_outside_its_folder_is_sent_there()
    {
        using var folder = new TestFolder().With("causes.md", "x");

        var message = folder.Only("PB008");

        Assert.Equal("""
            knowledge/causes.md: warning PB008: this file is ignored
            why: nothing in it reaches visitors
            fix: move it to `passages/` if it is a passage
            """, message);
    }

    [Fact]
    public void A_passage_with_another_ending_is_sent_to_the_right_one()
    {
        using var folder = new TestFolder().With("passages/causes.txt", "x");

        var message = folder.Only("PB008");

        Assert.Equal("""
            knowledge/passages/causes.txt: warning PB008: this file is ignored
            why: nothing in it reaches visitors
            fix: rename it to `causes.md` if it belongs here; otherwise move it somewhere else
            """, message);
    }

    [Fact]
    public void A_list_with_a_slip_in_its_name_is_told_the_right_one()
    {
        using var folder = new TestFolder().With("synonym.txt", "x");

        var message = folder.Only("PB008");

        Assert.Equal("""
            knowledge/synonym.txt: warning PB008: this file is ignored
            why: nothing in it reaches visitors
            fix: did you mean `synonyms.txt`?
            """, message);
    }

    [Fact]
    public void A_workbook_is_sent_to_import()
    {
        using var folder = new TestFolder().With("questions.xlsx", "x");

        var message = folder.Only("PB008");

        Assert.Equal("""
            knowledge/questions.xlsx: warning PB008: this file is ignored
            why: nothing in it reaches visitors
            fix: turn it into passages with `import`, or save it as `CSV UTF-8`
            """, message);
    }

    [Fact]
    public void A_folder_that_nobody_reads_is_named()
    {
        using var folder = new TestFolder().With("passages/old/causes.md", "x");

        var message = folder.Only("PB008");

        Assert.Equal("""
            knowledge/passages/old/: warning PB008: this folder is ignored
            why: nothing in it reaches visitors
            fix: put passages directly in `passages/`, and move other files somewhere else
            """, message);
    }

    [Fact]
    public void A_folder_with_a_slip_in_its_name_is_told_the_right_one()
    {
        using var folder = new TestFolder().With("pasages/causes.md", "x");

        var message = folder.Only("PB008");

        Assert.Equal("""
            knowledge/pasages/: warning PB008: this folder is ignored
            why: nothing in it reaches visitors
            fix: did you mean `passages/`?
            """, message);
    }

    [Fact]
    public void A_clinic_with_another_ending_keeps_the_folder_from_going_live()
    {
        using var folder = new TestFolder().With("clinic.yml", "x");

        var message = folder.Only("PB008");

        Assert.Equal("""
            knowledge/clinic.yml: error PB008: this file is ignored
            why: nothing in it reaches visitors
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
            knowledge: error PB009: there is no `clinic.yaml` next to `safety/`
            why: the folder would be read as a bare table: no booking link, and urgent cards without your numbers
            fix: put `clinic.yaml` back, or remove `safety/` to serve a bare table
            """, message);
    }

    [Fact]
    public void Passages_and_lists_need_no_clinic()
    {
        using var folder = new TestFolder()
            .With("synonyms.txt", "psoas, hip flexor")
            .With("not-covered.txt", "what about my knee")
            .With("passages/causes.md", Good.Causes);

        var reading = folder.Read();

        Assert.DoesNotContain(reading.Problems, problem => problem.Code == "PB009");
        Assert.NotNull(reading.Content);
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
            knowledge: error PB009: there is no `clinic.yaml` next to `small-talk.md`
            why: the folder would be read as a bare table: no booking link, and urgent cards without your numbers
            fix: put `clinic.yaml` back, or remove `small-talk.md` to serve a bare table
            """, message);
    }
}
