using System.Collections.Immutable;

namespace PsoasBot.Knowledge.Model;

/// <summary>Who the bot speaks for: <c>clinic.yaml</c>.</summary>
public sealed record Clinic
{
    public required string Name { get; init; }

    /// <summary>1 or more, in staff's order; the first is offered where a passage names none.</summary>
    public required ImmutableArray<BookingLink> Booking { get; init; }

    /// <summary>How to reach a person, one line of Markdown.</summary>
    public required string Contact { get; init; }

    /// <summary>Where the numbers hold, e.g. <c>US</c>.</summary>
    public required string Region { get; init; }

    /// <summary>What <c>{emergency}</c>, <c>{urgent}</c>, <c>{crisis}</c> and, where there is one, <c>{poison}</c> stand for in the safety cards; never guessed.</summary>
    public required ImmutableDictionary<string, string> Numbers { get; init; }

    /// <summary>The first message of a conversation; says that it is automated and not a clinician.</summary>
    public required string Greeting { get; init; }

    /// <summary>One line under every page and card.</summary>
    public required string Disclaimer { get; init; }

    /// <summary>Phone, hours, prices and the like; <see cref="ClinicFacts.None"/> when none is filled in.</summary>
    public ClinicFacts Facts { get; init; } = ClinicFacts.None;

    /// <summary>What <c>booking:</c> of a passage says that nothing should be sold beside.</summary>
    public const string NoBooking = "none";

    /// <summary>The link for a passage's <see cref="Passage.Booking"/> key, or the first when it has none; null for <see cref="NoBooking"/>.</summary>
    public BookingLink? BookingFor(string? key) => key == NoBooking ? null : Booking.FirstOrDefault(link => link.Key == key) ?? Booking[0];
}
