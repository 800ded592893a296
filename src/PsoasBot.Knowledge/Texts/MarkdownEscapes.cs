using System.Text.RegularExpressions;

namespace PsoasBot.Knowledge.Texts;

/// <summary>A text as a line of Markdown that reads as exactly that text.</summary>
internal static partial class MarkdownEscapes
{
    public static string Of(string text) => Numbers().Replace(Leading().Replace(Marks().Replace(text, @"\$0"), @"\$0"), @"$1\$2");

    [GeneratedRegex(@"[\\`*_\[\]<>&~#]")]
    private static partial Regex Marks();

    /// <summary>What begins a list, a line or a table.</summary>
    [GeneratedRegex(@"^[+\-=|:]")]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(\d+)([.)])")]
    private static partial Regex Numbers();
}
