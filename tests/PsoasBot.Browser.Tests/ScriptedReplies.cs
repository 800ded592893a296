using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Turns;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Browser.Tests;

/// <summary>A reply of each kind, by words that the question holds: what the page shows is tested here, not what is found.</summary>
internal static class ScriptedReplies
{
    private static readonly SourceSpan Here = SourceSpan.WholeFile("scripted");

    private static readonly Passage Psoas = Passage("psoas", "What is the psoas?", "A **deep** muscle, from the spine to the thigh.") with
    {
        Next = ["steps"],
        Rest = "It bends the hip.",
        Sources = ["[Anatomy](https://anatomy.example/psoas_(muscle))"],
        Reviewed = new DateOnly(2026, 11, 2),
    };

    private static readonly Passage Steps = Passage("steps", "How do I massage it?", "With a ball, lying down.") with
    {
        Steps = ["Lie on your back.", "Roll onto the ball."],
        AfterSteps = "## When to stop\n\nWhen it hurts.",
    };

    private static readonly Passage Hostile = Passage(
        "hostile", "<b>Hostile</b>", "<img src=x onerror=alert(1)> and [press](javascript:alert(1)) and ![look](https://tracker.example/1.png)");

    private static readonly SafetyCard Emergency = new("emergency", "Call 911 now", "This can be an **emergency**:\n\n- numb legs\n\nCall 911, do not drive.");

    public static Snapshot Snapshot { get; } = new(
        new KnowledgeContent
        {
            Passages = [Psoas, Steps, Hostile],
            Clinic = new Clinic
            {
                Name = "Clinic",
                Booking = [new BookingLink("massage", "Book a massage", new Uri("https://clinic.example/book"))],
                Contact = "[call the desk](tel:+15550100)",
                Region = "US",
                Numbers = ImmutableDictionary<string, string>.Empty.Add("emergency", "911"),
                Greeting = "Hello, I am automated and **not a clinician**.",
                Disclaimer = "Not advice.",
                Facts = new ClinicFacts { Phone = "020 7946 0321" },
            },
            Safety = new SafetyLexicon
            {
                Cards = [Emergency],
                Signs = [],
                BeforeBellyWork = "Not if you are **pregnant**.",
            },
        },
        (utterance, _) => Reply(utterance));

    private static Reply Reply(string utterance) => utterance switch
    {
        _ when Says(utterance, "step by step") || Says(utterance, "back") => Answer(Steps) with { StepNumber = 1, BeginsSteps = true },
        _ when Says(utterance, "next") => Answer(Steps) with { StepNumber = 2 },
        _ when Says(utterance, "numb") => new Urgent(Emergency, "E1", null, []),
        _ when Says(utterance, "fever") => new Urgent(Emergency, "U1", Answer(Psoas), []),
        _ when Says(utterance, "human") => new NotCovered([], []) { Constraints = new() { OffersPerson = true } },
        _ when Says(utterance, "hostile") => Answer(Hostile),
        _ when Says(utterance, "massage") => Answer(Steps),
        _ when Says(utterance, "psoas") => Answer(Psoas),
        _ when Says(utterance, "muscle") => new Clarify([new Candidate(Psoas, 0.4), new Candidate(Steps, 0.4)], []),
        _ => new NotCovered([Psoas, Steps], []),
    };

    private static bool Says(string utterance, string word) => utterance.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static Answer Answer(Passage passage) => new([new Candidate(passage, 0.9)], []);

    private static Passage Passage(string id, string title, string answer) =>
        new() { Id = id, Questions = [title], ShortAnswer = answer, Source = Here };
}
