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

    /// <summary>The word itself when it is known or nothing is near; else the nearest known word, the commoner one of two.</summary>
    public string Mend(string word)
    {
        if (word.Length < ShortestMended || word.Any(char.IsAsciiDigit) || readers.Any(reader => reader.DocFreq(new Term(Fields.Spelling, word)) > 0))
            return word;

        var (best, bestBoost, bestFrequency) = (word, 0f, 0);
        foreach (var terms in readers.Select(reader => MultiFields.GetTerms(reader, Fields.Spelling)).OfType<Terms>())
        {
            var edits = word.Length >= ShortestTwiceMended ? 2 : 1;
            var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(Fields.Spelling, word), edits, SamePrefix, transpositions: true);
            var boost = near.Attributes.AddAttribute<IBoostAttribute>();
            while (near.MoveNext())
            {
                if (boost.Boost > bestBoost || (boost.Boost == bestBoost && near.DocFreq > bestFrequency))
                    (best, bestBoost, bestFrequency) = (near.Term.Utf8ToString(), boost.Boost, near.DocFreq);
            }
        }

        return best;
    }
}
