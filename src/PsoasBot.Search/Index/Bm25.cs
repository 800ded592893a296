using Lucene.Net.Search.Similarities;

namespace PsoasBot.Search.Index;

/// <summary>
/// BM25 for each field. A passage's wordings are one long text in which a term that keeps coming back means more and length means little
/// (k1 = 5, b = 0.3: five points better than the usual settings on CLINC150, with word pairs); one wording by itself has the usual settings.
/// </summary>
internal sealed class Bm25 : PerFieldSimilarityWrapper
{
    private static readonly BM25Similarity Whole = new(k1: 5f, b: 0.3f);
    private static readonly BM25Similarity Single = new(k1: 1.2f, b: 0.75f);

    /// <summary>What a title asks is said once; its length means nothing.</summary>
    private static readonly BM25Similarity Once = new(k1: 0f, b: 0f);

    public override Similarity Get(string name) => name switch
    {
        Fields.Questions or Fields.Pairs => Whole,
        Fields.Asked => Once,
        _ => Single,
    };
}
