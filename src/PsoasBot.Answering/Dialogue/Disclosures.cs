using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Answering.Safety;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Answering.Dialogue;

/// <summary>What a message tells besides its question, held against what was told before.</summary>
internal sealed class Disclosures
{
    /// <summary>A topic that is as likely as this is plain.</summary>
    private const double Plainly = 0.6;

    /// <summary>A condition that one stretch of the message gives: it has to be likelier, as there are several stretches to mistake.</summary>
    private const double InPassing = 0.5;

    private readonly KnowledgeContent _knowledge;
    private readonly Understanding _understood;
    private readonly ImmutableArray<Understanding> _closer;
    private readonly Passage? _asked;
    private readonly ImmutableArray<string> _said; // cues, in so many words
    private readonly ImmutableArray<string> _told; // by this message
    private readonly bool _wasQuiet;

    /// <param name="utterance">As it was typed.</param>
    /// <param name="understood">The message after the one before it.</param>
    /// <param name="closer">Other readings of the message, in which a condition may be plain: with its misspellings corrected, and its stretches by themselves.</param>
    /// <param name="isWording">Whether these are the very words of a wording or of small talk, which take no alarm back: "thanks".</param>
    /// <param name="asked">The passage that the message is nearly surely about, in which a condition need not be as plain if it speaks to that; null for none.</param>
    /// <param name="before">What held until now.</param>
    public Disclosures(string utterance, Understanding understood, IEnumerable<Understanding> closer, bool isWording, Passage? asked, Remembered before, KnowledgeContent knowledge)
    {
        (_knowledge, _understood, _closer, _asked) = (knowledge, understood, [.. closer], asked);
        _said = [.. CuePhrases.In(utterance)];
        ImmutableArray<string> denied = [.. before.Conditions.Where(condition => Gives(Cues.DenialOf(condition)) || (before.Conditions.Length == 1 && InPart(Cues.DenialOf(condition))))];
        _wasQuiet = before.IsQuiet;
        HasComplained = before.HasComplained || Gives(Cues.Complaint);
        TakesBackAlarm = before.Alarm is not null && (_said.Contains(Cues.TakesBack) || (!isWording && Gives(Cues.TakesBack)));
        _told = [.. Cues.Conditions.Where(condition => Gives(condition) && !Gives(Cues.DenialOf(condition)))];
        TakenBack = [.. (!TakesBackAlarm && denied.IsEmpty && Gives(Cues.TakesBack) ? before.Conditions : denied).Except(_told)];
        Conditions = [.. before.Conditions.Except(TakenBack).Union(_told)];
    }

    /// <summary>Whether the message gives a cue: in so many words, as the encoder understood it, or since it is plainly of a topic that gives it.</summary>
    public bool Gives(string cue) => _said.Contains(cue) || (_understood.Gives(cue) && IsOfThisMessage(cue)) || OfTopics(cue).Any(topic => _understood.TopicLikelihood(topic) >= Plainly) || (Cues.Conditions.Contains(cue) && InPart(cue));

    /// <summary>What offends where it is mistaken has to be likely without the message before, too: "whatever, bye".</summary>
    private bool IsOfThisMessage(string cue) => cue != Cues.Sexual || _understood.Alone.LikelihoodOf(cue) >= Understanding.Given;

    /// <summary>Whether a part of the message gives it, read by itself.</summary>
    private bool InPart(string cue) => _closer.Any(reading => reading.LikelihoodOf(cue) >= (_asked?.Told.Contains(cue) == true ? Understanding.Given : InPassing));

    /// <summary>The groups of topics, of <c>training/topics.tsv</c>, that give a cue by themselves.</summary>
    private static ImmutableArray<string> OfTopics(string cue) => cue switch
    {
        Cues.Complaint => ["contact-complaint"],
        Cues.Person => ["contact-person", "contact-callback"],
        Cues.Sexual => ["nc-sexual"],
        _ => [],
    };

    /// <summary>Whether the alarm of an earlier message was none.</summary>
    public bool TakesBackAlarm { get; }

    /// <summary>Whether they have complained about the clinic, now or before.</summary>
    public bool HasComplained { get; }

    /// <summary>Conditions that are no longer so.</summary>
    public ImmutableArray<string> TakenBack { get; }

    /// <summary>What the person has, as far as they have told.</summary>
    public ImmutableArray<string> Conditions { get; }

    /// <summary>Whether it insults the bot or flirts with it, and asks for nothing.</summary>
    public bool IsRude => _understood.TopicLikelihood("nc-flirt") >= Plainly;

    /// <summary>The passages for what this message tells of; may be empty.</summary>
    public IEnumerable<Passage> Telling => _told.Select(SpeaksTo).OfType<Passage>();

    /// <summary>The passage that speaks first to somebody who has told of this; null when staff have written none.</summary>
    public Passage? SpeaksTo(string cue) => _knowledge.Passages.FirstOrDefault(passage => passage.Told.Contains(cue));

    /// <param name="reply">What the question alone gets.</param>
    /// <param name="isAlarmed">Whether an urgent card of this conversation still holds.</param>
    /// <param name="danger">How likely the message describes one, 0–1.</param>
    /// <param name="service">The service that was named; null when none was.</param>
    /// <returns>What the reply heeds.</returns>
    public ReplyConstraints For(Reply reply, bool isAlarmed, double danger, string? service)
    {
        var isUpset = (HasComplained && service is null) || IsQuietAfter(reply) || reply is Answer { IsStop: true }; // who complains and then names a service wants it
        var spoken = Conditions.Select(condition => (condition, Passage: SpeaksTo(condition))).Where(spoken => spoken.Passage is not null).ToList();
        var withholds = reply is Answer && (isAlarmed || !Conditions.IsEmpty) && reply.Passages.Any(found => !found.Passage.Steps.IsEmpty);
        var fitting = Conditions.IsEmpty ? service : Fitting([.. spoken.Select(told => told.Passage!.Booking ?? Clinic.NoBooking)]);
        return new ReplyConstraints
        {
            First = [.. First(reply, spoken!, withholds, isAlarmed)],
            Sells = !isAlarmed && !isUpset && danger < (reply is Answer ? SafetyScreen.Worrying : SafetyScreen.Uneasy),
            Service = fitting,
            WithholdsSteps = withholds,
            Forgets = reply is Answer or SmallTalkReply && Gives(Cues.Forget),
            OffersPerson = HasComplained || IsContact(reply) || (fitting == Clinic.NoBooking && !isAlarmed) || reply is NotCovered { Time: > 1, IsIndecent: false },
        };
    }

    /// <summary>Whether nothing is sold beside this reply and what follows, until something else is answered.</summary>
    public bool IsQuietAfter(Reply reply) => Gives(Cues.Sexual) || IsRude || Gives(Cues.Forget) || (_wasQuiet && reply is not Answer);

    private static bool IsContact(Reply reply) => reply is Answer { Found: [var first, ..] } && first.Passage.Told.Contains(Cues.Complaint);

    /// <summary>The service that fits all that was told; none where one of it rules all out, or where two do not agree.</summary>
    private static string Fitting(ImmutableArray<string> services) => services.Distinct().ToArray() is [var only] ? only : Clinic.NoBooking;

    private IEnumerable<string> First(Reply reply, List<(string Condition, Passage Passage)> spoken, bool withholds, bool isAlarmed)
    {
        if (reply is Answer or SmallTalkReply && Gives(Cues.Forget))
            yield return "I have deleted what was said in this chat, from my memory and from the questions that the clinic can look at. This window shows it until you close it, and a channel such as Teams keeps its own copy.";
        if (TakesBackAlarm)
            yield return "All right, sorry, I misread you. Should it ever happen, don't wait for me: get help at once.";
        if (!TakenBack.IsEmpty)
            yield return $"All right, I'll leave {List(TakenBack)} out of it from now on.";
        if (Gives(Cues.Complaint) && SpeaksTo(Cues.Complaint) is { } complaint)
            yield return complaint.IfTold;
        if (reply is Answer { IsStop: true } && SpeaksTo(Cues.Hurts) is { } hurts)
            yield return hurts.IfTold;
        if (isAlarmed && withholds)
            yield return "Please have that checked first. I leave the steps out until then.";
        else if (isAlarmed && reply is Answer && reply.Passages.Any(found => found.Passage.Booking != Clinic.NoBooking))
            yield return "Please do what the card says first.";
        if (reply is not (Answer or Clarify))
            yield break;

        if (withholds && Conditions.Except(spoken.Select(told => told.Condition)).ToImmutableArray() is { IsEmpty: false } others)
            yield return $"You told me about {List(others)}. Ask a doctor, a nurse or your midwife before you press on your belly or your back; I leave the steps out until then.";
        foreach (var group in spoken.Where(told => reply.Passages.All(found => found.Passage.Id != told.Passage.Id)).GroupBy(told => told.Passage))
        {
            ImmutableArray<string> conditions = [.. group.Select(told => told.Condition)];
            yield return withholds || conditions.Any(_told.Contains)
                ? group.Key.IfTold.Replace($"{{{Cues.Placeholder}}}", List(conditions), StringComparison.Ordinal)
                : $"*I'm keeping {List(conditions)} in mind. Not right? Tell me.*";
        }
    }

    private static string List(ImmutableArray<string> conditions) => conditions.Select(Words).ToArray() switch
    {
        [var only] => only,
        [.. var most, var last] => $"{string.Join(", ", most)} and {last}",
        [] => "",
    };

    /// <summary>A condition as a sentence names it.</summary>
    private static string Words(string condition) => condition switch
    {
        "pregnant" => "your pregnancy",
        "blood-thinners" => "your blood thinners",
        "operation" => "your operation or implant",
        "hernia" => "your hernia",
        "aneurysm" => "your aneurysm",
        "thin-bones" => "your thin bones",
        "bowel" => "your bowel, stomach or kidney trouble",
        "cancer" => "your cancer",
        "heart" => "your heart or blood pressure",
        "clot" => "your blood clot",
        "under-18" => "the age under 18",
        _ => "what you told me about your health",
    };
}
