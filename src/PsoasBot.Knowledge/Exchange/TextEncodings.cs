using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>The encoding of a table's bytes, which nobody who saves one chooses knowingly.</summary>
internal static class TextEncodings
{
    /// <summary>Below it a guess is worse than the encoding of western Excel.</summary>
    private const float LeastConfidence = 0.5f;

    /// <returns>Unicode where a mark or the bytes themselves show it; else what the letters are most like.</returns>
    public static Encoding Of(byte[] bytes)
    {
        if (Marked(bytes) is { } marked)
            return marked;
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8;
        if (Halved(bytes, 1))
            return Encoding.Unicode;
        if (Halved(bytes, 0))
            return Encoding.BigEndianUnicode;

        var guess = CharsetDetector.DetectFromBytes(bytes).Detected;
        return guess is { Encoding: { } found, Confidence: >= LeastConfidence } ? found : Windows1252;
    }

    /// <exception cref="ArgumentException">There is no encoding of that name.</exception>
    public static Encoding Named(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!; // one that .NET always has

    private static Encoding? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    /// <summary>Whether most bytes at even or odd places are nothing, as in western text in UTF-16.</summary>
    private static bool Halved(ReadOnlySpan<byte> bytes, int odd)
    {
        var zeros = 0;
        for (var at = odd; at < bytes.Length; at += 2)
            zeros += bytes[at] == 0 ? 1 : 0;
        return bytes.Length >= 4 && zeros > bytes.Length / 4;
    }
}
