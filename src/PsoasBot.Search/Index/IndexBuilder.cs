using Lucene.Net.Documents;
using Lucene.Net.Index;
using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Index;

/// <summary>Passages to two Lucene indexes: one with a document for each wording and each example of what is not covered, one with a document for each passage as a whole.</summary>
internal static class IndexBuilder
{
    /// <summary>The passage number of a question that must be declined.</summary>
    public const int NotCovered = -1;

    private static readonly FieldType Terms = Frozen();

    /// <summary>A document for each wording, in their order. They have an index to themselves, as BM25 counts all documents of one.</summary>
    /// <exception cref="IOException">The directory cannot be written; what it held before is unchanged.</exception>
    public static void WriteWordings(Lucene.Net.Store.Directory directory, IReadOnlyList<IndexedWording> wordings) =>
        Write(directory, Documents(wordings));

    /// <summary>A document for each passage as a whole, in their order.</summary>
    /// <exception cref="IOException">The directory cannot be written; what it held before is unchanged.</exception>
    public static void WriteWholes(Lucene.Net.Store.Directory directory, IReadOnlyList<IndexedPassage> passages, QuestionKinds kinds) =>
        Write(directory, Documents(passages, kinds));

    private static void Write(Lucene.Net.Store.Directory directory, IEnumerable<Document> documents)
    {
        var config = new IndexWriterConfig(EnglishAnalyzer.Version, null)
        {
            OpenMode = OpenMode.CREATE,
            Similarity = new Bm25(),
            RAMBufferSizeMB = 64,
            MergePolicy = new LogDocMergePolicy(), // keeps the order of the documents, so that none needs to say whose it is
        };
        using var writer = new IndexWriter(directory, config);
        try
        {
            foreach (var document in documents)
                writer.AddDocument(document);
            writer.ForceMerge(1);
            writer.Commit();
        }
        catch
        {
            writer.Rollback(); // Dispose alone would commit the half of it
            throw;
        }
    }

    /// <returns>The same document again and again, with other terms in it: what Lucene makes of a new one is a hundred times its terms.</returns>
    private static IEnumerable<Document> Documents(IEnumerable<IndexedWording> wordings)
    {
        var terms = new TermStream();
        Document document = [new Field(Fields.Wording, terms, Terms)];
        foreach (var wording in wordings)
        {
            terms.Terms = wording.Question.Terms;
            yield return document;
        }
    }

    /// <returns>The same document again and again, as above.</returns>
    private static IEnumerable<Document> Documents(IReadOnlyList<IndexedPassage> passages, QuestionKinds kinds)
    {
        Document document = [];
        var (title, questions, pairs) = (Added(Fields.Title), Added(Fields.Questions), Added(Fields.Pairs));
        var (keywords, asked, body) = (Added(Fields.Keywords), Added(Fields.Asked), Added(Fields.Body));
        foreach (var passage in passages)
        {
            title.Terms = passage.Questions[0].Terms;
            questions.Terms = passage.Questions.SelectMany(question => question.Terms);
            pairs.Terms = passage.Questions.SelectMany(question => question.Pairs());
            keywords.Terms = passage.Keywords.SelectMany(keyword => keyword.Terms);
            asked.Terms = Asked(passage, kinds);
            body.Terms = passage.Body.Terms;
            yield return document;
        }

        TermStream Added(string field)
        {
            var terms = new TermStream();
            document.Add(new Field(field, terms, Terms));
            return terms;
        }
    }

    private static List<string> Asked(IndexedPassage passage, QuestionKinds kinds)
    {
        var names = passage.Keywords.SelectMany(keyword => keyword.Terms).ToHashSet(StringComparer.Ordinal);
        var terms = passage.Questions[0].Terms.Where(term => !names.Contains(term)).ToList();
        return [.. terms, .. kinds.Of(terms).DefaultIfEmpty(QuestionKinds.Meaning)];
    }

    private static FieldType Frozen()
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
        type.Freeze();
        return type;
    }
}
