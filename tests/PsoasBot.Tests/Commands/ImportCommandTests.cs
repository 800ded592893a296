using PsoasBot.Commands;

namespace PsoasBot.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly KnowledgeOnDisk _knowledge = new();

    public void Dispose() => _knowledge.Dispose();

    [Fact]
    public void What_is_imported_is_answered()
    {
        var file = _knowledge.Write("new.csv", "Question;Answer\nWhere can I park?;Behind the bakery.\n");

        var imported = Invoked.Run(ImportCommand.Create(), file, "--to", _knowledge.Path);

        Assert.Equal($"{file}: 1 passage, 0 of them already in {_knowledge.Path} word for word; 1 file written\n  passages/where-can-i-park.md\n", imported.Output);
        Assert.Equal(0, imported.Code);
        Assert.StartsWith("**Where can I park?**", Invoked.Run(AskCommand.Create(), "where can i park", "--knowledge", _knowledge.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        var file = _knowledge.Write("new.csv", "Question;Answer\nWhere can I park?;Behind the bakery.\n");

        var imported = Invoked.Run(ImportCommand.Create(), file, "--to", _knowledge.Path, "--dry-run");

        Assert.EndsWith("1 file would be written\n  passages/where-can-i-park.md\n", imported.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_knowledge.PathOf("knowledge/passages/where-can-i-park.md")));
    }

    [Fact]
    public void What_would_keep_the_folder_from_going_live_is_not_written()
    {
        var file = _knowledge.Write("new.csv", "Question;Answer;QnaId\nWhat is the psoas?;A muscle.;other\n");

        var imported = Invoked.Run(ImportCommand.Create(), file, "--to", _knowledge.Path);

        Assert.Equal(1, imported.Code);
        Assert.Contains(" error PB", imported.Output, StringComparison.Ordinal);
        Assert.EndsWith($"{file}: nothing was written\n", imported.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_knowledge.PathOf("knowledge/passages/other.md")));
    }

    [Theory]
    [InlineData("all.tsv")]
    [InlineData("all.csv")]
    [InlineData("all.xlsx")]
    public void What_is_exported_and_imported_changes_nothing(string name)
    {
        Assert.Equal(0, Invoked.Run(ExportCommand.Create(), "--to", _knowledge.PathOf(name), "--knowledge", _knowledge.Path).Code);

        var imported = Invoked.Run(ImportCommand.Create(), _knowledge.PathOf(name), "--to", _knowledge.Path);

        Assert.Contains("2 passages, 2 of them already in", imported.Output, StringComparison.Ordinal);
        Assert.EndsWith("; 0 files written\n", imported.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_without_a_file_is_a_table_on_standard_output()
    {
        var exported = Invoked.Run(ExportCommand.Create(), "--knowledge", _knowledge.Path);

        Assert.Equal("Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId", exported.Lines[0]);
        Assert.Equal(@"What is the psoas?	A deep muscle.\n\nIt runs from the spine to the thigh bone.			[]	False	[]	what", exported.Lines[1]);
    }

    [Fact]
    public void A_kind_of_file_that_is_not_written_is_a_wrong_request() => Assert.Equal(
        new Invoked(2, "", "psoasbot: cannot write .docx files; end the name in .tsv, .csv or .xlsx, or name a folder for Markdown\n"),
        Invoked.Run(ExportCommand.Create(), "--to", "a.docx", "--knowledge", _knowledge.Path));

    [Fact]
    public void A_file_that_is_not_there_is_told_in_one_line()
    {
        var imported = Invoked.Run(ImportCommand.Create(), _knowledge.PathOf("none.csv"), "--to", _knowledge.Path);

        Assert.Equal(1, imported.Code);
        Assert.StartsWith($"psoasbot: cannot import {_knowledge.PathOf("none.csv")}: ", Assert.Single(imported.Errors.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }
}
