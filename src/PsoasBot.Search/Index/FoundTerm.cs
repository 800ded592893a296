using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PsoasBot.Search.Index;

/// <summary>A term in one field of an index.</summary>
/// <param name="Place">Where it stands, so that a query need not look for it again.</param>
/// <param name="Frequency">How many documents have it; 0 for one that was never seen.</param>
/// <param name="Idf">As Lucene's BM25 has it; the most for a term that was never seen.</param>
internal sealed record FoundTerm(Term Term, TermContext Place, int Frequency, double Idf)
{
    /// <summary>Adds it to what is searched for, unless nothing has it or the query is full.</summary>
    public void AddTo(BooleanQuery query, float boost)
    {
        if (Frequency > 0 && query.Clauses.Count < BooleanQuery.MaxClauseCount)
            query.Add(new TermQuery(Term, Place) { Boost = boost }, Occur.SHOULD);
    }
}
