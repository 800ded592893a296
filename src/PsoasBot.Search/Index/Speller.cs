using System.Numerics;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Search.Index;

/// <summary>
/// Mends words that the knowledge has never seen. Lucene's fuzzy terms find the same words, but build an automaton for each word that is asked for,
/// which takes a millisecond; a few hundred distances take a twentieth of that.
/// </summary>
internal sealed class Speller
{
    private const int ShortestCorrected = 4;
    private const int ShortestTwiceMended = 8;

    private readonly Dictionary<string, int> _frequencies = new(StringComparer.Ordinal);

    /// <summary>By first letter: a misspelling seldom starts with another, and a word that does is often another word: never and fever.</summary>
    private readonly ILookup<char, (string Word, uint Letters)> _words;

    private readonly Func<string, bool> _isWord;

    /// <param name="texts">The words of each text that is spelt rightly.</param>
    /// <param name="isWord">Whether a word is spelt rightly though no text has it; it is never taken for another then.</param>
    public Speller(IEnumerable<IEnumerable<string>> texts, Func<string, bool> isWord)
    {
        _isWord = isWord;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            seen.Clear();
            foreach (var word in text.Where(seen.Add))
                _frequencies[word] = _frequencies.GetValueOrDefault(word) + 1;
        }

        _words = _frequencies.Keys.Order(StringComparer.Ordinal).ToLookup(word => word[0], word => (word, Letters(word)));
    }

    /// <summary>
    /// The word itself when it is known or nothing is near; else the nearest known word. Of several that are as near, the longer, as a letter
    /// is sooner left out than typed wrong; then the commoner.
    /// </summary>
    public string Correct(string word)
    {
        if (word.Length < ShortestCorrected || IsKnown(word) || word.Any(char.IsAsciiDigit))
            return Swapped(word);

        return Near(word, word.Length >= ShortestTwiceMended ? 2 : 1)
            .OrderByDescending(near => 1f - ((float)near.Edits / Math.Min(near.Word.Length, word.Length)))
            .ThenByDescending(near => near.Word.Length)
            .ThenByDescending(near => _frequencies[near.Word])
            .Select(near => near.Word)
            .FirstOrDefault(word);
    }

    /// <summary>Three letters are too few to guess by, but for two that changed places: teh.</summary>
    private string Swapped(string word) =>
        word.Length == 3 && !IsKnown(word) && IsKnown($"{word[0]}{word[2]}{word[1]}") ? $"{word[0]}{word[2]}{word[1]}" : word;

    private bool IsKnown(string word) => _frequencies.ContainsKey(word) || _isWord(word);

    private IEnumerable<(string Word, int Edits)> Near(string word, int most)
    {
        var letters = Letters(word);
        foreach (var (known, knownLetters) in _words[word[0]])
        {
            if (Math.Abs(known.Length - word.Length) <= most
                && BitOperations.PopCount(letters & ~knownLetters) <= most && BitOperations.PopCount(knownLetters & ~letters) <= most
                && EditDistance.Between(word, known) is var edits && edits <= most)
            {
                yield return (known, edits);
            }
        }
    }

    /// <summary>Which letters a word has, as bits. An edit puts in one at most, and takes out one at most, so most words need no closer look.</summary>
    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
            letters |= 1u << (letter % 32);
        return letters;
    }
}
