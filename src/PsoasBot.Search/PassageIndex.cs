using System.Collections.Immutable;
using PsoasBot.Knowledge;
using PsoasBot.Search.Analysis;
using PsoasBot.Search.Confidence;
using PsoasBot.Search.Explaining;
using PsoasBot.Search.Index;
using PsoasBot.Search.Learned;
using PsoasBot.Search.Model;

namespace PsoasBot.Search;

/// <summary>Passages in searchable form, with a confidence for what is found. One snapshot; any number of threads may search.</summary>
public sealed class PassageIndex : IDisposable
{
    /// <summary>Some 20 MB.</summary>
    private const long MostKeptWords = 1_000_000;

    private readonly TextAnalysis _analysis;
    private readonly Snapshot _snapshot;
    private readonly Judge _judge;
    private readonly ImmutableArray<Passage> _passages;
    private readonly ImmutableArray<string> _synonyms;
    private readonly LearnedFile? _file;
    private readonly Dictionary<Passage, IndexedPassage> _analysed; // by the very object

    /// <summary>Writes the index, trains the model, and learns from the wordings what its findings are worth, or recalls what was learned before.</summary>
    /// <param name="passages">1 or more.</param>
    /// <param name="notCovered">Questions that none of them answers; may be empty.</param>
    /// <param name="synonyms">Lines in Solr format; may be empty.</param>
    /// <param name="file">Where to keep what is learned; null to keep nothing.</param>
    /// <param name="beside">Whether others are served meanwhile: then, where there is much to learn, it leaves a processor to them and may take twice as long.</param>
    public PassageIndex(
        ImmutableArray<Passage> passages, ImmutableArray<string> notCovered, ImmutableArray<string> synonyms, LearnedFile? file = null, bool beside = false)
        : this(passages, notCovered, synonyms, file, beside, [])
    {
    }

    private PassageIndex(
        ImmutableArray<Passage> passages,
        ImmutableArray<string> notCovered,
        ImmutableArray<string> synonyms,
        LearnedFile? file,
        bool beside,
        Dictionary<Passage, IndexedPassage> before)
    {
        var workers = new Workers(beside, passages.Sum(passage => passage.Questions.Length) + notCovered.Length);
        (_passages, _synonyms, _file) = (passages, synonyms, file);
        _analysis = new TextAnalysis(synonyms);
        var folder = new FolderAnalysis(_analysis, before);
        var indexed = passages.Select(folder.Passage).ToList();
        _analysed = Kept(passages, indexed);
        var declined = notCovered.Select(folder.Question).ToList();
        var features = new FolderFeatures(indexed, declined);
        var key = file is null ? [] : LearnedKey.Of(passages, notCovered, synonyms);
        var recalled = file?.Read(key);
        var model = workers.Begin(() => recalled is null ? ModelTrainer.Train(features, indexed, declined, workers) : recalled.Model);
        var judge = workers.Begin(() => recalled is null ? Calibration.Fit(_analysis, features, indexed, declined, workers) : recalled.Judge);
        _snapshot = new Snapshot(_analysis, indexed, declined, model);
        _judge = judge.GetAwaiter().GetResult();
        IsRecalled = recalled is not null;
        if (!IsRecalled)
            file?.Write(key, new LearnedParts(_snapshot.Model, _judge));
    }

    /// <summary>The index that takes the place of this one, which serves meanwhile. Passages that are the very same objects are not analysed again.</summary>
    /// <remarks>The parameters as those of the constructor.</remarks>
    public PassageIndex Next(ImmutableArray<Passage> passages, ImmutableArray<string> notCovered, ImmutableArray<string> synonyms) =>
        new(passages, notCovered, synonyms, _file, beside: true, synonyms.SequenceEqual(_synonyms) ? _analysed : []);

    /// <summary>Whether what was learned of the same passages before was found in the file, so that nothing was learned anew.</summary>
    public bool IsRecalled { get; }

    /// <param name="utterance">Any text; never query syntax.</param>
    /// <param name="limit">1 or more.</param>
    /// <returns>0 to <paramref name="limit"/> hits, the best first; none for an utterance without words.</returns>
    public IReadOnlyList<Hit> Search(string utterance, int limit) =>
        [.. _judge.Rank(_snapshot.Search(_snapshot.Mended(_analysis.Words(utterance)))).Take(limit)];

    /// <summary>Why <see cref="Search"/> finds what it finds. It takes many times as long.</summary>
    /// <param name="utterance">Any text; never query syntax.</param>
    /// <param name="limit">1 or more.</param>
    public Explanation Explain(string utterance, int limit) =>
        new Explainer(_analysis, _snapshot, _judge, _passages, _synonyms).Explain(utterance, limit);

    public void Dispose()
    {
        _snapshot.Dispose();
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

    /// <summary>All of the answer as one text.</summary>
    internal static string Body(Passage passage) => string.Join('\n', [passage.ShortAnswer, passage.Rest, .. passage.Steps, passage.AfterSteps]);
}
