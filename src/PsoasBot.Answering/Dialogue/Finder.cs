using System.Collections.Immutable;
using PsoasBot.Knowledge;
using PsoasBot.Search;

namespace PsoasBot.Answering.Dialogue;

/// <summary>
/// What is found for an utterance in its conversation. Two readings are weighed: the utterance by itself, and together with the one before it.
/// By itself is preferred, since together the older words outweigh the newer; how much the utterance leans decides when it is not enough.
/// </summary>
internal sealed class Finder(KnowledgeContent knowledge, AnsweringOptions options, PassageIndex index) : IDisposable
{
    private const int MostFound = 8;

    /// <summary>Above this, even a bare "thanks" or "anything else" is small talk rather than a follow-up.</summary>
    private const double CertainSmallTalk = 0.8;

    /// <summary>A message whose like is mostly declined, or much of which the knowledge has never seen, is about something else.</summary>
    private const double MostDeclined = 0.4;
    private const double LeastKnown = 0.6;

    /// <summary>The passages, then the small talk.</summary>
    public static PassageIndex Index(KnowledgeContent knowledge, LearnedFile? learned, bool beside) =>
        new(Searched(knowledge), knowledge.NotCovered, knowledge.Synonyms, learned, beside);

    /// <summary>The one for other knowledge, which takes the place of this one.</summary>
    public PassageIndex NextIndex(KnowledgeContent other) => index.Next(Searched(other), other.NotCovered, other.Synonyms);

    /// <returns>Hits, the best first; empty when nothing is found, or when the utterance leans on something that was not answered.</returns>
    public IReadOnlyList<Hit> Find(string utterance, Conversation conversation) => Read(utterance, conversation).Hits;

    /// <returns>What <see cref="Find"/> finds, and the text that it was found for: the utterance, the part of it that asks, or the one before it and the utterance.</returns>
    public (IReadOnlyList<Hit> Hits, string Text) Read(string utterance, Conversation conversation)
    {
        var (alone, asked) = Alone(utterance);
        if (conversation.Utterance is not { } before)
            return (alone, asked);

        var leaning = LeaningReader.Of(utterance);
        var last = knowledge.Passages.FirstOrDefault(passage => passage.Id == conversation.PassageId);
        if (StandsAlone(alone, leaning, last))
            return (alone, asked);

        var both = $"{before} {utterance}";
        var together = index.Search(both, MostFound);
        if (IsSure(together) && !IsSmallTalk(together[0]) && MayLean(alone, together[0], leaning))
            return (together, both);
        return (leaning >= Leaning.Wholly && last is null ? [] : alone, asked);
    }

    /// <summary>What was found for a text, and why.</summary>
    public Explanation Explain(string text) => index.Explain(text, MostFound);

    /// <summary>
    /// What is found for the whole of it; or, where that is not enough, for the one sentence of a story that asks something and needs no other to be understood:
    /// "dropped a box on my toe, ouch. Anyway, where's the psoas?"
    /// </summary>
    private (IReadOnlyList<Hit> Hits, string Text) Alone(string utterance)
    {
        var whole = index.Search(utterance, MostFound);
        if (IsSure(whole) || Requests.Asked(utterance) is not { } asked || LeaningReader.Of(asked) != Leaning.None)
            return (whole, utterance);

        var part = index.Search(asked, MostFound);
        return IsSure(part) && !IsSmallTalk(part[0]) ? (part, asked) : (whole, utterance);
    }

    public bool IsSure(IReadOnlyList<Hit> hits) => hits.Count > 0 && hits[0].Confidence >= options.AnswerThreshold;

    public bool IsSmallTalk(Hit hit) => hit.Passage >= knowledge.Passages.Length;

    public void Dispose() => index.Dispose();

    private static ImmutableArray<Passage> Searched(KnowledgeContent knowledge) => [.. knowledge.Passages, .. SmallTalkPassages.Of(knowledge.SmallTalk)];

    /// <summary>Whether what the utterance finds by itself is what it means, whatever was said before.</summary>
    private bool StandsAlone(IReadOnlyList<Hit> alone, Leaning leaning, Passage? last) => IsSure(alone) && leaning switch
    {
        Leaning.None or Leaning.Somewhat => true,
        _ when IsSmallTalk(alone[0]) => alone[0].Confidence >= CertainSmallTalk,
        Leaning.Wholly => last is not null && !IsOtherWalk(knowledge.Passages[alone[0].Passage], last),
        _ => last is not null && IsNear(knowledge.Passages[alone[0].Passage], last),
    };

    /// <summary>"How do I do it" after one walk-through is not about the other.</summary>
    private static bool IsOtherWalk(Passage found, Passage last) => found.Id != last.Id && !found.Steps.IsEmpty && !last.Steps.IsEmpty;

    private static bool IsNear(Passage found, Passage last) => found.Id == last.Id || last.Next.Contains(found.Id);

    /// <summary>Whether the older words may speak: always for what leans wholly, and else to choose among what the utterance itself may mean.</summary>
    private bool MayLean(IReadOnlyList<Hit> alone, Hit together, Leaning leaning) => leaning switch
    {
        Leaning.Wholly or Leaning.Bare => true,
        Leaning.Somewhat => alone is not [var hit, ..] || !IsElsewhere(hit.Evidence),
        _ => alone.Any(hit => hit.Passage == together.Passage && hit.Confidence >= options.ChoiceThreshold),
    };

    private static bool IsElsewhere(Evidence evidence) => evidence.NotCoveredVote >= MostDeclined || evidence.Known < LeastKnown;
}
