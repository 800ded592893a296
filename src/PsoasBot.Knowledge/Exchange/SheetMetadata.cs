using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>The column <c>Metadata</c>: <c>key:value|key:value</c>. A bar or a backslash in a value has a backslash before it.</summary>
internal static class SheetMetadata
{
    public static ImmutableArray<SheetPair> Read(string text) => [.. Parts(text).Select(Pair).Where(pair => pair.Key.Length > 0 || pair.Value.Length > 0)];

    public static string Write(ImmutableArray<SheetPair> pairs) => string.Join('|', pairs.Select(pair => $"{Closed(pair.Key)}:{Closed(pair.Value)}"));

    private static string Closed(string text) => text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal);

    private static IEnumerable<string> Parts(string text)
    {
        var part = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '\\' or '|')
            {
                part.Append(text[++at]);
            }
            else if (text[at] == '|')
            {
                yield return part.ToString();
                part.Clear();
            }
            else
            {
                part.Append(text[at]);
            }
        }

        yield return part.ToString();
    }

    private static SheetPair Pair(string part) => part.IndexOf(':', StringComparison.Ordinal) is >= 0 and var at
        ? new(part[..at].Trim(), part[(at + 1)..].Trim())
        : new(part.Trim(), "");
}
