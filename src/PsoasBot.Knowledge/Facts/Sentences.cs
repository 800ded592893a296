using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PsoasBot.Knowledge.Facts;

/// <summary>A paragraph of Markdown, cut into its sentences and the lines that staff broke on purpose.</summary>
internal static partial class Sentences
{
    /// <returns>In order, each with the blanks in front of it; together they are the paragraph.</returns>
    public static ImmutableArray<(string Before, string Text)> Of(string paragraph)
    {
        var sentences = ImmutableArray.CreateBuilder<(string Before, string Text)>();
        var (before, start) = ("", 0);
        foreach (Match gap in Gaps().Matches(paragraph))
        {
            var text = paragraph[start..gap.Index];
            if (!IsWhole(text) || Abbreviated().IsMatch(text))
                continue;

            sentences.Add((before, text));
            (before, start) = (gap.Value, gap.Index + gap.Length);
        }

        sentences.Add((before, paragraph[start..]));
        return sentences.ToImmutable();
    }

    /// <summary>Whether no link, bracket or emphasis goes on behind it.</summary>
    private static bool IsWhole(string text) =>
        text.Count(c => c == '[') == text.Count(c => c == ']')
        && text.Count(c => c == '(') == text.Count(c => c == ')')
        && text.Count(c => c == '*') % 2 == 0
        && text.Count(c => c == '_') % 2 == 0;

    /// <summary>Blanks after a sentence and before a capital or a name in braces, and breaks in a line.</summary>
    [GeneratedRegex(@"(?:\\|[ ]{2})\n[ \t]*|(?<=[.!?…][""”’)\]*_]*|\{(?:open-now|cancellation|parking|access)\})\s+(?=[""“‘(\[*_]*[\p{Lu}\p{Nd}{])")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"(?<![\p{L}.])(?:e\.g|i\.e|Mr|Mrs|Ms|Dr|St|No|approx)\.$")]
    private static partial Regex Abbreviated();
}
