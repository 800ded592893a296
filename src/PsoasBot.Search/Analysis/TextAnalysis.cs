using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Synonym;
using Lucene.Net.Analysis.TokenAttributes;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Search.Analysis;

/// <summary>The one way from text to words and terms, for what staff wrote and for what users type alike.</summary>
internal sealed class TextAnalysis : IDisposable
{
    /// <summary>About how many words a question has.</summary>
    private const int Usual = 12;

    private readonly EnglishAnalyzer _words = new(null, stem: false);
    private readonly EnglishAnalyzer _terms;

    /// <param name="synonyms">Lines in Solr format, already checked; equal words become the first of their line.</param>
    public TextAnalysis(ImmutableArray<string> synonyms) => _terms = new EnglishAnalyzer(Map(synonyms), stem: true);

    /// <summary>The words as written, lower case, in order; empty when there are none.</summary>
    /// <param name="seen">Strings to take instead of new ones; new ones are added. Null to make each anew.</param>
    public List<string> Words(string text, HashSet<string>? seen = null) => WordsOf(Encoder.Shared.Readable.Text(text), seen);

    /// <summary>The same of a text that was made readable before, as <see cref="Understanding.Text"/> is.</summary>
    public List<string> WordsOf(string readable, HashSet<string>? seen = null) => Read(_words, Nots.Replace(readable, Apart), seen);

    /// <summary>The terms of words that <see cref="Words"/> gave: stems, with synonyms folded into one.</summary>
    /// <param name="seen">As for <see cref="Words"/>.</param>
    public List<string> Terms(IEnumerable<string> words, HashSet<string>? seen = null) => Read(_terms, string.Join(' ', words), seen);

    /// <summary>The terms of <see cref="Terms"/>, each with the stretch of the words, joined by blanks, that it was made of.</summary>
    public List<ReadTerm> Stretches(string words)
    {
        var terms = new List<ReadTerm>();
        using var stream = _terms.GetTokenStream("text", words);
        var (term, place, type) = (stream.GetAttribute<ICharTermAttribute>(), stream.GetAttribute<IOffsetAttribute>(), stream.GetAttribute<ITypeAttribute>());
        stream.Reset();
        while (stream.IncrementToken())
            terms.Add(new ReadTerm(term.ToString(), place.StartOffset, place.EndOffset, type.Type == SynonymFilter.TYPE_SYNONYM));
        stream.End();
        return terms;
    }

    public void Dispose()
    {
        _words.Dispose();
        _terms.Dispose();
    }

    private static List<string> Read(Analyzer analyzer, string text, HashSet<string>? seen)
    {
        var terms = new List<string>(Usual);
        using var stream = analyzer.GetTokenStream("text", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            terms.Add(seen is null ? term.ToString() : Shared(term.Buffer.AsSpan(0, term.Length), seen));
        stream.End();
        return terms;
    }

    /// <summary>shouldn't, and shouldnt as it is typed on a telephone, are two words.</summary>
    private static readonly Regex Nots = new(
        @"\b(ca|wo|do|does|did|is|are|was|were|has|have|had|should|would|could)n'?t\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static string Apart(Match match) => match.Groups[1].Value switch
    {
        "ca" => "can not",
        "wo" => "will not",
        var verb => $"{verb} not",
    };

    private static string Shared(ReadOnlySpan<char> term, HashSet<string> seen)
    {
        if (!seen.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(term, out var shared))
            seen.Add(shared = term.ToString());
        return shared;
    }

    private static SynonymMap? Map(ImmutableArray<string> lines)
    {
        if (lines.IsEmpty)
            return null;

        using var stems = new EnglishAnalyzer(null, stem: true); // so that a synonym holds for each form of its words
        var parser = new SolrSynonymParser(dedup: true, expand: false, stems);
        using var reader = new StringReader(string.Join('\n', lines));
        parser.Parse(reader);
        return parser.Build();
    }
}
