using Lucene.Net.Index;
using Lucene.Net.Store;
using PsoasBot.Search.Analysis;
using PsoasBot.Search.Model;

namespace PsoasBot.Search.Index;

/// <summary>One set of passages in searchable form: a Lucene index and, where it pays, a linear model of the same wordings. Never changed.</summary>
internal sealed class Snapshot : IDisposable
{
    private readonly DirectoryReader _wordings;
    private readonly DirectoryReader _wholes;
    private readonly TextAnalysis _analysis;
    private readonly WordingSearcher _searcher;
    private readonly Speller _speller;
    private readonly SubjectSearcher? _subjects; // where there is no model
    private readonly int _passageCount;

    /// <param name="model">Of the same questions; null where they are too many or too few for one. It is learned while the index is written.</param>
    public Snapshot(TextAnalysis analysis, IReadOnlyList<IndexedPassage> passages, IReadOnlyList<Question> notCovered, Task<LinearModel?> model)
    {
        (_analysis, _passageCount) = (analysis, passages.Count);
        var written = IndexedWording.Of(passages, notCovered);
        _wordings = Opened(directory => IndexBuilder.WriteWordings(directory, written));
        var kinds = new QuestionKinds(analysis);
        _wholes = Opened(directory => IndexBuilder.WriteWholes(directory, passages, kinds));
        var wholes = new OneIndex(_wholes);
        _searcher = new WordingSearcher(new WordingScores(_wordings, written), wholes);
        _speller = new Speller(passages.SelectMany(passage => passage.Questions).Concat(notCovered).Select(question => question.Words)
            .Concat(passages.Select(passage => passage.Keywords.Append(passage.Body).SelectMany(text => text.Words))));
        Model = model.GetAwaiter().GetResult();
        if (Model is null && passages.Any(passage => passage.Keywords.Count > 0))
            _subjects = new SubjectSearcher(wholes, new SubjectNames(passages, term => wholes.Find(Fields.Body, term).Idf), kinds);
    }

    /// <summary>Null where there is none.</summary>
    public LinearModel? Model { get; }

    /// <summary>
    /// The question of an utterance's words: for its terms, those that the knowledge has never seen are mended where it has something near;
    /// its letters stay as typed, as they find the near by themselves and a word mended wrongly would mislead them too.
    /// </summary>
    public Question Mended(IReadOnlyList<string> words) => new(words, _analysis.Terms(words.Select(_speller.Mend)));

    /// <returns>Each passage that anything speaks for and what does, in no order; empty for a question without terms.</returns>
    public IReadOnlyList<(int Passage, Evidence Evidence)> Search(Question question) => question.Terms.Count == 0
        ? []
        : EvidenceGatherer.Gather(_searcher.Search(question), Model?.Of(question), _subjects?.Search(question) ?? [], _passageCount);

    /// <summary>The word as it is searched for: itself, or a known one that is near.</summary>
    public string Mended(string word) => _speller.Mend(word);

    /// <summary>Whether any wording of a passage has the term.</summary>
    public bool IsKnown(string term) => _searcher.IsKnown(term);

    /// <summary>By passage, the place of its wording that is nearest to the question; only for passages that have one among the nearest.</summary>
    public IReadOnlyDictionary<int, int> NearestWordings(Question question) => _searcher.NearestWordings(question);

    public void Dispose()
    {
        _wordings.Dispose();
        _wholes.Dispose();
    }

    private static DirectoryReader Opened(Action<RAMDirectory> write)
    {
        var directory = new RAMDirectory();
        write(directory);
        return DirectoryReader.Open(directory);
    }
}
