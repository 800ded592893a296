using System.Collections.Immutable;

namespace PsoasBot.Knowledge.Spelling;

/// <summary>The words that are spelt right: English ones, those that the folder vouches for, and what is made of them.</summary>
/// <param name="own">Those of the folder.</param>
internal sealed class KnownWords(IReadOnlySet<string> own)
{
    private const int ShortestPart = 3;

    private static readonly ImmutableArray<string> Endings =
        ["s", "es", "ed", "d", "ing", "er", "ers", "ly", "y", "able", "ness", "est", "less", "ful"];

    /// <summary>Whether it is one of them, with a usual ending or without.</summary>
    /// <param name="word">Lower case.</param>
    public bool Has(string word) => Vocabulary.English.Has(word) || own.Contains(word)
        || Endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal) && HasStem(word[..^ending.Length], ending));

    /// <summary>Whether it is two of them run together, such as <c>footrest</c>.</summary>
    /// <param name="word">Lower case.</param>
    public bool HasHalves(string word) => Enumerable.Range(ShortestPart, Math.Max(0, word.Length - (2 * ShortestPart) + 1))
        .Any(at => HasPart(word[..at]) && HasPart(word[at..]));

    /// <summary>Endings double a last letter (<c>running</c>), replace an e (<c>hiking</c>) or make an i of a y (<c>achier</c>).</summary>
    private bool HasStem(string stem, string ending) => stem.Length >= ShortestPart
        && (HasPart(stem)
            || (stem.Length > ShortestPart && stem[^1] == stem[^2] && HasPart(stem[..^1]))
            || (ending[0] is 'e' or 'i' or 'a' or 'y' && HasPart(stem + "e"))
            || (stem[^1] == 'i' && HasPart(stem[..^1] + "y")));

    private bool HasPart(string part) => Vocabulary.English.HasPart(part) || own.Contains(part);
}
