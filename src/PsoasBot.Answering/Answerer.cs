using System.Collections.Immutable;
using PsoasBot.Answering.Dialogue;
using PsoasBot.Answering.Languages;
using PsoasBot.Answering.Safety;
using PsoasBot.Knowledge;
using PsoasBot.Search;

namespace PsoasBot.Answering;

/// <summary>An utterance, and the conversation so far, to a reply. One snapshot of the knowledge; any number of threads may ask.</summary>
public sealed class Answerer : IDisposable
{
    private const int MostCandidates = 3;

    private readonly SafetyScreen? _screen; // none for a bare table
    private readonly LanguageReader _languages;
    private readonly Finder _finder;
    private readonly AnsweringOptions _options;
    private readonly ImmutableArray<Passage> _topics;

    /// <summary>Indexes the passages and the small talk; takes from 0.1 s for a handwritten folder to some seconds for a large one.</summary>
    /// <param name="learned">Where what is learned of the knowledge is kept for the next start; null to keep nothing.</param>
    /// <param name="beside">Whether others are answered meanwhile: then, where there is much to learn, it leaves a processor to them and may take twice as long.</param>
    public Answerer(KnowledgeContent knowledge, AnsweringOptions options, LearnedFile? learned = null, bool beside = false)
        : this(knowledge, options, Finder.Index(knowledge, learned, beside))
    {
    }

    private Answerer(KnowledgeContent knowledge, AnsweringOptions options, PassageIndex index)
    {
        (Knowledge, _options) = (knowledge, options);
        _topics = Topics.Of(knowledge);
        _screen = knowledge.Safety is { } lexicon ? new SafetyScreen(lexicon, KnownWords.Of(knowledge)) : null;
        _languages = LanguageReader.For(knowledge);
        _finder = new Finder(knowledge, options, index);
    }

    /// <summary>The one that takes the place of this one, which answers meanwhile. Passages that are the very same objects cost it least.</summary>
    public Answerer Next(KnowledgeContent knowledge) => new(knowledge, _options, _finder.NextIndex(knowledge));

    /// <summary>What it answers from.</summary>
    public KnowledgeContent Knowledge { get; }

    /// <summary>Safety screen first, then confidence against the thresholds.</summary>
    /// <param name="utterance">What was typed, any text at all; never query syntax.</param>
    /// <param name="conversation">What was said before; <see cref="Conversation.Start"/> when nothing was.</param>
    public Reply Reply(string utterance, Conversation conversation)
    {
        var screening = _screen?.Look(utterance, conversation.Utterance);
        var reply = Walking.Reply(utterance, conversation, Knowledge)
            ?? Foreign(utterance)
            ?? Both(Requests.In(utterance), conversation)
            ?? One(utterance, conversation);
        return screening is null
            ? reply
            : new Urgent(screening.Card, screening.FlagId, screening.IsCertain ? null : reply as Answer, reply.Candidates);
    }

    /// <summary>The reply and how it came about. It takes many times as long as the reply alone; for staff who ask why.</summary>
    /// <param name="utterance">As for <see cref="Reply"/>.</param>
    /// <param name="conversation">As for <see cref="Reply"/>.</param>
    public ExplainedReply Explain(string utterance, Conversation conversation)
    {
        var (way, texts) = WayOf(utterance, conversation);
        return new(
            Reply(utterance, conversation),
            _screen?.Look(utterance, conversation.Utterance),
            way,
            [.. texts.Select(text => new ExplainedSearch(text, _finder.Explain(text)))]);
    }

    public void Dispose() => _finder.Dispose();

    private (Way Way, IReadOnlyList<string> Texts) WayOf(string utterance, Conversation conversation)
    {
        if (Walking.Reply(utterance, conversation, Knowledge) is not null)
            return (Way.Steps, []);
        if (Foreign(utterance) is not null)
            return (Way.OtherLanguage, [utterance]);
        if (Requests.In(utterance) is var requests && Both(requests, conversation) is not null)
            return (Way.TwoRequests, requests);
        if (One(utterance, conversation) is Answer { Found.Length: 2 })
            return (Way.TwoRequests, Requests.Told(utterance));

        var (_, text) = _finder.Read(utterance, conversation);
        return (text == utterance ? Way.ByItself : Way.WithTheOneBefore, [text]);
    }

    /// <summary>What to say to a question in a language that nothing is written in; null when it is in none of those.</summary>
    private NotCovered? Foreign(string utterance) => _languages.Of(utterance) is { } language
        ? new NotCovered(_topics, Decide(_finder.Find(utterance, Conversation.Start)).Candidates) { Language = language }
        : null;

    /// <summary>An answer to both of two requests, when each by itself, or leaning on the one before it, is answered by a passage of its own.</summary>
    private Answer? Both(IReadOnlyList<string> requests, Conversation conversation)
    {
        ImmutableArray<Candidate> found = [];
        foreach (var request in requests)
        {
            if (Decide(_finder.Find(request, conversation)) is not Answer { Found: [var candidate] } answer)
                return null;

            if (found.All(earlier => earlier.Passage.Id != candidate.Passage.Id))
                found = found.Add(candidate);
            conversation = conversation.After(request, answer);
        }

        return found.Length == 2 ? new Answer(found, found) : null;
    }

    /// <summary>What is found for the whole; or, where that is no answer, for what it tells and what it asks, one by one.</summary>
    private Reply One(string utterance, Conversation conversation)
    {
        var reply = Decide(_finder.Find(utterance, conversation));
        return reply is Clarify or NotCovered ? Both(Requests.Told(utterance), conversation) ?? reply : reply;
    }

    private Reply Decide(IReadOnlyList<Hit> hits)
    {
        ImmutableArray<Candidate> found = [.. hits.Where(hit => !_finder.IsSmallTalk(hit)).Select(hit => new Candidate(Knowledge.Passages[hit.Passage], hit.Confidence))];
        ImmutableArray<Candidate> candidates = [.. found.Take(MostCandidates)];
        if (hits is [var best, ..] && _finder.IsSmallTalk(best) && best.Confidence >= _options.ChoiceThreshold)
            return SmallTalk(Knowledge.SmallTalk[best.Passage - Knowledge.Passages.Length], candidates);
        if (_finder.IsSure(hits))
            return new Answer([found[0]], candidates);
        return candidates.Length >= 2 && candidates[0].Confidence >= _options.ChoiceThreshold
            ? new Clarify(candidates, candidates)
            : new NotCovered(_topics, candidates);
    }

    private SmallTalkReply SmallTalk(SmallTalk said, ImmutableArray<Candidate> candidates) =>
        new(said, said.Id is "thanks" or "goodbye" ? [] : _topics, candidates);
}
