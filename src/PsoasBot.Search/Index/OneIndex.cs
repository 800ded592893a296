using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PsoasBot.Search.Index;

/// <summary>One Lucene index, open for reading by any number of threads.</summary>
internal sealed class OneIndex
{
    private readonly IndexReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly int[] _passages; // by document; Lucene's own view of them is for one thread only

    public OneIndex(IndexReader reader)
    {
        _reader = reader;
        _searcher = new IndexSearcher(reader) { Similarity = new Bm25() };
        var passages = MultiDocValues.GetNumericValues(reader, Fields.Passage);
        _passages = [.. Enumerable.Range(0, reader.MaxDoc).Select(document => (int)passages.Get(document))];
    }

    /// <returns>0 to <paramref name="limit"/>, best first, each score divided by <paramref name="self"/>.</returns>
    public List<PassageScore> Scores(BooleanQuery query, int limit, double self) =>
        query.Clauses.Count == 0 || self == 0
            ? []
            : [.. _searcher.Search(query, limit).ScoreDocs.Select(found => new PassageScore(_passages[found.Doc], found.Score / self))];

    /// <returns>By passage, the place of its best wording among its own, of the best <paramref name="limit"/> documents.</returns>
    public Dictionary<int, int> Places(BooleanQuery query, int limit)
    {
        var places = new Dictionary<int, int>();
        if (query.Clauses.Count == 0)
            return places;

        var numbers = MultiDocValues.GetNumericValues(_reader, Fields.Place);
        foreach (var found in _searcher.Search(query, limit).ScoreDocs)
            places.TryAdd(_passages[found.Doc], (int)numbers.Get(found.Doc));
        return places;
    }

    /// <summary>
    /// Looks a term up once, for its weight and for the query alike: what a search costs is mostly finding its terms, and each way of asking
    /// Lucene for one finds it anew.
    /// </summary>
    public FoundTerm Find(string field, string term)
    {
        var sought = new Term(field, term);
        var found = TermContext.Build(_searcher.TopReaderContext, sought);
        var frequency = found.DocFreq;
        return new FoundTerm(sought, found, frequency, Math.Log(1 + ((_reader.MaxDoc - frequency + 0.5) / (frequency + 0.5))));
    }
}
