using System.Security.Cryptography;
using System.Text.Json;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Search.Meaning;

/// <summary>What lies in the folder <c>encoder/</c> beside the program.</summary>
/// <param name="Model">The ONNX file, checked against its hash.</param>
/// <param name="Digest">Its SHA-256, 32 bytes.</param>
/// <param name="VocabularyPath">A piece a line; its place is its number.</param>
/// <param name="Groups">The names of its groups of topics, <see cref="Encoder.Groups"/> of them.</param>
internal sealed record EncoderFiles(byte[] Model, byte[] Digest, string VocabularyPath, string[] Groups)
{
    /// <exception cref="EncoderException">A file is missing, cannot be read, or is not the one that was made.</exception>
    public static EncoderFiles Read(string folder)
    {
        var (model, vocabulary, signs, cues, groups) = Card(Path.Combine(folder, "encoder.json"));
        if (!signs.SequenceEqual([.. DangerSigns.Names, "any"]))
            throw new EncoderException(Path.Combine(folder, "encoder.json"), "its encoder knows other signs of danger than this program", null);
        if (!cues.SequenceEqual(Cues.Names))
            throw new EncoderException(Path.Combine(folder, "encoder.json"), "its encoder knows other cues than this program", null);
        if (groups.Length != Encoder.Groups)
            throw new EncoderException(Path.Combine(folder, "encoder.json"), "its encoder knows other groups of topics than this program", null);

        var bytes = Checked(Path.Combine(folder, "encoder.onnx"), model);
        Checked(Path.Combine(folder, "vocab.txt"), vocabulary);
        return new EncoderFiles(bytes, Convert.FromHexString(model), Path.Combine(folder, "vocab.txt"), groups);
    }

    private static (string Model, string Vocabulary, string[] Signs, string[] Cues, string[] Groups) Card(string path)
    {
        try
        {
            using var card = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = card.RootElement;
            string[] Names(string list) => [.. root.GetProperty(list).EnumerateArray().Select(name => name.GetString()!)]; // null fails the comparison
            return (root.GetProperty("model").GetString()!, root.GetProperty("vocabulary").GetString()!, Names("signs"), Names("cues"), Names("groups"));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new EncoderException(path, wrong is FileNotFoundException or DirectoryNotFoundException ? "it is missing" : "it cannot be read", wrong);
        }
    }

    private static byte[] Checked(string path, string expected)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return Convert.ToHexStringLower(SHA256.HashData(bytes)) == expected
                ? bytes
                : throw new EncoderException(path, "it is not the file that belongs to this program (its SHA-256 differs)", null);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new EncoderException(path, wrong is FileNotFoundException or DirectoryNotFoundException ? "it is missing" : "it cannot be read", wrong);
        }
    }
}
