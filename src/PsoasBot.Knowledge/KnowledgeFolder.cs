using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>A clinic and a handful of passages, for as long as folders cannot be read.</summary>
public static class KnowledgeFolder
{
    private static readonly SourceSpan Here = SourceSpan.WholeFile("sample");

    public static KnowledgeReading Read(string folder) => new(Sample, [], 0);

    private static KnowledgeContent Sample => new()
    {
        Clinic = new Clinic
        {
            Name = "Sample Clinic",
            Booking = [new BookingLink("psoas-massage", "Book a psoas massage", new Uri("https://clinic.example/book"))],
            Contact = "call [the desk](tel:+15550100)",
            Region = "US",
            Numbers = ImmutableDictionary<string, string>.Empty,
            Greeting = "Hello. I am an automated assistant, not a clinician. Ask me about the psoas, or press a topic.",
            Disclaimer = "General information, not medical advice.",
        },
        Passages =
        [
            Passage("what-is-the-psoas", "What is the psoas?", "A deep muscle that runs from the lower spine to the thigh bone.") with { Next = ["causes"] },
            Passage("causes", "What makes a psoas tight?", "Long hours of sitting are the usual suspect.") with { Next = ["what-is-the-psoas"] },
        ],
    };

    private static Passage Passage(string id, string title, string answer) =>
        new() { Id = id, Questions = [title], ShortAnswer = answer, Source = Here };
}
