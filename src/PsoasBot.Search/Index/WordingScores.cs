using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace PsoasBot.Search.Index;

/// <summary>
/// The index of the wordings, read into memory. Nearly each term of a question is in hundreds of wordings, as stop words stay, and a search
/// needs most of its time for them; what a term adds to the score of a wording never changes, so Lucene says it once, and here it is only added up.
/// </summary>
internal sealed class WordingScores
{
    private readonly Dictionary<string, Postings> _terms = new(StringComparer.Ordinal);
    private readonly int[] _passages; // by document

    /// <param name="reader">Of the index of the wordings.</param>
    /// <param name="wordings">The very wordings that were written.</param>
    public WordingScores(DirectoryReader reader, IReadOnlyList<IndexedWording> wordings)
    {
        _passages = [.. wordings.Select(wording => wording.Passage)];
        if (MultiFields.GetTerms(reader, Fields.Wording) is not { } terms)
            return; // of wordings without words

        var (similarity, searcher, leaf) = (new Bm25(), new IndexSearcher(reader), reader.Leaves.Single());
        var statistics = searcher.CollectionStatistics(Fields.Wording);
        var term = terms.GetEnumerator();
        while (term.MoveNext())
        {
            var weight = similarity.ComputeWeight(1, statistics, new TermStatistics(term.Term, term.DocFreq, term.TotalTermFreq));
            weight.Normalize(1, 1);
            _terms.Add(term.Term.Utf8ToString(), Postings.Of(term, similarity.GetSimScorer(weight, leaf), OneIndex.Idf(term.DocFreq, _passages.Length)));
        }
    }

    /// <summary>The weight of a term, as Lucene's BM25 has it; the most for one that no wording has.</summary>
    public double Idf(string term) => _terms.TryGetValue(term, out var found) ? found.Idf : OneIndex.Idf(0, _passages.Length);

    /// <param name="terms">Each once.</param>
    /// <returns>0 to <paramref name="limit"/>, best first, each score divided by <paramref name="self"/>; what Lucene would find.</returns>
    public List<PassageScore> Scores(IEnumerable<string> terms, int limit, double self) =>
        Best(terms, limit).ConvertAll(found => new PassageScore(_passages[found.Document], found.Score / self));

    private List<(int Document, float Score)> Best(IEnumerable<string> terms, int limit)
    {
        var scores = ArrayPool<double>.Shared.Rent(_passages.Length);
        Array.Clear(scores, 0, _passages.Length);
        foreach (var term in terms.Reverse()) // as Lucene does, so that the sums are the same to the last bit
        {
            if (_terms.TryGetValue(term, out var found))
                found.AddTo(scores);
        }

        var best = Best(scores.AsSpan(0, _passages.Length), limit);
        ArrayPool<double>.Shared.Return(scores);
        return best;
    }

    /// <returns>Best first; of equal ones the earlier document.</returns>
    private static List<(int Document, float Score)> Best(ReadOnlySpan<double> scores, int limit)
    {
        var best = new List<(int Document, float Score)>(limit + 1);
        var least = 0f;
        for (var document = 0; document < scores.Length; document++)
        {
            var score = (float)scores[document];
            if (score <= least)
                continue;

            var place = best.Count;
            while (place > 0 && best[place - 1].Score < score)
                place--;
            best.Insert(place, (document, score));
            if (best.Count > limit)
                best.RemoveAt(limit);
            least = best.Count == limit ? best[^1].Score : 0;
        }

        return best;
    }

    /// <summary>The wordings that have a term, what it adds to the score of each, and its weight.</summary>
    private sealed record Postings(int[] Documents, float[] Scores, double Idf)
    {
        public static Postings Of(TermsEnum term, Similarity.SimScorer scorer, double idf)
        {
            var postings = new Postings(new int[term.DocFreq], new float[term.DocFreq], idf);
            var documents = term.Docs(null, null, DocsFlags.FREQS);
            for (var i = 0; i < postings.Documents.Length; i++)
            {
                postings.Documents[i] = documents.NextDoc();
                postings.Scores[i] = scorer.Score(documents.DocID, documents.Freq);
            }

            return postings;
        }

        public void AddTo(double[] scores)
        {
            for (var i = 0; i < Documents.Length; i++)
                scores[Documents[i]] += Scores[i];
        }
    }
}
