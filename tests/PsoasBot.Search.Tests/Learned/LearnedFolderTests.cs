using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Confidence;
using PsoasBot.Search.Learned;
using PsoasBot.Search.Meaning;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Search.Tests.Learned;

public sealed class LearnedFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");
    private readonly LearnedFolder _file;

    public LearnedFolderTests() => _file = new LearnedFolder(Path.Combine(_folder.FullName, "data"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_learned_is_recalled_and_answers_are_the_same()
    {
        using var first = Build(SmallClinic.Passages);
        using var second = Build(SmallClinic.Passages);

        Assert.Equal((false, true), (first.IsRecalled, second.IsRecalled));
        Assert.Equal(Hits(first), Hits(second));
    }

    [Fact]
    public void That_there_is_no_model_is_recalled_too()
    {
        ImmutableArray<Passage> thin = [.. SmallClinic.Passages.Select(passage => passage with { Questions = [passage.Title] })];

        using var first = Build(thin);
        using var second = Build(thin);

        Assert.Equal((false, true), (first.IsRecalled, second.IsRecalled));
        Assert.Equal(Hits(first), Hits(second));
    }

    [Fact]
    public void A_changed_wording_is_learned_and_takes_the_place_of_what_was_there()
    {
        var changed = SmallClinic.Passages.SetItem(0, SmallClinic.Passages[0] with { Questions = [.. SmallClinic.Passages[0].Questions, "my bicycle"] });

        Build(SmallClinic.Passages).Dispose();
        using var first = Build(changed);
        using var second = Build(changed);

        Assert.Equal((false, true), (first.IsRecalled, second.IsRecalled));
        Assert.Equal(0, second.Search("my bicycle", 1)[0].Passage);
    }

    [Fact]
    public void What_the_next_index_learned_is_recalled_at_the_next_start()
    {
        var changed = SmallClinic.Passages.SetItem(0, SmallClinic.Passages[0] with { Questions = [.. SmallClinic.Passages[0].Questions, "my bicycle"] });
        using var first = Build(SmallClinic.Passages);

        using var next = first.Next(changed, SmallClinic.NotCovered, SmallClinic.Synonyms);
        using var restarted = Build(changed);

        Assert.Equal((false, true), (next.IsRecalled, restarted.IsRecalled));
        Assert.Equal(Hits(next), Hits(restarted));
    }

    [Fact]
    public void Vectors_are_taken_from_their_file()
    {
        _file.Vectors.Write(Encoder.Shared.Digest, SmallClinic.Passages[0].Questions.ToDictionary(question => question, _ => new float[Encoder.Width]));

        using var index = Build(SmallClinic.Passages);

        var evidence = index.Search("Where can I park?", 20).Single(hit => hit.Passage == 0).Evidence;
        Assert.Equal((0, 0), (evidence.Nearest, evidence.Middle));
    }

    [Fact]
    public void Each_text_that_is_learned_from_counts()
    {
        var (passages, notCovered, synonyms) = (SmallClinic.Passages, SmallClinic.NotCovered, SmallClinic.Synonyms);
        Build(passages).Dispose();

        (ImmutableArray<Passage> Passages, ImmutableArray<string> NotCovered, ImmutableArray<string> Synonyms)[] others =
        [
            (passages.SetItem(0, passages[0] with { ShortAnswer = "On the roof." }), notCovered, synonyms),
            (passages.SetItem(0, passages[0] with { Keywords = ["garage"] }), notCovered, synonyms),
            (passages.Reverse().ToImmutableArray(), notCovered, synonyms),
            (passages, notCovered.Add("where is the moon"), synonyms),
            (passages, notCovered, synonyms.Add("yard, garden")),
        ];

        Assert.All(others, other =>
        {
            using var index = new PassageIndex(other.Passages, other.NotCovered, other.Synonyms, Copy());
            Assert.False(index.IsRecalled);
        });
    }

    [Theory]
    [InlineData("learned.bin", "cut off")]
    [InlineData("learned.bin", "changed in the middle")]
    [InlineData("learned.bin", "changed at the end")]
    [InlineData("learned.bin", "empty")]
    [InlineData("learned.bin", "another file")]
    [InlineData("vectors.bin", "cut off")]
    [InlineData("vectors.bin", "changed in the middle")]
    [InlineData("vectors.bin", "another file")]
    public void A_file_that_is_broken_is_passed_over_and_written_anew(string name, string damage)
    {
        var path = Path.Combine(_file.Folder, name);
        using var first = Build(SmallClinic.Passages);
        var whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, Damage.Of(whole, damage));

        using var second = Build(SmallClinic.Passages);

        Assert.Equal(name != "learned.bin", second.IsRecalled);
        Assert.Equal(Hits(first), Hits(second));
        Assert.Equal(whole, File.ReadAllBytes(path));
    }

    [Fact]
    public void Where_nothing_can_be_written_it_is_learned_each_time()
    {
        File.WriteAllText(_file.Folder, "a file where the folder should be");

        using var first = Build(SmallClinic.Passages);
        using var second = Build(SmallClinic.Passages);

        Assert.Equal((false, false), (first.IsRecalled, second.IsRecalled));
        Assert.Equal(Hits(first), Hits(second));
    }

    [Theory]
    [InlineData("learned.bin")]
    [InlineData("vectors.bin")]
    public void A_write_that_fails_leaves_nothing_behind(string name)
    {
        Directory.CreateDirectory(Path.Combine(_file.Folder, name));

        Build(SmallClinic.Passages).Dispose();

        Assert.Equal(["learned.bin", "vectors.bin"], Directory.EnumerateFileSystemEntries(_file.Folder).Select(path => Path.GetFileName(path)).Order());
    }

    private PassageIndex Build(ImmutableArray<Passage> passages) =>
        new(passages, SmallClinic.NotCovered, SmallClinic.Synonyms, _file);

    private LearnedFolder Copy()
    {
        var copy = new LearnedFolder(Directory.CreateDirectory(Path.Combine(_folder.FullName, Path.GetRandomFileName())).FullName);
        foreach (var path in Directory.EnumerateFiles(_file.Folder))
            File.Copy(path, Path.Combine(copy.Folder, Path.GetFileName(path)));
        return copy;
    }

    private static List<IReadOnlyList<Hit>> Hits(PassageIndex index) =>
        [.. SmallClinic.Passages.Select(passage => passage.Title).Append("where is the yrad").Append("a horse").Select(question => index.Search(question, 5))];
}
