using System.Text.RegularExpressions;

namespace PsoasBot.Tests.Visits;

/// <summary>What somebody says, and what must and must not be in the reply. Alternatives are joined by <c>|</c>.</summary>
internal sealed partial class ScriptedTurn
{
    /// <summary>Words of a reply that are in sight before anything is opened.</summary>
    private const int InSight = 75;

    public string Say { get; set; } = "";

    public string? Outcome { get; set; }

    /// <summary>Acceptable ids of the first passage.</summary>
    public string? Passages { get; set; }

    /// <summary>Must be among the first words.</summary>
    public string? First { get; set; }

    /// <summary>Each must be somewhere.</summary>
    public List<string> Says { get; set; } = [];

    /// <summary>None may be anywhere.</summary>
    public List<string> Never { get; set; } = [];

    /// <summary>The service whose link must be there; <c>none</c>, or <c>any</c>.</summary>
    public string? Booking { get; set; }

    /// <summary>Whether a way to reach a person must be shown.</summary>
    public bool Person { get; set; }

    /// <summary>Why the bot is known to fail here; null where it must not.</summary>
    public string? KnownWrong { get; set; }

    /// <returns>What is wrong with a reply, in a few words each.</returns>
    public IEnumerable<string> Faults(VisitReply reply)
    {
        if (Outcome is not null && reply.Outcome is { } outcome && !Among(Outcome, outcome))
            yield return $"outcome {outcome}, not {Outcome}";
        if (Passages is not null && reply is { Outcome: "answer", Passages: [var passage, ..] } && !Among(Passages, passage))
            yield return $"passage {passage}, not {Passages}";
        if (Passages is not null && Outcome is null && reply.Outcome is { } other and not "answer")
            yield return $"{other}, and no passage of {Passages}";
        if (First is not null && !HasAny(string.Join(' ', reply.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(InSight)), First))
            yield return $"not first: {First}";
        foreach (var said in Says.Where(said => !HasAny(reply.Text, said)))
            yield return $"not said: {said}";
        foreach (var said in Never.Where(said => HasAny(reply.Text, said)))
            yield return $"said: {said}";
        if (Booking is not null && !IsBooked(reply.Services))
            yield return $"booking {string.Join(' ', reply.Services.DefaultIfEmpty("none"))}, not {Booking}";
        if (Person && !Reachable().IsMatch(reply.Text))
            yield return "no way to reach a person";
    }

    private bool IsBooked(IReadOnlyCollection<string> services) => Booking switch
    {
        "none" => services.Count == 0,
        "any" => services.Count > 0,
        _ => services.Contains(Booking),
    };

    private static bool Among(string alternatives, string value) => alternatives.Split('|').Contains(value);

    private static bool HasAny(string text, string alternatives) => alternatives.Split('|').Any(one => text.Contains(one, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("020 7946 0321|mailto:|To talk to a person")]
    private static partial Regex Reachable();
}
