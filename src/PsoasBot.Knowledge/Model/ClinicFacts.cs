using System.Collections.Immutable;

namespace PsoasBot.Knowledge.Model;

/// <summary>The facts of <c>clinic.yaml</c> that passages name in braces. All are optional; one that is not there is never guessed. Plain text, no Markdown.</summary>
public sealed record ClinicFacts
{
    /// <summary>Nothing filled in.</summary>
    public static readonly ClinicFacts None = new();

    /// <summary>As staff wrote it, e.g. <c>+1 555 010 0199</c>.</summary>
    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>The lines of the address; empty when not filled in.</summary>
    public ImmutableArray<string> Address { get; init; } = [];

    /// <summary>Absolute, https.</summary>
    public Uri? Map { get; init; }

    public OpeningHours? Hours { get; init; }

    /// <summary>ISO 4217, e.g. <c>USD</c>; not null where there are prices.</summary>
    public string? Currency { get; init; }

    /// <summary>By service, in staff's order; may lack some services, and is empty when not filled in.</summary>
    public ImmutableArray<ServicePrices> Prices { get; init; } = [];

    /// <summary>What applies when somebody cancels; a sentence.</summary>
    public string? Cancellation { get; init; }

    /// <summary>A sentence.</summary>
    public string? Parking { get; init; }

    /// <summary>Steps, lifts, doors; a sentence.</summary>
    public string? Access { get; init; }

    /// <summary>Ways to pay; empty when not filled in.</summary>
    public ImmutableArray<string> Payment { get; init; } = [];

    /// <summary>What is spoken at the clinic; empty when not filled in.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>The privacy page. Absolute, https.</summary>
    public Uri? Privacy { get; init; }
}
