using System.Collections.Immutable;
using PsoasBot.Knowledge;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Answering.Tests;

/// <summary>The small clinic with small talk and a few signs of danger, in words that stand nowhere else in it.</summary>
internal static class SmallKnowledge
{
    public static readonly SafetyCard Emergency = new("emergency", "Call 911 now", "Do not wait.");
    public static readonly SafetyCard Today = new("urgent", "See a doctor today", "Say when it began.");

    public static readonly KnowledgeContent BareTable = new()
    {
        Passages = [.. SmallClinic.Passages.Select(Offered)],
        NotCovered = SmallClinic.NotCovered,
        Synonyms = SmallClinic.Synonyms,
    };

    public static readonly KnowledgeContent Content = BareTable with
    {
        SmallTalk =
        [
            new("greeting", ["hello", "hi there", "good morning", "hey"], "Good to see you."),
            new("thanks", ["thank you", "thanks a lot", "many thanks", "cheers"], "You are welcome."),
            new("help", ["help", "what can I ask", "I have a question", "can you help me"], "Ask me about the clinic."),
            new("goodbye", ["goodbye", "bye", "see you later", "farewell"], "Take care."),
        ],
        Clinic = new Clinic
        {
            Name = "Small Clinic",
            Booking = [new BookingLink("massage", "Book a massage", new Uri("https://clinic.test/book"))],
            Contact = "Call the desk.",
            Region = "US",
            Numbers = ImmutableDictionary<string, string>.Empty,
            Greeting = "Hello, I am automated.",
            Disclaimer = "No advice.",
        },
        Safety = new SafetyLexicon
        {
            Cards = [Emergency, Today],
            Flags =
            [
                new("E1", "Chest", Emergency.Id, [Sign(isDoubtful: false, "chest pain")]),
                new("U1", "Fever", Today.Id, [Sign(isDoubtful: true, "feverish")]),
                new("U2", "Bleeding", Today.Id, [Sign(isDoubtful: false, "thinners", "nosebleed")]),
            ],
            Lists = ImmutableDictionary<string, ImmutableArray<string>>.Empty,
            Modifiers = SafetyModifiers.Names.ToImmutableDictionary(name => name, name => ImmutableArray.Create($"{name} words")),
            BeforeBellyWork = "Not when you are pregnant.",
        },
    };

    /// <summary>The passages that staff offer after others are the topics.</summary>
    private static Passage Offered(Passage passage) => passage with
    {
        Next = passage.Id switch
        {
            "parking" => ["wheelchair", "hours"],
            "prices" => ["vouchers", "wheelchair"],
            "cancel" => ["hours", "wheelchair"],
            _ => [],
        },
    };

    private static SafetySign Sign(bool isDoubtful, params ImmutableArray<string> parts) =>
        new([.. parts.Select(phrase => new SafetyPart([[phrase]], EvenPast: false))], [], isDoubtful, SourceSpan.WholeFile("safety/urgent.md"));
}
