using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Tests.Meaning;

public sealed class EncoderFilesTests : IDisposable
{
    private const string Cure = "The program does not run without its safety screen. Build it again, or copy the folder `encoder` anew from a release.";

    private static readonly string Signs = JsonSerializer.Serialize<string[]>([.. DangerSigns.Names, "any"]);

    private static readonly string CueNames = JsonSerializer.Serialize(Cues.Names);

    private static readonly string Groups = JsonSerializer.Serialize(Enumerable.Range(0, PsoasBot.Search.Meaning.Encoder.Groups).Select(number => $"group {number}"));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psoasbot-");

    public EncoderFilesTests()
    {
        Write("encoder.onnx", "a model");
        Write("vocab.txt", "a\nb\n");
        Write("encoder.json", $$"""{ "model": "{{Hash("a model")}}", "vocabulary": "{{Hash("a\nb\n")}}", "signs": {{Signs}}, "cues": {{CueNames}}, "groups": {{Groups}} }""");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Files_that_belong_together_are_read()
    {
        var files = EncoderFiles.Read(_folder.FullName);

        Assert.Equal("a model"u8.ToArray(), files.Model);
        Assert.Equal(PathOf("vocab.txt"), files.VocabularyPath);
        Assert.Equal(Hash("a model"), Convert.ToHexStringLower(files.Digest));
        Assert.Equal("group 0", files.Groups[0]);
    }

    [Theory]
    [InlineData("encoder.onnx")]
    [InlineData("vocab.txt")]
    [InlineData("encoder.json")]
    public void A_missing_file_is_named(string name)
    {
        File.Delete(PathOf(name));

        Assert.Equal($"{PathOf(name)}: it is missing. {Cure}", Message());
    }

    [Fact]
    public void A_missing_folder_is_a_missing_file()
    {
        var wrong = Assert.Throws<EncoderException>(() => EncoderFiles.Read(PathOf("nowhere")));

        Assert.Equal($"{PathOf("nowhere/encoder.json")}: it is missing. {Cure}", wrong.Message);
    }

    [Theory]
    [InlineData("encoder.onnx", "a modem")]
    [InlineData("encoder.onnx", "")]
    [InlineData("encoder.onnx", "version https://git-lfs.github.com/spec/v1\n")]
    [InlineData("vocab.txt", "a\n")]
    public void A_damaged_file_is_named(string name, string text)
    {
        Write(name, text);

        Assert.Equal($"{PathOf(name)}: it is not the file that belongs to this program (its SHA-256 differs). {Cure}", Message());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "model": 5, "vocabulary": "", "signs": [] }""")]
    [InlineData("""{ "model": "", "vocabulary": "", "signs": "chest" }""")]
    [InlineData("""{ "model": "", "vocabulary": "", "signs": [1] }""")]
    public void A_card_that_is_damaged_is_named(string json)
    {
        Write("encoder.json", json);

        Assert.Equal($"{PathOf("encoder.json")}: it cannot be read. {Cure}", Message());
    }

    [Fact]
    public void A_card_without_a_hash_fits_no_file()
    {
        Write("encoder.json", $$"""{ "model": null, "vocabulary": null, "signs": {{Signs}}, "cues": {{CueNames}}, "groups": {{Groups}} }""");

        Assert.Equal($"{PathOf("encoder.onnx")}: it is not the file that belongs to this program (its SHA-256 differs). {Cure}", Message());
    }

    [Theory]
    [InlineData("")] // none
    [InlineData("\"chest\", \"any\"")] // fewer
    public void An_encoder_of_other_signs_is_refused(string signs)
    {
        Write("encoder.json", $$"""{ "model": "{{Hash("a model")}}", "vocabulary": "{{Hash("a\nb\n")}}", "signs": [{{signs}}], "cues": {{CueNames}}, "groups": {{Groups}} }""");

        Assert.Equal($"{PathOf("encoder.json")}: its encoder knows other signs of danger than this program. {Cure}", Message());
    }

    [Fact]
    public void An_encoder_whose_signs_are_in_another_order_is_refused()
    {
        var card = File.ReadAllText(PathOf("encoder.json"));
        Write("encoder.json", card.Replace("chest", "-", StringComparison.Ordinal).Replace("belly", "chest", StringComparison.Ordinal).Replace("\"-\"", "\"belly\"", StringComparison.Ordinal));

        Assert.Equal($"{PathOf("encoder.json")}: its encoder knows other signs of danger than this program. {Cure}", Message());
    }

    [Fact]
    public void An_encoder_of_other_groups_is_refused()
    {
        Write("encoder.json", $$"""{ "model": "{{Hash("a model")}}", "vocabulary": "{{Hash("a\nb\n")}}", "signs": {{Signs}}, "cues": {{CueNames}}, "groups": ["group 0"] }""");

        Assert.Equal($"{PathOf("encoder.json")}: its encoder knows other groups of topics than this program. {Cure}", Message());
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_cannot_be_read()
    {
        File.Delete(PathOf("encoder.onnx"));
        Directory.CreateDirectory(PathOf("encoder.onnx"));

        Assert.Equal($"{PathOf("encoder.onnx")}: it cannot be read. {Cure}", Message());
    }

    private string Message() => Assert.Throws<EncoderException>(() => EncoderFiles.Read(_folder.FullName)).Message;

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
