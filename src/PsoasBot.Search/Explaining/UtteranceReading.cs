using System.Collections.Immutable;
using PsoasBot.Search.Analysis;
using PsoasBot.Search.Index;

namespace PsoasBot.Search.Explaining;

/// <summary>An utterance on its way to the terms that are searched for, each step kept.</summary>
internal sealed record UtteranceReading(
    string ReadAs, ImmutableArray<Replacement> Corrections, ImmutableArray<Replacement> Synonyms, ImmutableArray<(string Term, string Shown)> Terms)
{
    public static UtteranceReading Of(IReadOnlyList<string> words, TextAnalysis analysis, FolderIndex folder, ImmutableArray<string> synonyms)
    {
        var mended = words.Select(folder.Corrected).ToList();
        var readAs = string.Join(' ', mended);
        var terms = analysis.Stretches(readAs);
        var spelt = Spelt(synonyms);
        string Shown(ReadTerm term) => term.IsSynonym ? spelt.GetValueOrDefault(term.Term, term.Term) : readAs[term.Start..term.End];
        return new(
            readAs,
            [.. words.Zip(mended).Where(pair => pair.First != pair.Second).Select(pair => new Replacement(pair.First, pair.Second))],
            [.. Replaced(terms, readAs, Shown)],
            [.. terms.Select(term => (term.Term, Shown(term)))]);
    }

    /// <summary>Synonyms side by side are one replacement: one group may put several terms in the place of several words.</summary>
    private static IEnumerable<Replacement> Replaced(List<ReadTerm> terms, string readAs, Func<ReadTerm, string> shown)
    {
        for (var first = 0; first < terms.Count; first++)
        {
            var last = first;
            while (last < terms.Count && terms[last].IsSynonym)
                last++;
            if (last == first)
                continue;

            var typed = readAs[terms[first].Start..(last < terms.Count ? terms[last].Start : readAs.Length)].Trim();
            var read = string.Join(' ', terms[first..last].Select(shown));
            if (typed != read)
                yield return new Replacement(typed, read);
            first = last;
        }
    }

    /// <summary>The words of the synonyms by their stems, since a synonym's term is a stem and people read words.</summary>
    private static Dictionary<string, string> Spelt(ImmutableArray<string> synonyms)
    {
        using var stems = new TextAnalysis([]);
        var spelt = new Dictionary<string, string>();
        foreach (var word in synonyms.SelectMany(line => line.Split([',', ' ', '>', '='], StringSplitOptions.RemoveEmptyEntries)))
        {
            if (stems.Terms(stems.Words(word)) is [var stem])
                spelt.TryAdd(stem, word);
        }

        return spelt;
    }
}
