using System.Text.RegularExpressions;

namespace PsoasBot.Knowledge.Facts;

/// <summary>A name in braces in a text, e.g. <c>{phone}</c>. A backslash in front of it makes it text; marks of code around it are part of it, as guides show it so.</summary>
/// <param name="Name">What stands between the braces, without blanks around it; perhaps no fact's name.</param>
/// <param name="Start">The offset of the first brace, or of the mark in front of it.</param>
/// <param name="Length">With both braces, and the marks around them.</param>
public sealed partial record Placeholder(string Name, int Start, int Length)
{
    /// <returns>In order; may be empty.</returns>
    public static IEnumerable<Placeholder> In(string text) => text.Contains('{', StringComparison.Ordinal)
        ? InBraces().Matches(text).Select(match => new Placeholder(match.Groups["name"].Value, match.Index, match.Length))
        : [];

    /// <summary>The text as the search reads it: the names without braces, each as words.</summary>
    public static string Bare(string text) => text.Contains('{', StringComparison.Ordinal)
        ? InBraces().Replace(text, match => match.Groups["name"].Value.Replace('-', ' ').Replace(':', ' '))
        : text;

    [GeneratedRegex(@"(?<!\\)(?<code>`?)\{[ \t]*(?<name>[A-Za-z][A-Za-z0-9 _:-]{0,60}?)[ \t]*\}\k<code>")]
    private static partial Regex InBraces();
}
