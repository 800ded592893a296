using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PsoasBot.Knowledge.Spelling;

/// <summary>English words: the whole words of the encoder's <c>vocab.txt</c>, some 21,000 in lower case. Loaded at the first use, once.</summary>
internal sealed class Vocabulary
{
    /// <summary>How many of the most frequent words may be suggested. Source: with more of them, names and rare words came up instead of what was meant.</summary>
    private const int CommonWords = 7_000;

    private static readonly Lazy<Vocabulary> Loaded = new(() => new(Read()));

    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string> _common;

    private Vocabulary(ImmutableArray<string> words)
    {
        _words = words.ToFrozenSet(StringComparer.Ordinal);
        Common = words[..Math.Min(CommonWords, words.Length)];
        _common = Common.ToFrozenSet(StringComparer.Ordinal);
    }

    public static Vocabulary English => Loaded.Value;

    /// <summary>The most frequent first.</summary>
    public ImmutableArray<string> Common { get; }

    /// <param name="word">Lower case.</param>
    public bool Has(string word) => _words.Contains(word);

    /// <summary>Whether it is a word that others are made from: most of the rare short ones are abbreviations.</summary>
    /// <param name="part">Lower case, 3 letters or more.</param>
    public bool HasPart(string part) => (part.Length == 3 ? _common : _words).Contains(part);

    private static ImmutableArray<string> Read()
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("vocabulary")!; // embedded by the project file
        using var reader = new StreamReader(stream);
        var words = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 1 && line.All(char.IsAsciiLetterLower)) // which leaves out `##ing`, `[MASK]` and single characters
                words.Add(line);
        }

        return words.ToImmutable();
    }
}
