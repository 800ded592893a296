using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Passages;

/// <summary>The keys of a passage, each with its place.</summary>
internal sealed record FrontMatter
{
    /// <summary>None: as in a file that has no front matter.</summary>
    public static readonly FrontMatter None = new();

    /// <summary>Where the Markdown begins in the file's text.</summary>
    public int BodyStart { get; init; }

    public Located? Id { get; init; }

    public ImmutableArray<Located> Next { get; init; } = [];

    public ImmutableArray<Located> Keywords { get; init; } = [];

    public Located? Booking { get; init; }

    /// <summary>Cues at which the passage speaks first.</summary>
    public ImmutableArray<Located> Told { get; init; } = [];

    public DateOnly? Reviewed { get; init; }

    public int? ReviewEveryDays { get; init; }

    public string? Reviewer { get; init; }

    public bool IsDraft { get; init; }

    public string? Image { get; init; }

    public string? Video { get; init; }

    /// <summary>Every key with its value as text, in staff's order; a list's items separated by commas.</summary>
    public ImmutableArray<SheetPair> Raw { get; init; } = [];
}
