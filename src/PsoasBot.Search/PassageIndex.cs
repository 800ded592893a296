using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Analysis;
using PsoasBot.Search.Confidence;
using PsoasBot.Search.Explaining;
using PsoasBot.Search.Index;
using PsoasBot.Search.Learned;
using PsoasBot.Search.Meaning;
using PsoasBot.Search.Model;

namespace PsoasBot.Search;

/// <summary>Passages in searchable form, with a confidence for what is found. One state of the folder; any number of threads may search.</summary>
public sealed class PassageIndex : IDisposable
{
    /// <summary>Some 20 MB.</summary>
    private const long MostKeptWords = 1_000_000;

    /// <summary>The cosine from which two texts are about the same: half of those that share nothing but the clinic lie above 0.5.</summary>
    private const float LeastNear = 0.6f;

    /// <summary>An answer of 200 words takes some 20 ms.</summary>
    private const int MostWithAnswers = 500;

    private readonly TextAnalysis _analysis;
    private readonly FolderIndex _folder;
    private readonly Ranking _ranking;
    private readonly ImmutableArray<Passage> _passages;
    private readonly ImmutableArray<string> _synonyms;
    private readonly LearnedFolder? _file;
    private readonly Vectors _vectors;
    private readonly Dictionary<Passage, IndexedPassage> _analysed; // by the very object

    /// <summary>Writes the index, trains the machines, and learns from the wordings what its findings are worth, or recalls what was learned before.</summary>
    /// <param name="passages">1 or more.</param>
    /// <param name="notCovered">Questions that none of them answers; may be empty.</param>
    /// <param name="synonyms">Lines in Solr format; may be empty.</param>
    /// <param name="file">Where to keep what is learned; null to keep nothing.</param>
    /// <param name="beside">Whether others are served meanwhile: then, where there is much to learn, it leaves a processor to them and may take twice as long.</param>
    /// <param name="encoded">Told now and then how many texts of how many have been encoded; null to tell nobody.</param>
    /// <exception cref="EncoderException">The encoder's files are missing or damaged.</exception>
    public PassageIndex(
        ImmutableArray<Passage> passages,
        ImmutableArray<string> notCovered,
        ImmutableArray<string> synonyms,
        LearnedFolder? file = null,
        bool beside = false,
        Action<int, int>? encoded = null)
        : this(passages, notCovered, synonyms, file, beside, [], new Vectors(file?.Vectors, new Dictionary<string, float[]>()), encoded)
    {
    }

    private PassageIndex(
        ImmutableArray<Passage> passages,
        ImmutableArray<string> notCovered,
        ImmutableArray<string> synonyms,
        LearnedFolder? file,
        bool beside,
        Dictionary<Passage, IndexedPassage> before,
        Vectors known,
        Action<int, int>? encoded)
    {
        var wordings = passages.Sum(passage => passage.Questions.Length);
        var workers = new Workers(beside, wordings + notCovered.Length);
        (_passages, _synonyms, _file) = (passages, synonyms, file);
        _analysis = new TextAnalysis(synonyms);
        var bodies = HasAnswers(passages) ? passages.Select(IndexedPassage.BodyOf) : [];
        _vectors = known.For([.. passages.SelectMany(passage => passage.Questions), .. notCovered, .. bodies], workers, encoded);
        var folder = new FolderAnalysis(_analysis, _vectors, before);
        var indexed = passages.Select(folder.Passage).ToList();
        _analysed = Kept(passages, indexed);
        var declined = notCovered.Select(folder.Question).ToList();
        var key = file is null ? [] : LearnedKey.Of(passages, notCovered, synonyms);
        var recalled = file?.Read(key);
        var written = IndexedWording.Of(indexed, declined);
        var blend = recalled?.Blend ?? Blend.For([.. written.Select(wording => wording.Question.Vector)], [.. written.Select(wording => wording.Passage)], workers);
        var model = workers.Begin(() => recalled is null ? LinearModel.Train(indexed, declined, blend, workers) : recalled.Model);
        var ranking = workers.Begin(() => recalled is null ? Calibration.Fit(_analysis, indexed, declined, blend, workers) : recalled.Ranking);
        _folder = new FolderIndex(_analysis, indexed, declined, blend, model);
        _ranking = ranking.GetAwaiter().GetResult();
        IsRecalled = recalled is not null;
        if (!IsRecalled)
            file?.Write(key, new LearnedParts(blend, _folder.Model, _ranking));
    }

    /// <summary>The index that takes the place of this one, which serves meanwhile. Passages that are the very same objects are not analysed again.</summary>
    /// <remarks>The parameters as those of the constructor.</remarks>
    public PassageIndex Next(ImmutableArray<Passage> passages, ImmutableArray<string> notCovered, ImmutableArray<string> synonyms) =>
        new(passages, notCovered, synonyms, _file, beside: true, synonyms.SequenceEqual(_synonyms) && HasAnswers(passages) == HasAnswers(_passages) ? _analysed : [], _vectors, null);

    /// <summary>Whether what was learned of the same passages before was found in the file, so that nothing was learned anew.</summary>
    public bool IsRecalled { get; }

    /// <summary>What a message means, and which signs of danger it describes. It needs no index, and costs most of a decision: do it once.</summary>
    /// <param name="message">Any text, of any length.</param>
    /// <param name="before">The message before it; null when nothing was said.</param>
    /// <exception cref="EncoderException">The encoder's files are missing or damaged.</exception>
    public static Understanding Understand(string message, string? before) => Encoder.Shared.Read(message, before);

    /// <summary>Reads an utterance for this index: words, misspellings corrected, terms.</summary>
    /// <param name="utterance">Any text; never query syntax.</param>
    /// <param name="understood">What it means, as <see cref="Understand"/> says.</param>
    /// <param name="together">Whether its own words stand for the meaning of both messages; then <see cref="Understanding.Together"/> must be there.</param>
    public Query Read(string utterance, Understanding understood, bool together = false)
    {
        var (question, corrected) = _folder.Corrected(_analysis.WordsOf(understood.Text), together ? understood.Together! : understood.Vector);
        return new(utterance, question) { Corrected = corrected };
    }

    /// <param name="query">From <see cref="Read"/> of this index.</param>
    /// <param name="limit">1 or more.</param>
    /// <returns>0 to <paramref name="limit"/> hits, the best first; none for an utterance without words.</returns>
    public IReadOnlyList<Hit> Search(Query query, int limit) =>
        [.. _ranking.Rank(_folder.Search(query.Question), _folder.Exact(query.Question.Words)).Take(limit)];

    /// <summary>Whether these are the very words of a wording of one passage.</summary>
    public bool IsWording(Query query) => _folder.Exact(query.Question.Words) >= 0;

    /// <summary>What is not covered and has nearly this meaning.</summary>
    /// <returns>Its place in the list that the index was built from; null when nothing there is near.</returns>
    public int? NearestDeclined(Query query) =>
        _folder.Near(query.Question).Wordings.FirstOrDefault(near => near.Wording.Passage == IndexBuilder.NotCovered) is { Wording.Question: not null, Cosine: >= LeastNear } near
            ? near.Wording.Place : null;

    /// <summary>Words that are searched for as others, since the knowledge has only those: misspellings.</summary>
    public IEnumerable<Replacement> Corrections(Query query) =>
        query.Question.Words.Select(word => new Replacement(word, _folder.Corrected(word))).Where(word => word.Typed != word.Read);

    /// <summary>Why <see cref="Search"/> finds what it finds. It takes many times as long.</summary>
    /// <remarks>The parameters as those of <see cref="Search"/>.</remarks>
    public Explanation Explain(Query query, int limit) =>
        new Explainer(_analysis, _folder, _ranking, _passages, _synonyms).Explain(query.Question, limit);

    public void Dispose()
    {
        _folder.Dispose();
        _analysis.Dispose();
    }

    /// <summary>What the next index need not analyse again; nothing where that would be much to keep.</summary>
    private static Dictionary<Passage, IndexedPassage> Kept(ImmutableArray<Passage> passages, List<IndexedPassage> indexed)
    {
        var kept = new Dictionary<Passage, IndexedPassage>(ReferenceEqualityComparer.Instance);
        if (indexed.Sum(passage => passage.Questions.Concat(passage.Keywords).Append(passage.Body).Sum(text => (long)text.Words.Count)) <= MostKeptWords)
        {
            kept.EnsureCapacity(passages.Length);
            for (var number = 0; number < indexed.Count; number++)
                kept.TryAdd(passages[number], indexed[number]);
        }

        return kept;
    }

    /// <summary>Whether answers have vectors: machines learn from them, and in a large table they would take minutes.</summary>
    private static bool HasAnswers(ImmutableArray<Passage> passages) => passages.Length <= MostWithAnswers || HasMachines(passages);

    private static bool HasMachines(ImmutableArray<Passage> passages) => LinearModel.Fits(passages.Length, passages.Sum(passage => passage.Questions.Length));
}
