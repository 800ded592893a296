using System.Globalization;
using System.Text;

namespace PsoasBot.Channels.Messages;

/// <summary>What somebody typed into a field, without what cannot be seen: no line of it can pass for another one, in an e-mail or on a page.</summary>
internal static class PlainWords
{
    /// <returns>One line without blanks at its ends; may be empty.</returns>
    public static string Line(string? typed) => string.Join(' ', Lines(typed).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <returns>Lines that end with <c>\n</c>, without blanks around the whole; may be empty.</returns>
    public static string Lines(string? typed)
    {
        var plain = new StringBuilder();
        foreach (var rune in (typed ?? "").ReplaceLineEndings("\n").EnumerateRunes()) // half a character becomes a sign for one
        {
            if (rune.Value == '\n')
                plain.Append('\n');
            else if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
                plain.Append(' ');
            else if (!TurnsText(rune.Value))
                plain.Append(rune.ToString());
        }

        return plain.ToString().Trim();
    }

    /// <summary>Marks that make what follows read from the other side.</summary>
    private static bool TurnsText(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
