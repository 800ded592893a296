using System.Globalization;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Tests.Meaning;

public sealed class VectorsTests : IDisposable
{
    private static readonly string[] Texts = ["where is it", "what is it", "where is it", "how long"];

    /// <summary>A vector that no encoder gives, so that it shows where it was taken from.</summary>
    private static readonly float[] Marked = [.. Enumerable.Repeat(2f, Encoder.Width)];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");
    private readonly Workers _workers = new(beside: false, Texts.Length);
    private readonly string _path;
    private readonly VectorFile _file;

    public VectorsTests() => _file = new VectorFile(_path = Path.Combine(_folder.FullName, "vectors.bin"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Each_text_gets_its_vector_and_others_have_none()
    {
        var vectors = Anew(null, Texts);

        Assert.All(Texts, text => Assert.Equal(Calculated(text), vectors.Of(text)));
        Assert.Equal(new float[Encoder.Width], vectors.Of("how much"));
    }

    [Fact]
    public void Only_those_that_are_not_known_are_calculated()
    {
        var known = new Vectors(null, new Dictionary<string, float[]> { ["what is it"] = Marked, ["how much"] = Marked });

        var vectors = known.For(Texts, _workers);

        Assert.Equal(Marked, vectors.Of("what is it"));
        Assert.Equal(Calculated("how long"), vectors.Of("how long"));
        Assert.Equal(new float[Encoder.Width], vectors.Of("how much")); // the folder no longer has it
    }

    [Fact]
    public void Those_that_the_file_has_are_not_calculated()
    {
        _file.Write(Encoder.Shared.Digest, new Dictionary<string, float[]> { ["what is it"] = Marked });

        var vectors = Anew(_file, Texts);

        Assert.Equal(Marked, vectors.Of("what is it"));
        Assert.Equal(Calculated("how long"), vectors.Of("how long"));
    }

    [Fact]
    public void Those_that_the_file_lacks_are_added_to_it()
    {
        Anew(_file, Texts);

        Anew(_file, [.. Texts, "how much"]);

        AssertKept("where is it", "what is it", "how long", "how much");
    }

    [Fact]
    public void An_edit_is_added_to_the_file_too()
    {
        var vectors = Anew(_file, Texts);

        vectors.For([.. Texts, "how much"], _workers);

        AssertKept("where is it", "what is it", "how long", "how much");
    }

    [Fact]
    public void Those_that_the_folder_no_longer_has_leave_the_file_at_the_next_start()
    {
        Anew(_file, Texts);

        Anew(_file, ["how long"]);

        AssertKept("how long");
    }

    [Fact]
    public void A_start_that_calculates_nothing_does_not_write()
    {
        Anew(_file, Texts);
        File.SetLastWriteTimeUtc(_path, DateTime.UnixEpoch);

        Anew(_file, Texts);

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(_path));
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("changed in the middle")]
    [InlineData("empty")]
    public void A_broken_file_is_passed_over_and_written_anew(string damage)
    {
        var before = Anew(_file, Texts);
        var whole = File.ReadAllBytes(_path);
        File.WriteAllBytes(_path, Damage.Of(whole, damage));

        var after = Anew(_file, Texts);

        Assert.All(Texts, text => Assert.Equal(before.Of(text), after.Of(text)));
        Assert.Equal(whole, File.ReadAllBytes(_path));
    }

    [Fact]
    public void Those_of_another_encoder_are_calculated_anew()
    {
        _file.Write([.. Encoder.Shared.Digest.Reverse()], Texts.Distinct().ToDictionary(text => text, _ => Marked));

        var vectors = Anew(_file, Texts);

        Assert.All(Texts, text => Assert.Equal(Calculated(text), vectors.Of(text)));
        AssertKept("where is it", "what is it", "how long");
    }

    [Fact]
    public void No_texts_have_no_vectors() => Assert.Equal(new float[Encoder.Width], Anew(_file, []).Of("where is it"));

    [Fact]
    public void Of_many_texts_it_tells_how_far_it_is()
    {
        var told = new List<(int Done, int Of)>();

        new Vectors(null, new Dictionary<string, float[]>()).For(Enumerable.Range(0, 1_200).Select(number => number.ToString(CultureInfo.InvariantCulture)), _workers, (done, of) => told.Add((done, of)));

        Assert.Equal([(1_000, 1_200)], told);
    }

    private Vectors Anew(VectorFile? file, string[] texts) => new Vectors(file, new Dictionary<string, float[]>()).For(texts, _workers);

    private void AssertKept(params string[] texts) =>
        Assert.Equal(texts.Select(VectorFile.KeyOf).Order(), _file.Read(Encoder.Shared.Digest).Keys.Order());

    private static float[] Calculated(string text) => VectorFile.Rounded(Encoder.Shared.Encode(text));
}
