using Lucene.Net.Documents;
using Lucene.Net.Index;
using PsoasBot.Search.Analysis;

namespace PsoasBot.Search.Index;

/// <summary>Passages to a Lucene index: a document for each wording, one for each passage as a whole, and one of the words not covered.</summary>
internal static class IndexBuilder
{
    /// <summary>The passage number of a question that must be declined.</summary>
    public const int NotCovered = -1;

    private static readonly FieldType Terms = Frozen();

    /// <summary>A document for each wording. They have an index to themselves, as BM25 counts all documents of one.</summary>
    /// <exception cref="IOException">The directory cannot be written; what it held before is unchanged.</exception>
    public static void WriteWordings(Lucene.Net.Store.Directory directory, IReadOnlyList<IndexedPassage> passages, IReadOnlyList<Question> notCovered) =>
        Write(directory, passages
            .SelectMany(passage => passage.Questions.Select((question, place) => Wording(question, passage.Number, place)))
            .Concat(notCovered.Select((question, place) => Wording(question, NotCovered, place))));

    /// <summary>A document for each passage as a whole.</summary>
    /// <exception cref="IOException">The directory cannot be written; what it held before is unchanged.</exception>
    public static void WriteWholes(Lucene.Net.Store.Directory directory, IReadOnlyList<IndexedPassage> passages, QuestionKinds kinds) =>
        Write(directory, passages.Select(passage => Whole(passage, kinds)));

    private static void Write(Lucene.Net.Store.Directory directory, IEnumerable<Document> documents)
    {
        var config = new IndexWriterConfig(EnglishAnalyzer.Version, null) { OpenMode = OpenMode.CREATE, Similarity = new Bm25(), RAMBufferSizeMB = 64 };
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

    private static Document Wording(Question question, int passage, int place) =>
    [
        new NumericDocValuesField(Fields.Passage, passage),
        new NumericDocValuesField(Fields.Place, place),
        new Field(Fields.Wording, new TermStream(question.Terms), Terms),
    ];

    private static Document Whole(IndexedPassage passage, QuestionKinds kinds) =>
    [
        new NumericDocValuesField(Fields.Passage, passage.Number),
        new Field(Fields.Title, new TermStream(passage.Questions[0].Terms), Terms),
        new Field(Fields.Questions, new TermStream(passage.Questions.SelectMany(question => question.Terms)), Terms),
        new Field(Fields.Pairs, new TermStream(passage.Questions.SelectMany(question => question.Pairs())), Terms),
        new Field(Fields.Keywords, new TermStream(passage.Keywords.SelectMany(keyword => keyword.Terms)), Terms),
        new Field(Fields.Asked, new TermStream(Asked(passage, kinds)), Terms),
        new Field(Fields.Body, new TermStream(passage.Body.Terms), Terms),
    ];

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
