using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Passages;

/// <summary>A passage as it was found, before it is held against the others.</summary>
internal sealed record FoundPassage
{
    public required string Id { get; init; }

    /// <summary>Where its id is written, or else its title; the file where there is neither.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>None twice; empty when its title is missing.</summary>
    public required ImmutableArray<Located> Questions { get; init; }

    public ImmutableArray<Located> Next { get; init; } = [];

    public Located? Booking { get; init; }

    public ImmutableArray<Located> Told { get; init; } = [];

    /// <summary>The facts that it names; may be empty.</summary>
    public ImmutableArray<Located> Facts { get; init; } = [];

    public bool IsDraft { get; init; }

    /// <summary>Whether it stands in a table, where wordings that clash are only worth a look.</summary>
    public bool IsImported { get; init; }

    /// <summary>Null when it has no title or no answer.</summary>
    public required Passage? Passage { get; init; }
}
