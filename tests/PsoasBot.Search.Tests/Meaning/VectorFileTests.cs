using System.Runtime.InteropServices;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Tests.Meaning;

public sealed class VectorFileTests : IDisposable
{
    private static readonly byte[] Digest = [.. Enumerable.Range(0, 32).Select(place => (byte)place)];
    private static readonly Dictionary<string, float[]> Kept = new() { ["one"] = Vector(1), ["two"] = Vector(2), ["\ud83d"] = Vector(3), [""] = Vector(4) };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");
    private readonly string _path;
    private readonly VectorFile _file;

    public VectorFileTests() => _file = new VectorFile(_path = Path.Combine(_folder.FullName, "data", "vectors.bin"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_written_comes_back_by_the_key_of_its_text()
    {
        _file.Write(Digest, Kept);

        var found = _file.Read(Digest);

        Assert.Equal(Kept.Count, found.Count);
        Assert.All(Kept, kept => Assert.Equal(VectorFile.Rounded(kept.Value), found[VectorFile.KeyOf(kept.Key)]));
    }

    [Fact]
    public void A_rounded_vector_comes_back_as_it_is_and_near_to_what_it_was()
    {
        var vector = Vector(5);

        var rounded = VectorFile.Rounded(vector);

        Assert.Equal(rounded, VectorFile.Rounded(rounded));
        Assert.All(vector.Zip(rounded), part => Assert.Equal(part.First, part.Second, 0.001f));
    }

    [Fact]
    public void Different_texts_have_different_keys()
    {
        string[] texts = ["", " ", "a", "A", "a ", "aa", "\ud83d", "\ud83e", "\ufffd", "é", "e\u0301"];

        Assert.Distinct(texts.Select(VectorFile.KeyOf));
        Assert.Equal(VectorFile.KeyOf("a"), VectorFile.KeyOf(new string('a', 1)));
    }

    [Fact]
    public void A_write_takes_the_place_of_what_was_kept_before()
    {
        _file.Write(Digest, Kept);
        _file.Write(Digest, new Dictionary<string, float[]> { ["three"] = Vector(3) });

        Assert.Equal([VectorFile.KeyOf("three")], _file.Read(Digest).Keys);
        Assert.Equal([_path], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_path)!)); // not null: it was just made
    }

    [Fact]
    public void Vectors_of_another_encoder_are_passed_over()
    {
        _file.Write(Digest, Kept);

        Assert.Empty(_file.Read([.. Digest.Reverse()]));
    }

    [Fact]
    public void Where_there_is_no_file_there_is_nothing() => Assert.Empty(_file.Read(Digest));

    [Theory]
    [InlineData("cut off")]
    [InlineData("changed in the middle")]
    [InlineData("changed at the end")]
    [InlineData("longer")]
    [InlineData("empty")]
    [InlineData("another file")]
    public void A_broken_file_is_passed_over(string damage)
    {
        _file.Write(Digest, Kept);
        File.WriteAllBytes(_path, Damage.Of(File.ReadAllBytes(_path), damage));

        Assert.Empty(_file.Read(Digest));
    }

    [Fact]
    public void Where_nothing_can_be_written_nothing_is()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "data"), "a file where the folder should be");

        _file.Write(Digest, Kept);

        Assert.Empty(_file.Read(Digest));
    }

    private static float[] Vector(int seed)
    {
        var vector = new float[Encoder.Width];
        new Random(seed).NextBytes(MemoryMarshal.AsBytes(vector.AsSpan()));
        return Array.ConvertAll(vector, part => BitConverter.SingleToInt32Bits(part) % 1_000 / 1_000f);
    }
}
