using System.Numerics.Tensors;
using Lucene.Net.Index;
using Lucene.Net.Store;
using PsoasBot.Search.Analysis;
using PsoasBot.Search.Meaning;
using PsoasBot.Search.Model;

namespace PsoasBot.Search.Index;

/// <summary>One set of passages in searchable form: a Lucene index, the vectors of the same wordings and, where they pay, machines. Never changed.</summary>
internal sealed class FolderIndex : IDisposable
{
    /// <summary>Beyond it there are no groups of topics, as each passage of them costs a kilobyte; and most passages have one wording, so that none can be left out to learn from.</summary>
    public const int MostWithGroups = 5_000;

    private readonly DirectoryReader _wholes;
    private readonly TextAnalysis _analysis;
    private readonly WordingSearcher _searcher;
    private readonly Nearness _nearness;
    private readonly GroupShares? _groups; // where there are not too many passages
    private readonly Speller _speller;
    private readonly ExactWordings _exact;
    private readonly SubjectSearcher? _subjects; // where there are no machines
    private readonly int _passageCount;

    /// <param name="blend">What the parts of a vector count here.</param>
    /// <param name="model">Of the same questions; null where they are too many or too few for one. It is learned while the index is written.</param>
    public FolderIndex(TextAnalysis analysis, IReadOnlyList<IndexedPassage> passages, IReadOnlyList<Question> notCovered, Blend blend, Task<LinearModel?> model)
    {
        (_analysis, _passageCount) = (analysis, passages.Count);
        var written = IndexedWording.Of(passages, notCovered);
        using var wordings = Opened(directory => IndexBuilder.WriteWordings(directory, written)); // read into memory below
        var kinds = new QuestionKinds(analysis);
        _wholes = Opened(directory => IndexBuilder.WriteWholes(directory, passages, kinds));
        var wholes = new OneIndex(_wholes);
        _searcher = new WordingSearcher(new WordingScores(wordings, written), wholes);
        _nearness = new Nearness(written, [.. passages.Select(passage => passage.Body.Vector)], blend);
        _groups = passages.Count > MostWithGroups ? null : new GroupShares(written, passages.Count);
        _exact = new ExactWordings(written);
        _speller = new Speller(passages.SelectMany(passage => passage.Questions).Concat(notCovered).Select(question => question.Words)
            .Concat(passages.Select(passage => passage.Keywords.Append(passage.Body).SelectMany(text => text.Words))), Encoder.Shared.Readable.IsWord);
        Model = model.GetAwaiter().GetResult();
        if (Model is null && passages.Any(passage => passage.Keywords.Count > 0))
            _subjects = new SubjectSearcher(wholes, new SubjectNames(passages, term => wholes.Find(Fields.Body, term).Idf), kinds);
    }

    /// <summary>Null where there is none.</summary>
    public LinearModel? Model { get; }

    /// <summary>
    /// The question of an utterance: words that the knowledge has never seen are corrected where it has something near. The terms are those of the corrected words; the
    /// vector lies between what was typed and what it is taken for, since either may be right.
    /// </summary>
    /// <param name="vector">What the utterance means as it was typed.</param>
    /// <returns>The question, and what its corrected words mean by themselves; null when none was corrected.</returns>
    public (Question Question, Understanding? Corrected) Corrected(IReadOnlyList<string> words, float[] vector)
    {
        var corrected = words.Select(_speller.Correct).ToList();
        var understood = corrected.SequenceEqual(words) ? null : Encoder.Shared.Read(string.Join(' ', corrected), null);
        return (new(words, _analysis.Terms(corrected), understood is null ? vector : Between(vector, understood.Vector)), understood);
    }

    /// <returns>Each passage that anything speaks for and what does, in no order; empty for a question without terms.</returns>
    public IReadOnlyList<(int Passage, Evidence Evidence)> Search(Question question) => question.Terms.Count == 0
        ? []
        : EvidenceGatherer.Gather(
            question, _searcher.Search(question), _nearness, Model?.Margins(question), _groups?.Of(question), _subjects?.Search(question) ?? [], _passageCount);

    /// <summary>The word as it is searched for: itself, or a known one that is near.</summary>
    public string Corrected(string word) => _speller.Correct(word);

    /// <summary>Whether any wording of a passage has the term.</summary>
    public bool IsKnown(string term) => _searcher.IsKnown(term);

    /// <summary>The passage that has exactly these words as a wording; see <see cref="ExactWordings.Find"/>.</summary>
    public int? Exact(IReadOnlyList<string> words) => _exact.Find(words);

    /// <summary>What is nearest in meaning, for an explanation.</summary>
    public NearPassages Near(Question question) => _nearness.Of(question);

    public void Dispose() => _wholes.Dispose();

    private static float[] Between(float[] one, float[] other)
    {
        var middle = new float[one.Length];
        TensorPrimitives.Add(one, other, middle);
        Encoder.Normalize(middle);
        return middle;
    }

    private static DirectoryReader Opened(Action<RAMDirectory> write)
    {
        var directory = new RAMDirectory();
        write(directory);
        return DirectoryReader.Open(directory);
    }
}
