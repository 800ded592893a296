using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Channels.Tests;

/// <summary>A clinic with a few passages, and a script instead of a search: each utterance has the reply that it is made for.</summary>
internal static class SmallKnowledge
{
    public const string BookingUrl = "https://clinic.example/book";

    public static readonly Passage What = Passage("what-is-the-psoas", "What is the psoas?", "A deep muscle.") with
    {
        Rest = "It runs from the spine to the thigh bone.",
        Next = ["causes", "walk-through"],
        Sources = ["[An atlas](https://atlas.example)", "A second\nbook"],
        Reviewed = new DateOnly(2026, 11, 2),
    };

    public static readonly Passage Causes = Passage("causes", "What makes a psoas tight?", "Long sitting.") with
    {
        Next = ["walk-through"],
        Booking = "sports-massage",
    };

    public static readonly Passage Steps = Passage("walk-through", "How do I ease it?", "Two small moves.") with
    {
        Steps = ["Kneel down.\nUse a mat.", "Lean forward."],
        AfterSteps = "Stop when it hurts.",
        Next = ["what-is-the-psoas"],
    };

    public static readonly Passage Prices = Passage("prices", "What does it cost?", $"See [our page]({BookingUrl}).");

    public static readonly SafetyCard Card = new("emergency", "Call 911 now", "Do not wait.");

    public static readonly KnowledgeContent Content = new()
    {
        Passages = [What, Causes, Steps, Prices],
        Clinic = new Clinic
        {
            Name = "Small Clinic",
            Booking =
            [
                new BookingLink("psoas-massage", "Book a psoas massage", new Uri(BookingUrl)),
                new BookingLink("sports-massage", "Book a sports massage", new Uri("https://clinic.example/book?type=sports")),
            ],
            Contact = "Call the desk.",
            Region = "US",
            Numbers = ImmutableDictionary<string, string>.Empty,
            Greeting = "Hello, I am automated and not a clinician.",
            Disclaimer = "Not medical advice.",
        },
        Safety = new SafetyLexicon
        {
            Cards = [Card],
            Signs = [],
            BeforeBellyWork = "Not when you are pregnant.",
        },
    };

    public static readonly KnowledgeContent BareTable = new() { Passages = [What, Causes, Steps] };

    public static readonly Snapshot Snapshot = new(Content, Reply) { PlainDanger = utterance => utterance == "cannot pee" ? Urgent() : null };

    public static readonly Clarify Clarify = new([new(Causes, 0.45), new(Steps, 0.4)], [new(Causes, 0.45), new(Steps, 0.4)]);

    public static readonly NotCovered NotCovered = new([What, Causes], [new(Causes, 0.1)]);

    public static Answer Answer(params Passage[] passages)
    {
        ImmutableArray<Candidate> found = [.. passages.Select(passage => new Candidate(passage, 0.9))];
        return new Answer(found, found);
    }

    public static Urgent Urgent(Answer? under = null) => new(Card, "E1", under, []);

    public static SmallTalkReply SmallTalk(params ImmutableArray<Passage> topics) =>
        new(new SmallTalk("greeting", ["hello"], "Good to see you."), topics, []);

    private static Reply Reply(string utterance, Conversation conversation) => utterance switch
    {
        "what is the psoas" or "What is the psoas?" => Answer(What),
        "what and why" => Answer(What, Causes),
        "how" => Answer(Steps),
        "price" => Answer(Prices),
        "tight" => Clarify,
        "cannot pee" => Urgent(),
        "a bit numb" => Urgent(Answer(What)),
        "hello" => SmallTalk(),
        "last time?" when conversation.PassageId == Causes.Id => Answer(Causes),
        "What makes a psoas tight?" => Answer(Causes),
        "break" => throw new InvalidOperationException($"the utterance was {utterance}"),
        _ => NotCovered,
    };

    private static Passage Passage(string id, string title, string shortAnswer) => new()
    {
        Id = id,
        Questions = [title],
        ShortAnswer = shortAnswer,
        Source = SourceSpan.WholeFile($"passages/{id}.md"),
    };
}
