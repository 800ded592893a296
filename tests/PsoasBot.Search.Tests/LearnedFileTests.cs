using System.Collections.Immutable;
using PsoasBot.Knowledge;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Search.Tests;

public sealed class LearnedFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");
    private readonly LearnedFile _file;

    public LearnedFileTests() => _file = new LearnedFile(Path.Combine(_folder.FullName, "data", "learned.bin"));

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
            using var index = new PassageIndex(other.Passages, other.NotCovered, other.Synonyms, _file with { Path = Copy() });
            Assert.False(index.IsRecalled);
        });
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("changed in the middle")]
    [InlineData("changed at the end")]
    [InlineData("empty")]
    [InlineData("another file")]
    public void A_file_that_is_broken_is_passed_over_and_written_anew(string damage)
    {
        using var first = Build(SmallClinic.Passages);
        var whole = File.ReadAllBytes(_file.Path);
        File.WriteAllBytes(_file.Path, Damaged(whole, damage));

        using var second = Build(SmallClinic.Passages);

        Assert.False(second.IsRecalled);
        Assert.Equal(Hits(first), Hits(second));
        Assert.Equal(whole, File.ReadAllBytes(_file.Path));
    }

    [Fact]
    public void Where_nothing_can_be_written_it_is_learned_each_time()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "data"), "a file where the folder should be");

        using var first = Build(SmallClinic.Passages);
        using var second = Build(SmallClinic.Passages);

        Assert.Equal((false, false), (first.IsRecalled, second.IsRecalled));
        Assert.Equal(Hits(first), Hits(second));
    }

    [Fact]
    public void A_write_that_fails_leaves_nothing_behind()
    {
        Directory.CreateDirectory(_file.Path);

        Build(SmallClinic.Passages).Dispose();

        Assert.Equal([_file.Path], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_file.Path)!)); // not null: it was just made
    }

    private PassageIndex Build(ImmutableArray<Passage> passages) => new(passages, SmallClinic.NotCovered, SmallClinic.Synonyms, _file);

    private string Copy()
    {
        var copy = _file.Path + ".copy";
        File.Copy(_file.Path, copy, overwrite: true);
        return copy;
    }

    private static byte[] Damaged(byte[] whole, string damage) => damage switch
    {
        "cut off" => whole[..(whole.Length / 2)],
        "changed in the middle" => [.. whole[..(whole.Length / 2)], (byte)~whole[whole.Length / 2], .. whole[((whole.Length / 2) + 1)..]],
        "changed at the end" => [.. whole[..^1], (byte)~whole[^1]],
        "empty" => [],
        _ => "Question\tAnswer\n"u8.ToArray(),
    };

    private static List<IReadOnlyList<Hit>> Hits(PassageIndex index) =>
        [.. SmallClinic.Passages.SelectMany(passage => passage.Questions).Append("where is the yrad").Append("a horse").Select(question => index.Search(question, 5))];
}
