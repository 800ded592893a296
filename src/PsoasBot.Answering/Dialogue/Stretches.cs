namespace PsoasBot.Answering.Dialogue;

/// <summary>A message in stretches: its sentences, and of a long one some words at a time. What is told in passing is plain in one of them.</summary>
internal static class Stretches
{
    /// <summary>Each is read by the encoder, which takes a millisecond or two.</summary>
    private const int Most = 8;

    /// <summary>A longer sentence is taken apart; in stretches of so many words, each with the last few of the one before.</summary>
    private const int Longest = 24;
    private const int Length = 16;
    private const int Overlap = 4;

    /// <summary>A shorter stretch tells nothing by itself.</summary>
    private const int LeastWords = 2;

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
        if (words.Length <= Longest)
        {
            yield return string.Join(' ', words);
            yield break;
        }

        for (var start = 0; start < words.Length - Overlap; start += Length - Overlap)
            yield return string.Join(' ', words.Skip(start).Take(Length));
    }
}
