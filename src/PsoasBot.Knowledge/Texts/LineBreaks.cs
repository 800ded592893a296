using System.Text.RegularExpressions;

namespace PsoasBot.Knowledge.Texts;

/// <summary>
/// Line breaks in one line of a table: QnA Maker writes <c>\n</c> for one. A text that itself has a backslash before an <c>n</c> gets one backslash more,
/// so that <see cref="Decode"/> gives back exactly what <see cref="Encode"/> was given.
/// </summary>
internal static partial class LineBreaks
{
    /// <returns>Without line breaks, save for one after a backslash, which stays as it is.</returns>
    public static string Encode(string text) => Break().Replace(Escape(text), @"\n");

    /// <summary>The same, for a place where line breaks may stay.</summary>
    public static string Escape(string text) => Marks().Replace(text, @"\$0");

    public static string Decode(string text) => text.Contains(@"\n", StringComparison.Ordinal)
        ? Marks().Replace(text, mark => mark.Length == 2 ? "\n" : mark.Value[1..])
        : text;

    [GeneratedRegex(@"\\+n")]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?<!\\)\n")]
    private static partial Regex Break();
}
