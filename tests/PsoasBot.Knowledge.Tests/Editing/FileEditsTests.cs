using System.Text;
using PsoasBot.Knowledge.Editing;

namespace PsoasBot.Knowledge.Tests.Editing;

public sealed class FileEditsTests
{
    private const string Passage = "---\nbooking: massage\n---\n# Where can I park?\n\nBehind the bakery.\n\n## Also asked as\n- is there parking\n- where do I leave my car\n\n## Sources\n- [Map](https://maps.test)\n";

    [Fact]
    public void A_wording_comes_below_those_that_are_there() => Assert.Equal(
        Passage.Replace("my car\n", "my car\n- parking lot\n", StringComparison.Ordinal),
        Text(FileEdits.WithWordings(Bytes(Passage), ["parking lot"])));

    [Fact]
    public void A_passage_without_other_wordings_gets_the_section_at_its_end() => Assert.Equal(
        "# Open?\n\nFrom eight.\n\n## Also asked as\n- hours\n- opening times\n",
        Text(FileEdits.WithWordings(Bytes("# Open?\n\nFrom eight."), ["hours", "opening times"])));

    [Fact]
    public void An_empty_section_is_filled() => Assert.Equal(
        "# Open?\n\nFrom eight.\n\n## Also asked as\n- hours\n",
        Text(FileEdits.WithWordings(Bytes("# Open?\n\nFrom eight.\n\n## Also asked as\n"), ["hours"])));

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\r\n", true)]
    [InlineData("\r", false)]
    public void Every_byte_that_was_there_stays(string lineBreak, bool hasMark)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "knowledge", "passages"), "*.md"))
        {
            byte[] before = [.. hasMark ? Encoding.UTF8.Preamble : default, .. Bytes(File.ReadAllText(file).ReplaceLineEndings(lineBreak))];

            var after = FileEdits.WithWordings(before, ["may I wear a *red* hat"]);

            Assert.NotNull(after);
            var added = Bytes($@"- may I wear a \*red\* hat{lineBreak}");
            var at = after.AsSpan().IndexOf(added);
            Assert.True(at > 0, file);
            Assert.Equal(before, (byte[])[.. after[..at], .. after[(at + added.Length)..]]);
        }
    }

    [Theory]
    [InlineData("*stars* and [brackets](x)")]
    [InlineData("- a dash")]
    [InlineData("# a heading")]
    [InlineData("1. a number")]
    [InlineData("<b>tags</b> & more")]
    [InlineData("two\nlines   and blanks")]
    [InlineData("腰大肌在哪里")]
    public void A_wording_reads_as_it_was_typed(string wording)
    {
        using var folder = new TestFolder();
        folder.With("passages/parking.md", FileEdits.WithWordings(Bytes(Passage.Replace("booking: massage", "", StringComparison.Ordinal)), [wording])!);

        var questions = folder.Read().Content!.Passages[0].Questions;

        Assert.Contains(string.Join(' ', wording.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), questions);
    }

    [Fact]
    public void A_wording_that_is_there_already_changes_nothing() =>
        Assert.Equal(Passage, Text(FileEdits.WithWordings(Bytes(Passage), ["Is there parking?"])));

    [Theory]
    [InlineData(new byte[] { 0x23, 0x20, 0xE4, 0x0A })] // windows-1252
    [InlineData(new byte[] { 0xFF, 0xFE, 0x23, 0x00 })] // UTF-16
    [InlineData(new byte[] { 0x41, 0x0A })] // no passage
    public void What_cannot_be_read_is_not_edited(byte[] bytes) => Assert.Null(FileEdits.WithWordings(bytes, ["hours"]));

    [Fact]
    public void Questions_to_decline_come_at_the_end_once() => Assert.Equal(
        "# notes\r\nwho won\r\ncan my dog come\r\n",
        Text(FileEdits.WithLines(Bytes("# notes\r\nwho won"), ["Who won?", "can my dog come", "# can my dog come"])));

    [Fact]
    public void A_draft_is_a_passage_that_nobody_gets_yet()
    {
        using var folder = new TestFolder();
        folder.With("passages/open.md", "# Open?\n\nFrom eight.\n").With("passages/dogs.md", FileEdits.Draft(["can my dog come?", "dogs", "Dogs!"]));

        var reading = folder.Read();

        Assert.Equal("open", Assert.Single(reading.Content!.Passages).Id);
        Assert.Equal(
            "---\nstatus: draft\n---\n# can my dog come?\n\n<!-- Write the answer here: the short one first, in one or two sentences. Then take out the line `status: draft`. -->\n\n## Also asked as\n- dogs\n",
            Text(FileEdits.Draft(["can my dog come?", "dogs", "Dogs!"])));
    }

    [Theory]
    [InlineData("Can my dog come?", "can-my-dog-come")]
    [InlineData("腰大肌", "new-passage")]
    [InlineData("a question that is so very long that nobody would ever want to see it as a name", "a-question-that-is-so-very-long-that-nobody-would")]
    public void A_new_passage_has_a_name_of_its_first_words(string question, string name) => Assert.Equal(name, FileEdits.NameFor(question));

    [Theory]
    [InlineData("a\r\nb\nc\rd\ne", "a\nb\nX\nd\ne", "a\r\nb\nX\nd\ne")] // where they are mixed, only what changed gets the break that most have
    [InlineData("a\r\nb\r\nc\r\n", "a\nb\nnew\nc\n", "a\r\nb\r\nnew\r\nc\r\n")]
    [InlineData("a\nb", "a\nb\n", "a\nb\n")]
    [InlineData("a\nb\n", "a\nb", "a\nb")]
    [InlineData("", "a\n", "a\n")]
    [InlineData("a\na\na\n", "a\na\n", "a\na\n")]
    [InlineData("a\n", "", "")]
    public void A_page_changes_only_the_lines_that_were_changed_in_it(string before, string shown, string after) =>
        Assert.Equal(after, Text(FileEdits.Replaced(Bytes(before), shown)));

    [Theory]
    [InlineData("a\r\nb\nc\rd\n\n")]
    [InlineData("\uFEFFa\r\n")]
    [InlineData("")]
    public void A_page_that_was_not_changed_changes_nothing(string text) =>
        Assert.Equal(Bytes(text), FileEdits.Replaced(Bytes(text), FileEdits.Shown(Bytes(text))!.ReplaceLineEndings("\r\n")));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string? Text(byte[]? bytes) => bytes is null ? null : Encoding.UTF8.GetString(bytes);
}
