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

    /// <returns>Names of features, some more than once; kinds are told apart by their first character.</returns>
    public static IEnumerable<string> Of(Question question)
    {
        var terms = question.Terms.Take(MaximumTerms).ToList();
        for (var i = 0; i < terms.Count; i++)
        {
            yield return terms[i];
            if (i + 1 < terms.Count)
                yield return $">{terms[i]} {terms[i + 1]}";
            for (var j = i + 1; j < terms.Count && j - i <= PairWindow; j++)
                yield return string.CompareOrdinal(terms[i], terms[j]) < 0 ? $"&{terms[i]} {terms[j]}" : $"&{terms[j]} {terms[i]}";
        }

        var letters = $" {string.Join(' ', question.Words)} ";
        var end = Math.Min(letters.Length, MaximumLetters);
        for (var length = ShortestStretch; length <= LongestStretch; length++)
        {
            for (var start = 0; start + length <= end; start++)
                yield return string.Concat("#", letters.AsSpan(start, length));
        }
    }
}
