using System.Collections.Immutable;
using PsoasBot.Knowledge;

namespace PsoasBot.Answering.Safety;

/// <summary>Staff's lists, ready to be looked for: the named ones, the modifiers, and one for each group of a sign.</summary>
internal sealed class CompiledLists
{
    private readonly List<PhraseSet> _sets = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public CompiledLists(SafetyLexicon lexicon)
    {
        var named = lexicon.Lists
            .Concat(lexicon.Modifiers.Remove(SafetyModifiers.SpeltAsMeant)) // words, not phrases to look for
            .OrderBy(list => list.Key, StringComparer.Ordinal)
            .ToList();
        foreach (var (name, _) in named)
            _places.Add(name, _places.Count);

        foreach (var (name, phrases) in named)
            Add(phrases, isCorrection: name != SafetyModifiers.Idiom);

        DenyingWords = [.. SingleWords(SafetyModifiers.Denial), .. SingleWords(SafetyModifiers.DenialBeside)];
    }

    public Vocabulary Vocabulary { get; } = new();

    /// <summary>Words over which no phrase may reach: "no", "not".</summary>
    public HashSet<int> DenyingWords { get; }

    public int Count => _sets.Count;

    public PhraseSet this[int place] => _sets[place];

    public int PlaceOf(string name) => _places[name];

    /// <summary>Adds a list.</summary>
    /// <param name="isCorrection">Whether misspelt words may be taken for its words: not for an idiom's, which would only hide something.</param>
    /// <returns>Its place.</returns>
    public int Add(ImmutableArray<string> phrases, bool isCorrection)
    {
        _sets.Add(new PhraseSet([.. phrases.Select(phrase => Compile(phrase, isCorrection)).Where(phrase => phrase.Elements.Length > 0)]));
        return _sets.Count - 1;
    }

    private HashSet<int> SingleWords(string name) => [.. _sets[PlaceOf(name)].SingleWords];

    private Phrase Compile(string phrase, bool isCorrection)
    {
        var elements = new List<Element>();
        var run = new List<string>();
        foreach (var piece in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece is not ("…" or "...") && !piece.StartsWith('{'))
            {
                run.Add(piece);
                continue;
            }

            AddWords(elements, run, isCorrection);
            elements.Add(piece.StartsWith('{') ? new Element(ElementKind.List, PlaceOf(piece.Trim('{', '}'))) : new Element(ElementKind.Gap, 0));
        }

        AddWords(elements, run, isCorrection);
        return new Phrase([.. elements]);
    }

    private void AddWords(List<Element> elements, List<string> run, bool isCorrection)
    {
        elements.AddRange(WordReader.Read(string.Join(' ', run)).Select(word => new Element(ElementKind.Word, Vocabulary.Add(word.Text, isCorrection))));
        run.Clear();
    }
}
