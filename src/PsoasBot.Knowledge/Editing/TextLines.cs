using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace PsoasBot.Knowledge.Editing;

/// <summary>A text file as lines, each with the very line break that ends it, so that what is not edited keeps every byte.</summary>
internal sealed record TextLines(ImmutableArray<string> Lines, bool HasMark)
{
    /// <returns>Null for bytes that are not UTF-8: nothing can be kept of a file that cannot be read.</returns>
    public static TextLines? Of(byte[] bytes)
    {
        if (!Utf8.IsValid(bytes))
            return null;

        var hasMark = bytes is [0xEF, 0xBB, 0xBF, ..];
        var text = Encoding.UTF8.GetString(hasMark ? bytes.AsSpan(3) : bytes);
        var lines = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny('\r', '\n') is >= 0 and var found ? at + found : text.Length;
            end += end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : end < text.Length ? 1 : 0;
            lines.Add(text[at..end]);
            at = end;
        }

        return new(lines.ToImmutable(), hasMark);
    }

    /// <summary>The line break that most lines end with; <c>\n</c> for a file that has none.</summary>
    public string Break => Lines.CountBy(Ending).Where(ending => ending.Key.Length > 0).OrderByDescending(ending => ending.Value).Select(ending => ending.Key).FirstOrDefault("\n");

    /// <summary>As a page shows it: every line break <c>\n</c>.</summary>
    public string Shown => string.Concat(Lines.Select(line => Bare(line) + (Ending(line).Length > 0 ? "\n" : "")));

    public byte[] Bytes => [.. HasMark ? Encoding.UTF8.Preamble : default, .. Encoding.UTF8.GetBytes(string.Concat(Lines))];

    /// <summary>Puts a line behind another.</summary>
    /// <param name="after">How many lines stay before it; 0 for the top.</param>
    public TextLines With(int after, string line)
    {
        var ended = after > 0 && Ending(Lines[after - 1]).Length == 0 ? Lines.SetItem(after - 1, Lines[after - 1] + Break) : Lines;
        return this with { Lines = ended.Insert(after, line + Break) };
    }

    /// <summary>Takes the text of a page in place of all; lines that are the same at the top and at the bottom keep their bytes.</summary>
    /// <param name="shown">With any line breaks.</param>
    public TextLines Replaced(string shown)
    {
        var fresh = Of(Encoding.UTF8.GetBytes(shown))!.Lines; // not null: it was just encoded
        var top = Lines.Zip(fresh).TakeWhile(pair => Same(pair.First, pair.Second)).Count();
        var bottom = Lines[top..].Reverse().Zip(fresh[top..].Reverse()).TakeWhile(pair => Same(pair.First, pair.Second)).Count();
        return this with
        {
            Lines =
            [
                .. Lines[..top],
                .. fresh[top..^bottom].Select(line => Bare(line) + (Ending(line).Length > 0 ? Break : "")),
                .. Lines[^bottom..],
            ],
        };
    }

    public static string Bare(string line) => line.TrimEnd('\r', '\n');

    private static string Ending(string line) => line[Bare(line).Length..];

    private static bool Same(string first, string second) => Bare(first) == Bare(second) && (Ending(first).Length > 0) == (Ending(second).Length > 0);
}
