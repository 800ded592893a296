using Microsoft.Extensions.Time.Testing;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Knowledge.Tests.Folder;

public sealed class KnowledgeFolderTests
{
    [Fact]
    public void A_folder_that_is_not_there_is_told_what_is_beside_it()
    {
        using var folder = new TestFolder().With("knowledge/passages/causes.md", Good.Causes);
        var named = Path.Combine(folder.Path, "knowlegde");

        var reading = KnowledgeFolder.Read(named);

        Assert.Null(reading.Content);
        Assert.Equal($"""
            {named}: error PB001: this folder does not exist
            why: without knowledge the bot has no answers
            fix: did you mean `--knowledge {folder.Path}/knowledge`?

            1 error in 0 files

            """, reading.Show(named));
    }

    [Fact]
    public void A_folder_like_none_beside_it_is_told_where_was_looked()
    {
        using var folder = new TestFolder();
        var named = Path.Combine(folder.Path, "nowhere");

        var problem = Assert.Single(KnowledgeFolder.Read(named).Problems);

        Assert.Equal($"use `--knowledge DIR` to name the folder that holds `passages/`; looked in `{named}`", problem.Fix);
    }

    [Fact]
    public void A_file_is_not_taken_for_a_folder()
    {
        using var folder = new TestFolder().With("set.tsv", "x");
        var named = Path.Combine(folder.Path, "set.tsv");

        var problem = Assert.Single(KnowledgeFolder.Read(named).Problems);

        Assert.Equal(("PB001", "this is a file, not a folder"), (problem.Code, problem.What));
    }

    [Fact]
    public void A_bare_table_has_passages_and_what_is_not_covered()
    {
        using var folder = new TestFolder()
            .With("set.csv", "Question,Answer,QnaId\nWhere?,In the hip.,1\n")
            .With("not-covered.txt", "# other joints\nwhat about my knee\n\n  my elbow hurts \nwhat about my knee\n");

        var reading = folder.Read();

        Assert.Empty(reading.Problems);
        Assert.Equal(2, reading.Files);
        Assert.Equal((string[])["what about my knee", "my elbow hurts"], reading.Content!.NotCovered);
        Assert.Null(reading.Content.Clinic);
    }

    [Fact]
    public void A_folder_without_safety_gets_the_shipped_cards_with_the_numbers_that_it_has()
    {
        using var bare = new TestFolder().With("set.csv", "Question,Answer,QnaId\nWhere?,In the hip.,1\n");
        using var clinic = new TestFolder().With("clinic.yaml", Good.Clinic).With("passages/causes.md", Good.Causes);

        Assert.Equal(29, bare.Read().Content!.Safety.Signs.Length);
        Assert.StartsWith("Call your emergency number", bare.Read().Content!.Safety.Cards[0].Title, StringComparison.Ordinal);
        Assert.StartsWith("Call 911 now", clinic.Read().Content!.Safety.Cards[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_safety_folder_with_an_error_does_not_go_live_with_the_shipped_one()
    {
        using var folder = new TestFolder().With("clinic.yaml", Good.Clinic).With("passages/causes.md", Good.Causes).With("safety/urgent.md", "x");

        var reading = folder.Read();

        Assert.Null(reading.Content);
        Assert.Contains(reading.Problems, problem => problem.Code == "PB402");
    }

    [Fact]
    public void Content_made_without_safety_has_the_shipped_one()
    {
        Assert.Equal(6, new KnowledgeContent { Passages = [] }.Safety.Cards.Length);
        Assert.Same(new KnowledgeContent { Passages = [] }.Safety, new KnowledgeContent { Passages = [] }.Safety);
    }

    [Fact]
    public void Passages_come_in_the_order_of_their_files()
    {
        using var folder = new TestFolder()
            .With("passages/signs.md", Good.Signs)
            .With("passages/causes.md", Good.Causes)
            .With("a.csv", "Question,Answer,QnaId\nWhere?,In the hip.,1\n");

        var passages = folder.Read().Content!.Passages;

        Assert.Equal(["1", "causes", "signs"], passages.Select(passage => passage.Id));
    }

    [Theory]
    [InlineData("passages/.#causes.md")]
    [InlineData("passages/causes.md~")]
    [InlineData("passages/.causes.md.swp")]
    [InlineData("passages/causes.md.tmp")]
    [InlineData("passages/~$causes.md")]
    [InlineData(".git/config")]
    [InlineData(".DS_Store")]
    [InlineData("README.md")]
    [InlineData("passages/README.md")]
    public void What_editors_leave_behind_is_passed_over(string file)
    {
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes).With(file, "x");

        var reading = folder.Read();

        Assert.Empty(reading.Problems);
        Assert.Equal(1, reading.Files);
    }

    [Fact]
    public void What_is_read_is_shown_with_its_counts()
    {
        using var folder = new TestFolder()
            .With("passages/causes.md", Good.Causes)
            .With("passages/signs.md", "# How do I know?\n\nIt hurts.\n")
            .With("notes.doc", "x");

        var shown = folder.Read().Show(folder.Path);

        Assert.Equal($"""
            {folder.Path}/notes.doc: warning PB008: this file is ignored
            why: nothing in it reaches visitors
            fix: delete it, or move it somewhere else

            {folder.Path}/passages/signs.md:1:1: warning PB021: the title is the only wording of this question
               1 | # How do I know?
                 | ^^^^^^^^^^^^^^^^
            why: the bot understands other wordings, but with so few examples it may confuse this passage with a similar one
            fix: add what people really ask as bullets under `## Also asked as`: five different ones are enough, 25 are plenty

            2 warnings in 2 files
            {folder.Path} may go live: 2 passages, 4 wordings

            """, shown);
    }

    [Fact]
    public void Errors_and_warnings_are_counted_apart()
    {
        using var folder = new TestFolder().With("passages/causes.md", "# Why?\n").With("notes.doc", "x").With("b.doc", "x");

        var shown = folder.Read().Show("knowledge");

        Assert.EndsWith("\n\n1 error and 2 warnings in 1 file\n", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reading_takes_from_the_one_before_what_has_not_changed_and_finds_what_it_would_find_without()
    {
        using var folder = new TestFolder()
            .With("passages/causes.md", Good.Causes)
            .With("passages/signs.md", Good.Signs)
            .With("set.csv", "Question,Answer,QnaId\nWhat are the signs?,It hurts.,1\nWhere?,,2\nWho?,\"#REF!\",3\n");
        var before = folder.Read();
        folder.With("passages/signs.md", Good.Signs.Replace("It hurts.", "It is stiff.", StringComparison.Ordinal));

        var after = KnowledgeFolder.Read(folder.Path, new FakeTimeProvider(TestFolder.Today), before);
        var again = KnowledgeFolder.Read(folder.Path, new FakeTimeProvider(TestFolder.Today), after);

        Assert.Equal(folder.Read().Show(folder.Path), after.Show(folder.Path));
        Assert.Equal(after.Show(folder.Path), again.Show(folder.Path));
        Assert.Contains("set.csv", after.Show(folder.Path), StringComparison.Ordinal); // it has problems that could be counted twice
        Assert.Equal(["It is stiff."], after.PassageFiles["passages/signs.md"].Passages.Select(passage => passage.Passage!.ShortAnswer)); // not null: it has an answer
        Assert.NotSame(before.PassageFiles["passages/signs.md"], after.PassageFiles["passages/signs.md"]);
        Assert.All(["passages/causes.md", "set.csv"], file => Assert.Same(before.PassageFiles[file], after.PassageFiles[file]));
    }

    [Fact]
    public void On_another_day_everything_is_read_again()
    {
        using var folder = new TestFolder().With("passages/causes.md", "---\nreviewed: 2026-11-02\nreview-every: 1 month\n---\n" + Good.Causes);
        var time = new FakeTimeProvider(TestFolder.Today);
        var before = KnowledgeFolder.Read(folder.Path, time);

        time.Advance(TimeSpan.FromDays(30));
        var after = KnowledgeFolder.Read(folder.Path, time, before);

        Assert.Empty(before.Problems);
        Assert.Single(after.Problems); // its review is due
    }
}
