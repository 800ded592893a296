using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Reading;

namespace PsoasBot.Answering.Safety;

/// <summary>The phrases that always raise their card, whatever the encoder says: these must never depend on a model.</summary>
internal sealed class Floor
{
    private readonly ILookup<string, (string[] Words, string Phrase, SafetySign Sign)> _phrases; // by first word

    public Floor(SafetyLexicon lexicon) => _phrases = lexicon.Signs
        .SelectMany(sign => sign.Phrases.Select(phrase => (Words: Words(phrase).ToArray(), phrase, sign)))
        .Where(phrase => phrase.Words.Length > 0)
        .ToLookup(phrase => phrase.Words[0], StringComparer.Ordinal);

    /// <param name="text">What was typed, as <c>Understanding.Whole</c> has it.</param>
    /// <returns>Each phrase that is said, its sign, and whether nothing else is said, in the order said; may be empty.</returns>
    public IEnumerable<(string Phrase, SafetySign Sign, bool IsAll)> In(string text)
    {
        var words = Words(text);
        for (var start = 0; start < words.Count; start++)
        {
            foreach (var (said, phrase, sign) in _phrases[words[start]])
            {
                if (start + said.Length <= words.Count && said.Index().All(word => words[start + word.Index] == word.Item))
                    yield return (phrase, sign, said.Length == words.Count);
            }
        }
    }

    /// <returns>Runs of letters and digits without accents, an apostrophe within being passed over (<c>can't</c> is <c>cant</c>); each ideograph by itself.</returns>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new System.Text.StringBuilder();
        foreach (var letter in text)
        {
            var folded = Letters.Fold(letter);
            if (Letters.IsIdeograph(folded))
            {
                End();
                words.Add(folded.ToString());
            }
            else if (char.IsLetterOrDigit(folded) || char.GetUnicodeCategory(folded) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            {
                word.Append(folded);
            }
            else if (folded is not '\0' and not '\'')
            {
                End();
            }
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }
}
