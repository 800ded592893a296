using System.Collections.Immutable;
using PsoasBot.Answering.Dialogue;
using PsoasBot.Answering.Explaining;
using PsoasBot.Answering.Languages;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Analysis;
using PsoasBot.Search.Confidence;
using PsoasBot.Search.Reading;

namespace PsoasBot.Answering;

/// <summary>What is asked, as a whole or in parts, against the knowledge; nothing of danger, steps or what is told besides.</summary>
internal sealed class Questions(KnowledgeContent knowledge, AnsweringOptions options, Finder finder, Services services)
{
    /// <summary>As many passages are offered, and as many things are answered at once.</summary>
    public const int Most = 3;

    /// <summary>What is asked beside a condition has to be as sure as this to be answered in place of the passage about that.</summary>
    private const double LeastBeside = 0.9;

    /// <summary>A message that leans on the one before and is nearest to the passage just shown is about that, if it is as sure as this.</summary>
    private const double LeastOfLast = 0.1;

    private readonly LanguageReader _languages = LanguageReader.For(knowledge);
    private readonly ImmutableArray<Passage> _topics = Topics.Of(knowledge);

    /// <summary>Searches two or three requests one by one if each has an answer, else the message as a whole and in its parts.</summary>
    public Decision Decide(Message message, Conversation conversation)
    {
        var requests = Requests.In(message.Typed);
        if ((Foreign(message) ?? Separately(requests, conversation)) is { } decision)
            return decision;

        var one = One(message, conversation);
        return one.Reply is Answer answer && requests.Any(IsDeclined) ? one with { Reply = answer with { LeavesOut = true } } : one;
    }

    /// <summary>A small talk, with the topics where it does not end the conversation.</summary>
    public SmallTalkReply Talk(SmallTalk said, ImmutableArray<Candidate> candidates) =>
        new(said, said.Id is "thanks" or "goodbye" ? [] : _topics, candidates);

    /// <summary>The reply to a question in a language that the knowledge is not written in; else null.</summary>
    private Decision? Foreign(Message message)
    {
        if (_languages.Of(message.Typed) is not { } language)
            return null;

        var (hits, queries) = finder.Find(message, Conversation.Start);
        return new(new NotCovered(_topics, ReplyFor(hits).Candidates) { Language = language }, Way.OtherLanguage, queries);
    }

    /// <summary>One answer to two or three requests, if each has a passage, by itself or with the request before it; else null.</summary>
    private Decision? Separately(IReadOnlyList<string> requests, Conversation conversation)
    {
        ImmutableArray<Candidate> found = [];
        ImmutableArray<Query> searches = [];
        foreach (var request in requests)
        {
            var (hits, queries) = finder.Find(finder.Read(request, conversation.Utterance), conversation);
            if (ReplyFor(hits) is not Answer { Found: [var candidate] } answer)
                return null;

            searches = searches.AddRange(queries);
            if (found.All(earlier => earlier.Passage.Id != candidate.Passage.Id))
                found = found.Add(candidate);
            conversation = conversation.After(request, answer);
        }

        return found.Length >= 2 ? new(new Answer(found, found), Way.TwoRequests, searches) : null;
    }

    /// <summary>Searches the statement and the question separately if each has an answer of its own; otherwise the whole message.</summary>
    private Decision One(Message message, Conversation conversation)
    {
        if (Requests.Told(message.Typed) is { Statement: var statement, InOrder: var told } && finder.Asked(statement, Finder.SureOfPart) is not null && Separately(told, conversation) is { } separate)
            return separate;

        var (hits, queries) = finder.Find(message, services.IsBooking(message.Words) ? Conversation.Start : conversation); // "book the sports one" points to a service
        var reply = ReplyFor(hits);
        if (ContextDependenceReader.Of(message.Words) >= ContextDependence.Full && conversation.PassageId is { } last)
        {
            reply = reply switch
            {
                NotCovered when Answer.Of(knowledge.PassageOf(last)) is { } again => again with { Continues = true },
                Answer answer when queries.Length > 1 => answer with { Continues = true },
                _ => reply,
            };
        }

        if (reply is NotCovered { Candidates: [{ Confidence: >= LeastOfLast } nearest, ..] } && nearest.Passage.Id == conversation.PassageId && ContextDependenceReader.Of(message.Words) >= ContextDependence.Partial)
            reply = new Answer([nearest], reply.Candidates); // "and the longer one?"

        var whole = new Decision(reply, queries.Length > 1 ? Way.WithTheOneBefore : Way.ByItself, queries);
        return reply is SmallTalkReply ? whole : InParts(message, reply) ?? whole;
    }

    /// <summary>
    /// The answers to those parts of a message that have one by themselves. Where the whole surely has one, too, they have to be several, with that among them, as
    /// a story is not taken apart for one of its questions; unless it is about a condition, which is heeded whatever is answered. Null otherwise.
    /// </summary>
    private Decision? InParts(Message message, Reply whole)
    {
        var isOfCondition = whole is Answer { Found: [{ Passage.Told.IsEmpty: false }, ..] };
        var best = whole is Answer { Found: [{ Confidence: >= Finder.SureOfPart } first, ..] } && !isOfCondition ? first.Passage : null;
        if (Requests.AskingParts(message.Typed) is not { Count: > 0 } parts || (best is not null && parts.Count is < 2 or > Most))
            return null;

        var leastOfLeaning = Finder.IsDeclined(message) || whole is Answer ? Finder.CertainOfPart : Finder.SureOfPart;
        var found = parts
            .Select(part => finder.Asked(part, whole is Clarify && ContextDependenceReader.PointsBack(UtteranceWords.Of(part)) ? Finder.CertainOfPart : leastOfLeaning))
            .OfType<(Hit Hit, Query Query)>()
            .DistinctBy(part => part.Hit.Passage)
            .Take(Most)
            .ToList();
        ImmutableArray<Candidate> answers = [.. found.Select(part => new Candidate(knowledge.Passages[part.Hit.Passage], part.Hit.Confidence)).Where(answer => !isOfCondition || IsBesideCondition(answer))];
        return answers.IsEmpty || (best is not null && (answers.Length < 2 || answers.All(answer => answer.Passage != best))) ? null
            : new(new Answer(answers, whole.Candidates), Way.Parts, [.. found.Select(part => part.Query)]);
    }

    /// <summary>Whether a request is by itself about something that nothing answers.</summary>
    private bool IsDeclined(string request) =>
        finder.Read(request, null) is var asked && Finder.StandsByItself(asked) && Finder.IsDeclined(asked) && ReplyFor(asked.Found.Value) is NotCovered;

    /// <summary>Whether something is surely asked that a condition has no say in, as the price; not whether one may be massaged, or how.</summary>
    private static bool IsBesideCondition(Candidate asked) => asked.Confidence >= LeastBeside && asked.Passage.Steps.IsEmpty;

    /// <summary>What was found, against the thresholds.</summary>
    private Reply ReplyFor(IReadOnlyList<Hit> hits)
    {
        ImmutableArray<Candidate> found = [.. hits.Where(hit => !finder.IsSmallTalk(hit)).Select(hit => new Candidate(knowledge.Passages[hit.Passage], hit.Confidence))];
        ImmutableArray<Candidate> candidates = [.. found.Take(Most)];
        if (hits is [var best, ..] && finder.IsSmallTalk(best) && best.Confidence >= options.ChoiceThreshold)
            return Talk(knowledge.SmallTalk[best.Passage - knowledge.Passages.Length], candidates);
        if (finder.IsAnswer(hits))
            return new Answer([found[0]], candidates);
        return candidates.Length >= 2 && candidates[0].Confidence >= options.ChoiceThreshold
            ? new Clarify(candidates, candidates)
            : new NotCovered(_topics, candidates);
    }
}
