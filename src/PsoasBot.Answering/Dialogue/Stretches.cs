using System.Collections.Frozen;

namespace PsoasBot.Answering.Dialogue;

/// <summary>A message in stretches: its sentences, and of a long one some clauses at a time. What is told in passing is plain in one of them.</summary>
internal static class Stretches
{
    /// <summary>Each is read by the encoder, which takes a millisecond or two.</summary>
    private const int Most = 8;

    /// <summary>A longer sentence is taken apart where a clause begins, in stretches of at least so many words and at most as many as it may have itself.</summary>
    private const int Longest = 24;
    private const int Shortest = 8;

    /// <summary>A shorter stretch tells nothing by itself.</summary>
    private const int LeastWords = 2;

    private static readonly FrozenSet<string> Joiners = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "and", "but", "so", "because", "cos", "while", "when", "who", "which", "then");

    /// <returns>In order; empty for a message that is one stretch.</returns>
    public static IReadOnlyList<string> Of(string utterance)
    {
        List<string> stretches =
        [
            .. utterance.Split(['.', '?', '!', ';', '\n', '(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(sentence => sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .Where(words => words.Length >= LeastWords)
                .SelectMany(Apart)
                .Take(Most),
        ];
        return stretches.Count > 1 ? stretches : [];
    }

    private static IEnumerable<string> Apart(string[] words)
    {
        var start = 0;
        for (var end = 1; words.Length > Longest && end < words.Length; end++)
        {
            var isClause = Joiners.Contains(words[end]) || words[end - 1][^1] == ',';
            if (end - start < Longest && (end - start < Shortest || words.Length - end < Shortest || !isClause))
                continue;

            yield return string.Join(' ', words[start..end]);
            start = end;
        }

        yield return string.Join(' ', words[start..]);
    }
}
