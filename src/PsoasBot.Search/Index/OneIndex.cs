using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PsoasBot.Search.Index;

/// <summary>One Lucene index whose documents are the passages, in their order, open for reading by any number of threads.</summary>
internal sealed class OneIndex
{
    /// <summary>Finding a term costs more than scoring it, so the first so many that anybody asked for are remembered: some 10 MB.</summary>
    private const int Remembered = 50_000;

    private readonly ConcurrentDictionary<(string Field, string Term), FoundTerm> _found = [];
    private readonly IndexSearcher _searcher;
    private readonly int _documents;
    private int _remembered;

    public OneIndex(IndexReader reader)
    {
        _searcher = new IndexSearcher(reader) { Similarity = new Bm25() };
        _documents = reader.MaxDoc;
    }

    /// <summary>The weight of a term that so many of all documents have, as Lucene's BM25 has it.</summary>
    public static double Idf(int frequency, int documents) => Math.Log(1 + ((documents - frequency + 0.5) / (frequency + 0.5)));

    /// <returns>0 to <paramref name="limit"/>, best first, each score divided by <paramref name="self"/>.</returns>
    public List<PassageScore> Scores(BooleanQuery query, int limit, double self) =>
        query.Clauses.Count == 0 || self == 0
            ? []
            : [.. _searcher.Search(query, limit).ScoreDocs.Select(found => new PassageScore(found.Doc, found.Score / self))];

    /// <returns>The scores of those of some passages that match, by passage.</returns>
    public Dictionary<int, double> ScoresAmong(IReadOnlyCollection<int> passages, BooleanQuery query)
    {
        if (passages.Count == 0 || query.Clauses.Count == 0)
            return [];

        var documents = new FixedBitSet(_documents);
        foreach (var passage in passages)
            documents.Set(passage);
        return _searcher.Search(query, new Among(documents), passages.Count).ScoreDocs.ToDictionary(found => found.Doc, found => (double)found.Score);
    }

    /// <summary>
    /// Looks a term up once, for its weight and for the query alike: what a search costs is mostly finding its terms, and each way of asking
    /// Lucene for one finds it anew.
    /// </summary>
    public FoundTerm Find(string field, string term)
    {
        if (_found.TryGetValue((field, term), out var remembered))
            return remembered;

        var sought = new Term(field, term);
        var place = TermContext.Build(_searcher.TopReaderContext, sought);
        var found = new FoundTerm(sought, place, place.DocFreq, Idf(place.DocFreq, _documents));
        if (_remembered < Remembered && _found.TryAdd((field, term), found))
            Interlocked.Increment(ref _remembered);
        return found;
    }

    /// <summary>Lets some documents of an index of one segment through.</summary>
    private sealed class Among(FixedBitSet documents) : Filter
    {
        public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) => documents;
    }
}
