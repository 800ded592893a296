using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PsoasBot.Search.Index;

/// <summary>Mends words that the knowledge has never seen, by Lucene's own fuzzy terms.</summary>
internal sealed class Speller(params IndexReader[] readers)
{
    private const int ShortestMended = 4;
    private const int ShortestTwiceMended = 8;

    /// <summary>A misspelling seldom starts with another letter, and a word that does is often another word: never and fever.</summary>
    private const int SamePrefix = 1;

    /// <summary>
    /// The word itself when it is known or nothing is near; else the nearest known word. Of several that are as near, the longer, as a letter
    /// is sooner left out than typed wrong; then the commoner.
    /// </summary>
    public string Mend(string word)
    {
        if (word.Length < ShortestMended || word.Any(char.IsAsciiDigit) || IsKnown(word))
            return Swapped(word);

        var edits = word.Length >= ShortestTwiceMended ? 2 : 1;
        return readers
            .Select(reader => MultiFields.GetTerms(reader, Fields.Spelling))
            .OfType<Terms>()
            .SelectMany(terms => Near(terms, word, edits))
            .OrderByDescending(near => near.Likeness)
            .ThenByDescending(near => near.Word.Length)
            .ThenByDescending(near => near.Frequency)
            .Select(near => near.Word)
            .FirstOrDefault(word);
    }

    /// <summary>Three letters are too few to guess by, but for two that changed places: teh.</summary>
    private string Swapped(string word) =>
        word.Length == 3 && !IsKnown(word) && IsKnown($"{word[0]}{word[2]}{word[1]}") ? $"{word[0]}{word[2]}{word[1]}" : word;

    private bool IsKnown(string word) => readers.Any(reader => reader.DocFreq(new Term(Fields.Spelling, word)) > 0);

    private static IEnumerable<(string Word, float Likeness, int Frequency)> Near(Terms terms, string word, int edits)
    {
        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(Fields.Spelling, word), edits, SamePrefix, transpositions: true);
        var boost = near.Attributes.AddAttribute<IBoostAttribute>();
        while (near.MoveNext())
            yield return (near.Term.Utf8ToString(), boost.Boost, near.DocFreq);
    }
}
