using System.Buffers;

namespace PsoasBot.Answering.Safety;

/// <summary>A word without its endings, so that "leaked", "leaking" and "leaks" are one. Never shown to anybody.</summary>
internal static class Stem
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <param name="word">Lower case, without accents.</param>
    /// <returns>1 letter or more, never longer than the word.</returns>
    public static string Of(string word)
    {
        if (word.Length <= 3 || !char.IsAsciiLetter(word[^1]))
            return word;

        var stem = WithoutEnding(WithoutEnding(word, "ness", 3), "ly", 4);
        stem = WithoutPlural(stem);
        stem = WithoutEnding(stem, "ing", 3);
        if (!stem.EndsWith("eed", StringComparison.Ordinal))
            stem = WithoutEnding(stem, "ed", 3);

        if (stem != "spine" && stem.Length > 3 && stem[^1] == 'e') // a spin class is no spine
            stem = stem[..^1];

        if (stem != "butt" && stem.Length > 2 && stem[^1] == stem[^2] && !IsVowel(stem[^1])) // "numb, but it wakes up" speaks of no butt
            stem = stem[..^1];

        return stem[^1] == 'y' ? string.Concat(stem.AsSpan(0, stem.Length - 1), "i") : stem;
    }

    private static string WithoutPlural(string word)
    {
        if (word.Length <= 3 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
            return word;

        return word.EndsWith("ies", StringComparison.Ordinal) ? word[..^2] : word[..^1];
    }

    private static string WithoutEnding(string word, string ending, int least)
    {
        var left = word.Length - ending.Length;
        return left >= least && word.EndsWith(ending, StringComparison.Ordinal) && word.AsSpan(0, left).ContainsAny(Vowels)
            ? word[..left]
            : word;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
