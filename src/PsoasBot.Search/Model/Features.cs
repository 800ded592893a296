using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Model;

/// <summary>What the linear model sees of a question: stems, neighbours, pairs in any order, and stretches of letters.</summary>
internal static class Features
{
    private const int PairWindow = 8;
    private const int MaximumTerms = 40;
    private const int MaximumLetters = 400;
    private const int ShortestStretch = 3;
    private const int LongestStretch = 4;

    // A feature is 64 bits: up to four letters of a stretch, or a mark that is no letter and the numbers of two terms, 24 bits each.
    private const ulong Neighbours = 0xFFFE;
    private const ulong Together = 0xFFFF;
    private const int NoTerm = 0xFFFFFF;

    /// <summary>Odd, so that no two features become one; it spreads them over a hash table, which takes numbers as they are.</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    /// <param name="termNumbers">What has a term that is not there is left out.</param>
    /// <returns>Features, some more than once.</returns>
    public static IEnumerable<ulong> Of(Question question, Dictionary<string, int> termNumbers)
    {
        int[] terms = [.. question.Terms.Take(MaximumTerms).Select(term => termNumbers.GetValueOrDefault(term, NoTerm))];
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i] == NoTerm)
                continue;

            yield return Pair(Neighbours, NoTerm, terms[i]);
            if (i + 1 < terms.Length && terms[i + 1] != NoTerm)
                yield return Pair(Neighbours, terms[i], terms[i + 1]);
            for (var j = i + 1; j < terms.Length && j - i <= PairWindow; j++)
            {
                if (terms[j] != NoTerm)
                    yield return Pair(Together, Math.Min(terms[i], terms[j]), Math.Max(terms[i], terms[j]));
            }
        }

        var letters = $" {string.Join(' ', question.Words)} ";
        var end = Math.Min(letters.Length, MaximumLetters);
        for (var length = ShortestStretch; length <= LongestStretch; length++)
        {
            for (var start = 0; start + length <= end; start++)
                yield return Stretch(letters.AsSpan(start, length));
        }
    }

    private static ulong Pair(ulong kind, int first, int second) => ((kind << 48) | ((ulong)first << 24) | (uint)second) * Spread;

    private static ulong Stretch(ReadOnlySpan<char> letters)
    {
        var packed = 0ul;
        foreach (var letter in letters)
            packed = (packed << 16) | letter;
        return packed * Spread;
    }
}
