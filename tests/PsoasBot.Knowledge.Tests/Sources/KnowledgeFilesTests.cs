using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Tests.Sources;

public sealed class KnowledgeFilesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public KnowledgeFilesTests() => _folder.With("clinic.yaml", "a").With("passages/a.md", "b").With("safety/x.md", "c");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void They_are_listed_without_what_editors_leave()
    {
        _folder.With("passages/.a.md.swp", "x").With("passages/a.md~", "x").With("~$a.tsv", "x").With("other/deep.md", "x").With(".git/HEAD", "x");

        Assert.Equal<string>(["clinic.yaml", "other/", "passages/", "passages/a.md", "safety/", "safety/x.md"], KnowledgeFiles.In(_folder.Path));
    }

    [Theory]
    [InlineData("passages/a.md", "B")]
    [InlineData("passages/a.md", "")]
    [InlineData("passages/b.md", "")]
    [InlineData("other/b.md", "")]
    [InlineData("notes.txt", "b")]
    public void Any_name_and_any_byte_changes_the_signature(string file, string text)
    {
        var before = KnowledgeFiles.Signature(_folder.Path);

        _folder.With(file, text);

        Assert.NotEqual(before, KnowledgeFiles.Signature(_folder.Path));
    }

    [Fact]
    public void A_save_without_a_change_keeps_the_signature()
    {
        var before = KnowledgeFiles.Signature(_folder.Path);

        _folder.With("passages/a.md", "b").With("passages/#a.md#", "half");

        Assert.Equal(before, KnowledgeFiles.Signature(_folder.Path));
    }

    [Fact]
    public void Text_that_moves_from_one_file_to_the_next_changes_the_signature()
    {
        var before = KnowledgeFiles.Signature(_folder.With("passages/a.md", "12").With("passages/b.md", "3").Path);

        Assert.NotEqual(before, KnowledgeFiles.Signature(_folder.With("passages/a.md", "1").With("passages/b.md", "23").Path));
    }

    [Fact]
    public void A_folder_that_is_not_there_has_none()
    {
        Assert.Empty(KnowledgeFiles.In(_folder.Path + "-gone"));
        Assert.Empty(KnowledgeFiles.Signature(_folder.Path + "-gone"));
    }

    [Fact]
    public void A_copy_has_the_same_signature()
    {
        using var copy = new TestFolder();

        KnowledgeFiles.Copy(_folder.Path, copy.Path);

        Assert.Equal(KnowledgeFiles.Signature(_folder.Path), KnowledgeFiles.Signature(copy.Path));
    }
}
