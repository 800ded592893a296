using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search;
using PsoasBot.Search.Analysis;
using PsoasBot.Search.Confidence;
using PsoasBot.Search.Explaining;
using PsoasBot.Search.Index;
using PsoasBot.Search.Learned;
using PsoasBot.Search.Reading;

namespace PsoasBot.Answering.Dialogue;

/// <summary>
/// Searches for an utterance in its conversation, in two readings: the utterance alone, and together with the previous one.
/// Alone is preferred; if that is not enough, it depends on how much the utterance leans whether both count. Together means its own words with the meaning of both messages.
/// </summary>
internal sealed class Finder(KnowledgeContent knowledge, AnsweringOptions options, PassageIndex index) : IDisposable
{
    private const int MostFound = 8;

    /// <summary>From this on a message is plainly about a passage: even "thanks" or "anything else" is read alone.</summary>
    private const double LeastPlain = 0.8;

    /// <summary>From this on a part of a message is sure even where it may lean on the rest of it; and from this on whatever the rest is about: "where exactly are you".</summary>
    public const double SureOfPart = 0.7;
    public const double CertainOfPart = 0.9;

    /// <summary>From this on a message of a word or two is about that, whatever was said before: "hours".</summary>
    private const double CertainAlone = 0.95;

    /// <summary>A shorter part is about the rest: "Psoas?"</summary>
    private const int WordsOfPart = 3;

    /// <summary>Off topic: from this share of the similar examples on that are declined, or with a smaller share of known words.</summary>
    private const double LeastDeclined = 0.4;
    private const double LeastKnown = 0.6;

    /// <summary>The passages, then the small talk.</summary>
    public static PassageIndex Index(KnowledgeContent knowledge, LearnedFolder? learned, bool beside, Action<int, int>? encoded) =>
        new(Searched(knowledge), knowledge.NotCovered, knowledge.Synonyms, learned, beside, encoded);

    /// <summary>The successor of this index, for other knowledge.</summary>
    public PassageIndex NextIndex(KnowledgeContent other) => index.Next(Searched(other), other.NotCovered, other.Synonyms);

    /// <summary>Reads a message, which costs most of a decision.</summary>
    /// <param name="before">The message before it; null when nothing was said.</param>
    public Message Read(string typed, string? before)
    {
        var understood = PassageIndex.Understand(typed, before);
        var query = index.Read(typed, understood);
        return new(typed, understood, query, new(() => index.Search(query, MostFound)));
    }

    /// <returns>
    /// Hits, the best first; empty if nothing is found, or if the message leans on something that was not answered. And the queries that found them: the message,
    /// then, where it counts, its words with the meaning of both messages.
    /// </returns>
    public (IReadOnlyList<Hit> Hits, ImmutableArray<Query> Queries) Find(Message message, Conversation conversation)
    {
        var alone = message.Found.Value;
        var dependence = ContextDependenceReader.Of(message.Words);
        if (conversation.Utterance is null || message.Understood.Together is null)
            return (dependence >= ContextDependence.Full && IsGuess(alone) ? [] : alone, [message.Query]);

        var last = knowledge.PassageOf(conversation.PassageId);
        if (StandsAlone(alone, dependence, last))
            return (alone, [message.Query]);

        var both = index.Read(message.Typed, message.Understood, together: true);
        var together = index.Search(both, MostFound); // only its own words: the older message would outweigh them
        var added = Added(alone, together);
        var isFound = dependence >= ContextDependence.Full && conversation.Remembered.Declined > 0 ? added is [{ Confidence: >= SureOfPart }, ..] : IsAnswer(added); // what leans on something declined is declined
        if (isFound && together.Count > 0 && !IsSmallTalk(together[0]) && NeedsContext(alone, together[0], dependence, last))
            return (added, [message.Query, both]);
        return (dependence >= ContextDependence.Full && (last is null || !IsAnswer(alone)) ? [] : alone, [message.Query]);
    }

    /// <summary>What was found for a text, and why.</summary>
    public Explanation Explain(Query query) => index.Explain(query, MostFound);

    /// <summary>A part of a message that asks something, by itself: "dropped a box on my toe, ouch. Anyway, where's the psoas?"</summary>
    /// <param name="leastOfLeaning">How sure it has to be where it may lean on the rest of the message.</param>
    /// <returns>What it surely asks for; null for nothing.</returns>
    public (Hit Hit, Query Query)? Asked(string part, double leastOfLeaning)
    {
        var question = Read(part, null);
        return question.Found.Value is [var hit, ..] hits && IsAnswer(hits) && !IsSmallTalk(hit)
            && question.Words.Count >= WordsOfPart
            && ContextDependenceReader.Of(question.Words) switch
            {
                ContextDependence.None => true,
                ContextDependence.Partial => hit.Confidence >= leastOfLeaning,
                ContextDependence.Bare => hit.Confidence >= CertainOfPart,
                _ => false,
            }
            ? (hit, question.Query) : null;
    }

    /// <summary>Whether a part of a message says all that it asks for.</summary>
    public static bool StandsByItself(Message part) => part.Words.Count >= WordsOfPart && ContextDependenceReader.Of(part.Words) <= ContextDependence.Partial && !ContextDependenceReader.PointsBack(part.Words);

    /// <summary>The passage that a message by itself is plainly about; null when there is none.</summary>
    public Passage? PlainlyAbout(Message message) =>
        message.Found.Value is [{ Confidence: >= LeastPlain } hit, ..] && !IsSmallTalk(hit) ? knowledge.Passages[hit.Passage] : null;

    /// <summary>What a question seems to be about that nothing answers, in the words of staff; null when they have not said.</summary>
    public string? Topic(Message message) =>
        index.NearestDeclined(message.Query) is { } place && place < knowledge.NotCoveredTopics.Length ? knowledge.NotCoveredTopics[place] : null;

    /// <summary>A misspelt word that was read as one of the passage's names; null when there is none.</summary>
    public Replacement? Misspelt(Message message, Passage passage)
    {
        var names = passage.Keywords.Append(passage.Title).SelectMany(UtteranceWords.Of).Where(ContextDependenceReader.HasMeaning).ToHashSet(StringComparer.Ordinal);
        return index.Corrections(message.Query).FirstOrDefault(word => names.Contains(word.Read));
    }

    public bool IsAnswer(IReadOnlyList<Hit> hits) => hits.Count > 0 && hits[0].Confidence >= options.AnswerThreshold;

    /// <summary>Whether staff, or the small talk, have these very words as an ordinary question.</summary>
    public bool IsWording(Message message) => index.IsWording(message.Query);

    public bool IsSmallTalk(Hit hit) => hit.Passage >= knowledge.Passages.Length;

    public void Dispose() => index.Dispose();

    private static ImmutableArray<Passage> Searched(KnowledgeContent knowledge) => [.. knowledge.Passages, .. SmallTalkPassages.Of(knowledge.SmallTalk)];

    /// <summary>"And for her?" with nothing before it: any hit is a guess.</summary>
    private bool IsGuess(IReadOnlyList<Hit> alone) => alone is [var hit, ..] && !IsSmallTalk(hit) && hit.Confidence < LeastPlain;

    /// <summary>Whether the reading alone is right, whatever was said before.</summary>
    private bool StandsAlone(IReadOnlyList<Hit> alone, ContextDependence dependence, Passage? last) => IsAnswer(alone) && dependence switch
    {
        ContextDependence.None => true,
        ContextDependence.Partial when alone[0].Confidence >= CertainAlone => true,
        _ when IsSmallTalk(alone[0]) => alone[0].Confidence >= LeastPlain,
        _ => last is not null && IsNear(knowledge.Passages[alone[0].Passage], last),
    };

    /// <summary>What either reading finds, each passage with the sum of its two confidences, 1 at most, the best first.</summary>
    private static IReadOnlyList<Hit> Added(IReadOnlyList<Hit> alone, IReadOnlyList<Hit> together) =>
    [
        .. together.Concat(alone).GroupBy(hit => hit.Passage)
            .Select(hits => hits.First() with { Confidence = Math.Min(1, hits.Sum(hit => hit.Confidence)) })
            .OrderByDescending(hit => hit.Confidence)
            .Take(MostFound),
    ];

    private static bool IsNear(Passage found, Passage last) => found.Id == last.Id || last.Next.Contains(found.Id);

    /// <summary>Whether the previous message counts: always if the utterance depends on it fully, otherwise only to choose among its own meanings.</summary>
    private bool NeedsContext(IReadOnlyList<Hit> alone, Hit together, ContextDependence dependence, Passage? last) => dependence switch
    {
        ContextDependence.Full or ContextDependence.Bare => true,
        ContextDependence.Partial => alone is not [var hit, ..] || (IsAnswer(alone) ? last is not null && IsNear(knowledge.Passages[together.Passage], last) : !IsElsewhere(hit.Evidence)),
        _ => alone.Any(hit => hit.Passage == together.Passage && hit.Confidence >= options.ChoiceThreshold),
    };

    /// <summary>Whether a message is about something that is declined, as far as its meaning tells.</summary>
    public static bool IsDeclined(Message message) => message.Found.Value is [var hit, ..] && IsDeclined(hit.Evidence);

    private static bool IsDeclined(Evidence evidence) => evidence.NotCoveredNear + evidence.NotCoveredGroup >= LeastDeclined;

    private static bool IsElsewhere(Evidence evidence) => IsDeclined(evidence) || evidence.NotCoveredVote >= LeastDeclined || evidence.Known < LeastKnown;
}
