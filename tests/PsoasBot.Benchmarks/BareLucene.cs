using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Benchmarks;

/// <summary>The least that Lucene itself can do: each wording a document, BM25, no model, no mending, no confidence, no safety screen.</summary>
internal sealed class BareLucene : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly EnglishAnalyzer _analyzer = new(Version);
    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public BareLucene(KnowledgeContent knowledge)
    {
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(Version, _analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var question in knowledge.Passages.SelectMany(passage => passage.Questions).Concat(knowledge.NotCovered))
                writer.AddDocument([new TextField("question", question, Field.Store.NO)]);
            writer.Commit();
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    /// <returns>How many wordings of the best ten were found.</returns>
    public int Search(string utterance) =>
        new QueryBuilder(_analyzer).CreateBooleanQuery("question", utterance) is { } query ? _searcher.Search(query, 10).ScoreDocs.Length : 0;

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }
}
