using System.Collections.Immutable;
using System.Text;

namespace PsoasBot.Fuzzing;

/// <summary>Spoils valid inputs: bytes flipped, stretches cut, doubled or taken from elsewhere, long runs, deep nesting, odd Unicode.</summary>
internal static class Mutation
{
    /// <summary>The most bytes. Source: the largest body that is taken.</summary>
    private const int Longest = 256 * 1024;

    private const int MostEdits = 5;

    /// <summary>Pairs that stand within each other.</summary>
    private static readonly (string Open, string Close)[] Pairs =
    [
        ("[", "]"), ("{\"a\":", "}"), ("[{\"text\":", "}]"), ("> ", ""), ("- ", ""), ("1. ", ""), ("*a **b ", " c** d*"), ("![", "](x)"), ("(", ")"), ("<b>", "</b>"),
        ("<is><t>", "</t></is>"), ("`", "`"), ("\"", "\""), ("&amp;", ";"),
    ];

    private static readonly string[] Marks =
    [
        "null", "-1", "1e999", "99999999999999999999", "true", "\"\"", "\\u0000", "\\ud800", "\\", "\t", "\r\n", "\n\n", "\n---\n", "\n# ", "\n## Also asked as\n- ", "\n## Steps\n1. ",
        "{phone}", "{", "}", "|", ",", ";", ":", ".", "=", "<", ">", "&", "<!--", "]]>", "<at>", "&nbsp;", "https://", "@", "http://[::1", "mailto:", "_x000D_", "#REF!", "=1+1", "k!ll", "s p a c e d ",
    ];

    /// <summary>Halves of pairs, overlong forms, marks of order and direction, what joins and what does not show, letters that change their length in another case.</summary>
    private static readonly byte[][] Odd =
    [
        [0x00], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFE, 0xFF], [0xFF, 0xFE],
        .. ((string[])["\uFEFF", "\u200B", "\u200D", "\u202E", "\u2066", "\u2028", "\u0085", "\u00A0", "\u3000", "\u0301", "\uFFFD", "\uFFFF", "İ", "ß", "ﬁ", "ẞ", "Ａ", "𝐤𝐢𝐥𝐥", "👩‍⚕️", "🇩🇪", "؟", "२", "ｈ", "ก็็็็", "Z̸̢͝"])
            .Select(Encoding.UTF8.GetBytes),
    ];

    /// <returns>The same for the same seeds and number.</returns>
    public static byte[] Of(ImmutableArray<byte[]> seeds, int number)
    {
        var chance = new Random(number);
        var input = seeds[chance.Next(seeds.Length)];
        for (var edits = chance.Next(1, MostEdits + 1); edits > 0; edits--)
            input = Edited(input, seeds[chance.Next(seeds.Length)], chance);
        return input.Length <= Longest ? input : input[..Longest];
    }

    private static byte[] Edited(byte[] input, byte[] other, Random chance)
    {
        var (from, to) = Stretch(input, chance);
        return chance.Next(8) switch
        {
            0 => Flipped(input, chance),
            1 => [.. input[..from], .. input[to..]],
            2 => [.. input[..to], .. input[from..]],
            3 => [.. input[..from], .. other[Range(Stretch(other, chance))], .. input[to..]],
            4 => Inserted(input, from, Repeated(input.Length == 0 ? " "u8.ToArray() : [input[Math.Min(from, input.Length - 1)]], Times(chance))),
            5 => Inserted(input, from, Nested(Pairs[chance.Next(Pairs.Length)], Times(chance))),
            6 => Inserted(input, from, Repeated(Odd[chance.Next(Odd.Length)], chance.Next(4) == 0 ? Times(chance) : 1)),
            _ => Inserted(input, from, Encoding.UTF8.GetBytes(Marks[chance.Next(Marks.Length)])),
        };
    }

    private static byte[] Flipped(byte[] input, Random chance)
    {
        byte[] flipped = [.. input];
        for (var count = chance.Next(1, 4); count > 0 && input.Length > 0; count--)
            flipped[chance.Next(input.Length)] ^= (byte)(1 << chance.Next(8));
        return flipped;
    }

    /// <summary>Mostly few; now and then as many as a body holds.</summary>
    private static int Times(Random chance) => chance.Next(100) == 0 ? chance.Next(Longest / 4) : chance.Next(100);

    private static byte[] Nested((string Open, string Close) pair, int depth) =>
        [.. Repeated(Encoding.UTF8.GetBytes(pair.Open), depth), .. Repeated(Encoding.UTF8.GetBytes(pair.Close), depth)];

    private static byte[] Repeated(byte[] piece, int times)
    {
        var repeated = new byte[Math.Min(piece.Length * times, Longest)];
        for (var at = 0; at < repeated.Length; at++)
            repeated[at] = piece[at % piece.Length];
        return repeated;
    }

    private static byte[] Inserted(byte[] input, int at, byte[] piece) => [.. input[..at], .. piece, .. input[at..]];

    private static (int From, int To) Stretch(byte[] input, Random chance)
    {
        var from = chance.Next(input.Length + 1);
        return (from, from + chance.Next(Math.Min(input.Length - from, 200) + 1));
    }

    private static Range Range((int From, int To) stretch) => stretch.From..stretch.To;
}
