using System.Collections.Immutable;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Answering.Tests;

/// <summary>The small clinic with small talk and the signs of danger; the phrases of two of them are words that stand nowhere else in it.</summary>
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
            Signs = [.. DangerSigns.Names.Select(Sign)],
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

    private static SafetySign Sign(string id) => id switch
    {
        "chest" => new(id, "Chest", Emergency.Id, ["chest pain"], SourceSpan.WholeFile("safety/emergency.md")),
        "infection" => new(id, "Fever", Today.Id, ["feverish"], SourceSpan.WholeFile("safety/urgent.md")),
        _ => new(id, id, Today.Id, [$"I have {id}"], SourceSpan.WholeFile("safety/urgent.md")),
    };
}
