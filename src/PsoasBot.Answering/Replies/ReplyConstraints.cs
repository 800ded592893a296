using System.Collections.Immutable;

namespace PsoasBot.Answering.Replies;

/// <summary>What a reply heeds besides the question: what the person has told, what they are upset about, what must not stand beside it.</summary>
public sealed record ReplyConstraints
{
    /// <summary>Nothing besides the question.</summary>
    public static readonly ReplyConstraints Usual = new();

    /// <summary>For a passage that is opened by its button: nothing is sold and no steps are shown where what was said before forbids it.</summary>
    public static ReplyConstraints OfOpened(Remembered remembered) => new()
    {
        Sells = remembered.Alarm is null,
        WithholdsSteps = remembered.Alarm is not null || !remembered.Conditions.IsEmpty,
    };

    /// <summary>What is said before all else, a paragraph of Markdown each; may be empty.</summary>
    public ImmutableArray<string> First { get; init; } = [];

    /// <summary>Whether a booking link may stand beside it.</summary>
    public bool Sells { get; init; } = true;

    /// <summary>The service to book: one that was named, or that fits what was told; null for that of the passage.</summary>
    public string? Service { get; init; }

    /// <summary>Whether steps are left out, as they may harm this person.</summary>
    public bool WithholdsSteps { get; init; }

    /// <summary>Whether the ways to reach a person are shown.</summary>
    public bool OffersPerson { get; init; }

    /// <summary>Whether all that was said in the conversation is to be deleted once this is said.</summary>
    public bool Forgets { get; init; }
}
