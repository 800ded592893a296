using PsoasBot.Knowledge;

namespace PsoasBot.Answering.Safety;

/// <summary>Finds the word of the lists that a misspelt one was meant to be.</summary>
/// <param name="vocabulary">Complete: words added later are not found.</param>
/// <param name="asMeant">Words that are never corrected.</param>
internal sealed class Spelling(Vocabulary vocabulary, IReadOnlySet<string> asMeant)
{
    private const int ShortestTyped = 4;
    private const int ShortestForAnyEdit = 5;
    private const int ShortestForTwo = 8;

    private readonly ILookup<char, string> _byFirstLetter = vocabulary.Corrections
        .Where(word => word.Length >= ShortestTyped && char.IsAsciiLetterLower(word[0]))
        .OrderByDescending(word => word.Length) // of two as near, the longer: letters are left out more often than put in
        .ThenBy(word => word, StringComparer.Ordinal)
        .ToLookup(word => word[0]);

    /// <returns>The number of the nearest word with the same first letter; <see cref="Vocabulary.Unknown"/> when none is near enough.</returns>
    public int Correct(string typed)
    {
        if (typed.Length is < ShortestTyped or > 24 || asMeant.Contains(typed) || asMeant.Contains(Stem.Of(typed)))
            return Vocabulary.Unknown;

        var nearest = Vocabulary.Unknown;
        var least = int.MaxValue;
        foreach (var word in _byFirstLetter[typed[0]])
        {
            var most = typed.Length >= ShortestForTwo && word.Length >= ShortestForTwo ? 2 : 1;
            if (Math.Abs(word.Length - typed.Length) > most)
                continue;

            var distance = EditDistance.Between(typed, word);
            if (distance <= most && distance < least && (typed.Length >= ShortestForAnyEdit || IsSlip(typed, word)))
                (nearest, least) = (vocabulary.NumberOf(word), distance);
        }

        return nearest;
    }

    /// <summary>In a short word only a letter left out, or two swapped, is read as a mistake: any other change is too often another word.</summary>
    private static bool IsSlip(string typed, string word) =>
        word.Length == typed.Length + 1 || (word.Length == typed.Length && word.Order().SequenceEqual(typed.Order()));
}
