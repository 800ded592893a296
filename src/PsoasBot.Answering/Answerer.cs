using System.Collections.Immutable;
using PsoasBot.Answering.Dialogue;
using PsoasBot.Answering.Explaining;
using PsoasBot.Answering.Replies;
using PsoasBot.Answering.Safety;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search;
using PsoasBot.Search.Learned;
using PsoasBot.Search.Meaning;
using PsoasBot.Search.Reading;

namespace PsoasBot.Answering;

/// <summary>Turns an utterance and its conversation into a reply. One snapshot of the knowledge; any number of threads may ask.</summary>
public sealed class Answerer : IDisposable
{
    /// <summary>With less, a passage has not been found beside the cue; above what stands beside an example of what is not covered.</summary>
    private const double LeastTold = 0.15;

    /// <summary>A cue that is less likely is not worth explaining.</summary>
    private const double LeastShown = 0.1;

    /// <summary>A passage with less confidence has nothing to do with the question.</summary>
    private const double LeastNear = 0.05;

    /// <summary>A sign that is less likely than this is no match for a passage that is nearly sure, other than the one on when to see a doctor: docs/answer-quality.md.</summary>
    private const double MostCleared = 0.5;

    /// <summary>The card for harm done in a session: the only one beside which a person at the clinic can help.</summary>
    private const string ComplaintCard = "complaint";

    /// <summary>The passages that have a task besides being found: how to reach a person, how to book, and what is stored.</summary>
    private const string ContactId = "contact";
    private const string BookingId = "booking";
    private const string PrivacyId = "privacy";

    /// <summary>What thanks, a greeting or a goodbye gets while an alarm holds.</summary>
    private static readonly SmallTalk AlarmHolds = new("alarm-holds", ["thanks"], "Please do what the card says first: it matters more than anything here. If I misread you, just say so.");

    /// <summary>What the wish to be forgotten gets where staff have written nothing of what is stored.</summary>
    private static readonly SmallTalk Forgotten = new("forgotten", ["forget me"], "Ask me anything else.");

    private static readonly SmallTalk TakenBack = new("taken-back", ["taken back"], "What would you like to know?");

    private readonly SafetyScreen _screen;
    private readonly Finder _finder;
    private readonly AnsweringOptions _options;
    private readonly Questions _questions;
    private readonly ImmutableArray<Passage> _topics;
    private readonly Services _services;

    /// <summary>Indexes the passages and the small talk; takes from 0.1 s for a handwritten folder to some seconds for a large one.</summary>
    /// <param name="learned">Where to cache what is learned, for the next start; null for no cache.</param>
    /// <param name="beside">Whether another answerer serves meanwhile: then, if there is much to learn, it leaves a processor free and may take twice as long.</param>
    /// <param name="encoded">Progress: called now and then with the number of encoded texts and the total; may be null.</param>
    /// <exception cref="EncoderException">The encoder's files are missing or damaged.</exception>
    public Answerer(KnowledgeContent knowledge, AnsweringOptions options, LearnedFolder? learned = null, bool beside = false, Action<int, int>? encoded = null)
        : this(knowledge, options, Finder.Index(knowledge, learned, beside, encoded))
    {
    }

    private Answerer(KnowledgeContent knowledge, AnsweringOptions options, PassageIndex index)
    {
        (Knowledge, _options) = (knowledge, options);
        _topics = Topics.Of(knowledge);
        _screen = new SafetyScreen(knowledge.Safety);
        _finder = new Finder(knowledge, options, index);
        _services = new Services(knowledge.Clinic);
        _questions = new Questions(knowledge, options, _finder, _services);
    }

    /// <summary>Makes the successor; this one keeps answering. Passages that are the same objects are not analysed again.</summary>
    public Answerer Next(KnowledgeContent knowledge) => new(knowledge, _options, _finder.NextIndex(knowledge));

    /// <summary>What it answers from.</summary>
    public KnowledgeContent Knowledge { get; }

    /// <summary>Safety screen first, then confidence against the thresholds.</summary>
    /// <param name="utterance">What was typed, any text at all; never query syntax.</param>
    /// <param name="conversation">What was said before; <see cref="Conversation.Start"/> if nothing was.</param>
    public Reply Reply(string utterance, Conversation conversation) => Decide(utterance, conversation).Decision.Reply;

    /// <summary>The card of a plain phrase of danger, for when there is no time to understand more: microseconds.</summary>
    /// <returns>Null when no such phrase is said.</returns>
    public Urgent? PlainDanger(string utterance) =>
        _screen.Said(UtteranceWords.Of(utterance)).Screening is { } screening ? Card(screening, null, []) : null;

    /// <summary>The reply and how it came about, for staff. Takes many times as long as the reply alone.</summary>
    /// <param name="utterance">As for <see cref="Reply"/>.</param>
    /// <param name="conversation">As for <see cref="Reply"/>.</param>
    public ExplainedReply Explain(string utterance, Conversation conversation)
    {
        var (decision, message, screening) = Decide(utterance, conversation);
        var understood = message.Understood;
        return new(
            decision.Reply,
            screening,
            _screen.DangerOf(understood),
            _screen.Likeliest(understood),
            [.. Cues.Names.Zip(understood.Cues, (cue, likelihood) => (cue, (double)likelihood)).Where(cue => cue.Item2 >= LeastShown).OrderByDescending(cue => cue.Item2)],
            decision.Way,
            [.. decision.Searches.Select(search => new ExplainedSearch(search.Utterance, _finder.Explain(search)))]);
    }

    public void Dispose() => _finder.Dispose();

    private (Decision Decision, Message Message, Screening? Screening) Decide(string utterance, Conversation conversation)
    {
        var message = _finder.Read(utterance, conversation.Utterance);
        var disclosures = new Disclosures(utterance, message.Understood, Closer(message), _finder.IsWording(message), _finder.PlainlyAbout(message), conversation.Remembered, Knowledge);
        var screening = Screen(message, conversation, disclosures);
        var decision = IgnoringDanger(message, conversation, disclosures);
        var asked = decision.Reply;
        if (screening is not null && conversation.Remembered.Alarm is not null && (disclosures.TakesBackAlarm || asked is Answer or SmallTalkReply))
            screening = WithoutContext(message, conversation, disclosures, screening);
        var alarm = screening is not null ? conversation.Remembered.Alarm ?? utterance : disclosures.TakesBackAlarm ? null : conversation.Remembered.Alarm;
        if (asked is SmallTalkReply && alarm is not null && !disclosures.Gives(Cues.Forget))
            asked = new SmallTalkReply(AlarmHolds, [], asked.Candidates);
        asked = asked with { Constraints = Meant(message, asked, disclosures.For(asked, alarm is not null, _screen.DangerOf(message.Understood), Service(message, conversation))) };
        var reply = screening is null ? asked : Card(screening, asked as Answer, asked.Candidates);
        reply = reply with
        {
            LeftOut = message.Understood.LeftOut,
            Remembered = new Remembered { Conditions = disclosures.Conditions, Alarm = alarm, HasComplained = disclosures.HasComplained || screening?.Card.Id == ComplaintCard, IsQuiet = disclosures.IsQuietAfter(reply), Declined = Declined(reply, conversation), Offered = Offered(reply) },
        };
        return (decision with { Reply = reply }, message, screening);
    }

    /// <summary>
    /// An exact wording at the start of a conversation clears a doubtful sign, as staff wrote it as an ordinary question, and so does somebody who takes an alarm
    /// back; so does a message that is harmless by itself, after one that did not alarm. A very doubtful one is cleared by a passage that is nearly sure.
    /// Nothing clears a certain one.
    /// </summary>
    private Screening? Screen(Message message, Conversation conversation, Disclosures disclosures)
    {
        var screening = _screen.Look(message.Understood);
        if (screening is null or { IsCertain: true })
            return screening;

        var isCleared = disclosures.TakesBackAlarm
            || (conversation.Utterance is null && _finder.IsWording(message))
            || (conversation.Remembered.Alarm is null && _screen.DangerOf(message.Understood.Alone) < SafetyScreen.Harmless)
            || (screening.Confidence < MostCleared && _finder.PlainlyAbout(message) is { } passage && passage != disclosures.SpeaksTo(Cues.Hurts));
        return isCleared ? null : screening;
    }

    /// <summary>The urgent reply; what else was asked stands under a doubtful one.</summary>
    private static Urgent Card(Screening screening, Answer? asked, ImmutableArray<Candidate> candidates) =>
        new(screening.Card, screening.Sign.Id, screening.IsCertain ? null : asked, candidates)
        {
            Constraints = new() { Sells = false, OffersPerson = screening.Card.Id == ComplaintCard },
        };

    /// <summary>What is told in passing, or misspelt, is heard better by itself.</summary>
    private IEnumerable<Understanding> Closer(Message message) => Stretches.Of(message.Typed)
        .Select(stretch => _finder.Read(stretch, null))
        .SelectMany(stretch => new[] { stretch.Understood, stretch.Query.Corrected })
        .Append(message.Query.Corrected)
        .OfType<Understanding>();

    /// <summary>The service that an utterance names, or that the one before it named where it leans on that: "book it".</summary>
    private string? Service(Message message, Conversation conversation) => _services.NamedIn(message.Words)
        ?? (conversation is { Utterance: { } before, Remembered.HasComplained: false } && ContextDependenceReader.Of(message.Words) != ContextDependence.None ? _services.NamedIn(UtteranceWords.Of(before)) : null);

    /// <summary>Says before all else what a misspelt name was taken for and that something is left out, and after all else that is said first the item of the answer that is named.</summary>
    private ReplyConstraints Meant(Message message, Reply reply, ReplyConstraints constraints)
    {
        if (reply is not Answer { StepNumber: null, IsStop: false, Found: var found } answer)
            return constraints;

        var first = constraints.First;
        if (answer.LeavesOut)
            first = first.Insert(0, "I can only answer part of what you asked. For the rest, please ask the clinic.");
        if (found is [{ Passage: var passage }] && _finder.Misspelt(message, passage) is { } word)
            first = first.Insert(0, $"Showing answers for *{word.Read}*.");
        var words = (message.Query.Corrected ?? message.Understood).Words;
        if (found.Select(candidate => MeantItem.In(candidate.Passage, words)).FirstOrDefault(item => item is not null) is { } item)
            first = first.Add(item);
        return constraints with { First = first };
    }

    /// <summary>What alarmed before has had its card. The same card again is for what alarms by itself, or may.</summary>
    private Screening? WithoutContext(Message message, Conversation conversation, Disclosures disclosures, Screening together)
    {
        var alone = message with { Understood = message.Understood.Alone };
        return disclosures.TakesBackAlarm || _screen.DangerOf(alone.Understood) < SafetyScreen.Uneasy ? Screen(alone, conversation, disclosures) : together;
    }

    /// <summary>What the question gets, whatever else the message tells.</summary>
    private Decision IgnoringDanger(Message message, Conversation conversation, Disclosures disclosures)
    {
        if (Unspoken(message, conversation) is { } unspoken)
            return Decision.Unsearched(unspoken);

        var decision = Decision.Unsearched(conversation.PassageId is null ? Chosen(message, conversation) : null) // an open choice comes before the steps
            ?? Decision.OfSteps(Walking.Reply(message.Words, conversation, Knowledge))
            ?? Decision.Unsearched(Chosen(message, conversation))
            ?? Decision.OfSteps(Stop(conversation, disclosures))
            ?? Decision.OfSteps(InPassing(message, conversation))
            ?? _questions.Decide(message, conversation);
        return decision with { Reply = WithFallbacks(decision.Reply, message, conversation, disclosures) };
    }

    /// <summary>The reply to what has no words to search for; else null.</summary>
    private Reply? Unspoken(Message message, Conversation conversation) =>
        OfferChoice.IsNone(message.Typed) ? Counted(new NotCovered(_topics, []), conversation)
        : message.Words.Count > 0 || message.Typed.Any(char.IsLetterOrDigit) ? null
        : Symbols.SmallTalk(message.Typed) is { } id && Knowledge.SmallTalk.FirstOrDefault(said => said.Id == id) is { } said ? _questions.Talk(said, [])
        : new NotCovered(_topics, []) { IsWordless = true };

    /// <summary>What was found, or what the message tells besides where that is better.</summary>
    private Reply WithFallbacks(Reply reply, Message message, Conversation conversation, Disclosures disclosures)
    {
        if (reply is NotCovered { Language: null } declined)
            reply = Nearest(declined) with { Topic = _finder.Topic(message) };
        if (reply is NotCovered { Language: null } && _screen.DangerOf(message.Understood) >= SafetyScreen.Worrying && Answer.Of(disclosures.SpeaksTo(Cues.Hurts)) is { } safety)
            reply = safety;
        if (reply is not Answer && conversation.Walk is { } walk && StepCommandReader.WantsOneByOne(message.Words))
            reply = Answer.Of(Knowledge.PassageOf(walk.PassageId)) ?? reply;
        if (reply is Answer { Found: [{ Passage.Steps.IsEmpty: false }], StepNumber: null } whole && StepCommandReader.WantsOneByOne(message.Words))
            reply = whole with { StepNumber = 1, BeginsSteps = true };
        var instead = Requested(reply, message, disclosures) ?? AskedBefore(reply, conversation, disclosures) ?? ConditionPassage(reply, disclosures) ?? Counted(reply, conversation);
        return instead is Answer answer && reply is not Answer ? answer.Besides(reply.Candidates) : instead;
    }

    /// <summary>One of the titles that the last reply offered.</summary>
    private Answer? Chosen(Message message, Conversation conversation) =>
        OfferChoice.Of(message.Words, conversation.Remembered.Offered) is { } id ? Answer.Of(Knowledge.PassageOf(id)) : null;

    /// <summary>What they do just now hurts: the signs to stop.</summary>
    private Answer? Stop(Conversation conversation, Disclosures disclosures) =>
        conversation.Walk is { } walk && disclosures.Gives(Cues.Hurts) && Knowledge.PassageOf(walk.PassageId) is { Steps.IsEmpty: false } steps
            && (steps.AfterSteps.Length > 0 || disclosures.SpeaksTo(Cues.Hurts) is not null) ? Answer.Of(steps) with { IsStop = true } : null;

    /// <summary>A command of the steps in one clause, beside what asks nothing else: "say that again, dog was on my face".</summary>
    private Reply? InPassing(Message message, Conversation conversation)
    {
        if (conversation.Walk is not { } walk)
            return null;

        var clauses = StepCommandReader.Clauses(message.Typed);
        var step = clauses.Select(clause => Walking.Reply(UtteranceWords.Of(clause), conversation, Knowledge)).FirstOrDefault(reply => reply is not null);
        return step is null || clauses.Any(clause => _finder.Asked(clause, Finder.SureOfPart) is var (hit, _) && Knowledge.Passages[hit.Passage].Id != walk.PassageId) ? null : step;
    }

    /// <summary>What is wanted of the conversation rather than asked: a person, to be forgotten, what we do not sell.</summary>
    private Reply? Requested(Reply reply, Message message, Disclosures disclosures)
    {
        if (disclosures.Gives(Cues.Sexual) && !disclosures.IsRude)
            return new NotCovered([], reply.Candidates) { IsIndecent = true };
        if (disclosures.Gives(Cues.Forget))
            return Knowledge.PassageOf(PrivacyId) is { } privacy ? With(AskedBeside(message), privacy) : new SmallTalkReply(Forgotten, [], reply.Candidates);
        return reply is Answer ? null
            : _services.IsBooking(message.Words) && Knowledge.PassageOf(BookingId) is { } booking ? Answer.Of(booking)
            : disclosures.Gives(Cues.Person) || disclosures.Gives(Cues.Complaint) ? Answer.Of(Knowledge.PassageOf(ContactId))
            : null;
    }

    /// <summary>What was asked beside the wish to be forgotten; null when nothing was.</summary>
    private Answer? AskedBeside(Message message) => Requests.AskingParts(message.Typed)
        .Select(part => _finder.Asked(part, Finder.SureOfPart)?.Hit)
        .Select(hit => hit is null ? null : Knowledge.Passages[hit.Passage])
        .FirstOrDefault(passage => passage is not null && passage.Id != PrivacyId) is { } asked ? Answer.Of(asked) : null;

    /// <summary>A passage after what else was asked, or by itself.</summary>
    private static Answer With(Answer? answer, Passage passage) =>
        answer is null ? Answer.Of(passage)
        : answer.Found.Any(found => found.Passage.Id == passage.Id) ? answer
        : answer with { Found = [.. answer.Found.Take(Questions.Most - 1), new(passage, 1)], StepNumber = null };

    /// <summary>Somebody took something back and asked nothing new: the question before, which that had changed, is answered.</summary>
    private Reply? AskedBefore(Reply reply, Conversation conversation, Disclosures disclosures)
    {
        if (reply is Answer || (!disclosures.TakesBackAlarm && disclosures.TakenBack.IsEmpty))
            return null;

        var before = disclosures.TakesBackAlarm ? conversation.Remembered.Alarm : conversation.Utterance;
        return before is not null && Afresh(before) is { } answer ? answer
            : disclosures.TakesBackAlarm && Answer.Of(disclosures.SpeaksTo(Cues.Hurts)) is { } safety ? safety // when to see a doctor
            : new SmallTalkReply(TakenBack, _topics, reply.Candidates);
    }

    /// <summary>The answer to a question as if nothing had been said; null when it has none.</summary>
    private Answer? Afresh(string question) =>
        _questions.Decide(_finder.Read(question, null), Conversation.Start).Reply as Answer;

    /// <summary>A message that tells of a condition, and whose question has no answer of its own, gets the passage about that.</summary>
    private static Answer? ConditionPassage(Reply reply, Disclosures disclosures) =>
        reply is Answer ? null : Answer.Of(reply.Candidates.Where(found => found.Confidence >= LeastTold).Select(found => found.Passage).FirstOrDefault(disclosures.Telling.Contains)); // a cue alone may be mistaken

    /// <summary>With the passages that come nearest, where any does, in place of those that most people want.</summary>
    private static NotCovered Nearest(NotCovered declined) => declined.Candidates.Where(candidate => candidate.Confidence >= LeastNear).Take(Questions.Most).ToImmutableArray() is { IsEmpty: false } near
        ? declined with { Topics = [.. near.Select(candidate => candidate.Passage)], AreNear = true }
        : declined;

    private static Reply Counted(Reply reply, Conversation conversation) =>
        reply is NotCovered notCovered ? notCovered with { Time = conversation.Remembered.Declined + 1 } : reply;

    /// <summary>How many questions in a row got no answer.</summary>
    private static int Declined(Reply reply, Conversation conversation) => reply switch
    {
        NotCovered { IsWordless: false, IsIndecent: false, Time: var time } => time,
        NotCovered or SmallTalkReply => conversation.Remembered.Declined,
        _ => 0,
    };

    private static ImmutableArray<string> Offered(Reply reply) => reply switch
    {
        Clarify clarify => [.. clarify.Options.Select(option => option.Passage.Id)],
        NotCovered notCovered => [.. notCovered.Topics.Select(topic => topic.Id)],
        SmallTalkReply smallTalk => [.. smallTalk.Topics.Select(topic => topic.Id)],
        Answer { Found.Length: > 1 } answer => [.. answer.Found.Select(found => found.Passage.Id)],
        Answer { StepNumber: null } answer => [.. answer.Found.SelectMany(found => found.Passage.Next).Distinct()],
        _ => [],
    };
}
