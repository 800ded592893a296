using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Reading;

namespace PsoasBot.Answering.Safety;

/// <summary>The phrases that always raise a card, their own or a more pressing one, whatever the encoder says: these must never depend on a model.</summary>
internal sealed class Floor
{
    private readonly ILookup<string, (List<string> Words, string Phrase, SafetySign Sign)> _phrases; // by first word

    public Floor(SafetyLexicon lexicon) => _phrases = lexicon.Signs
        .SelectMany(sign => sign.Phrases.Select(phrase => (Words: UtteranceWords.Of(phrase), phrase, sign)))
        .Where(phrase => phrase.Words.Count > 0)
        .ToLookup(phrase => phrase.Words[0], StringComparer.Ordinal);

    /// <param name="words">Of what was typed, as <c>Understanding.Words</c> has them.</param>
    /// <returns>Each phrase that is said, its sign, and whether nothing else is said, in the order said; may be empty.</returns>
    public IEnumerable<(string Phrase, SafetySign Sign, bool IsAll)> In(IReadOnlyList<string> words)
    {
        for (var start = 0; start < words.Count; start++)
        {
            foreach (var (said, phrase, sign) in _phrases[words[start]])
            {
                if (start + said.Count <= words.Count && said.Index().All(word => words[start + word.Index] == word.Item))
                    yield return (phrase, sign, said.Count == words.Count);
            }
        }
    }
}
