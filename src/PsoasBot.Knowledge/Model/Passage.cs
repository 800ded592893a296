using System.Collections.Immutable;

namespace PsoasBot.Knowledge.Model;

/// <summary>The smallest thing the bot can answer with.</summary>
public sealed record Passage
{
    /// <summary>kebab-case in our own files, e.g. <c>what-is-the-psoas</c>; any text in an imported table. Unique in the knowledge.</summary>
    public required string Id { get; init; }

    /// <summary>The title, then staff's other wordings of it; 1 or more, none empty, in the order written.</summary>
    public required ImmutableArray<string> Questions { get; init; }

    /// <summary>The first paragraph: the whole answer for somebody in a hurry. Markdown, not empty.</summary>
    public required string ShortAnswer { get; init; }

    /// <summary>What follows the short answer, down to the steps. Markdown, may be empty.</summary>
    public string Rest { get; init; } = "";

    /// <summary>The items under <c>## Steps</c>, Markdown without their numbers; empty for a passage that is not a walk-through.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];

    /// <summary>What stands after the steps, e.g. when to stop. Markdown, may be empty.</summary>
    public string AfterSteps { get; init; } = "";

    /// <summary>Ids offered as follow-ups, in staff's order; each exists in the same knowledge.</summary>
    public ImmutableArray<string> Next { get; init; } = [];

    /// <summary>Other names of the passage's subject; may be empty.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>A key of <see cref="Clinic.Booking"/>, or <see cref="Clinic.NoBooking"/>; null for the clinic's first.</summary>
    public string? Booking { get; init; }

    /// <summary>Cues of <see cref="Cues.ForPassages"/> at which this passage speaks first; each belongs to one passage. May be empty.</summary>
    public ImmutableArray<string> Told { get; init; } = [];

    /// <summary>What is said above the answer to somebody who has given one of <see cref="Told"/>; <c>{condition}</c> names it. Markdown, empty without such cues.</summary>
    public string IfTold { get; init; } = "";

    /// <summary>The items under <c>## Sources</c>, Markdown; may be empty.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>The day on which somebody last vouched for it.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>Days until the next review is due; null when staff set none.</summary>
    public int? ReviewEveryDays { get; init; }

    public string? Reviewer { get; init; }

    public string? Image { get; init; }

    public string? Video { get; init; }

    /// <summary>Where staff edit it.</summary>
    public required SourceSpan Source { get; init; }

    /// <summary>The heading, which is also the first question.</summary>
    public string Title => Questions[0];
}
