using System.Collections.Immutable;
using Markdig.Syntax;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Passages;

/// <summary>A stretch of a passage from one heading to the next.</summary>
/// <param name="Heading">The title for the answer itself.</param>
/// <param name="Name">The heading's text.</param>
/// <param name="Blocks">What stands below the heading; may be empty.</param>
/// <param name="End">The offset after its last character.</param>
internal sealed record Section(SectionKind Kind, HeadingBlock Heading, string Name, ImmutableArray<Block> Blocks, int End)
{
    /// <summary>The names that we show; the first of each kind.</summary>
    private static readonly ImmutableArray<string> Names = ["Steps", "Also asked as", "If you told me", "Sources"];

    /// <summary>The offset after the heading.</summary>
    public int BodyStart => Heading.Span.End + 1;

    public static SectionKind KindOf(string name) => name.TrimEnd(':', ' ', '.').ToLowerInvariant() switch
    {
        "steps" or "step by step" => SectionKind.Steps,
        "also asked as" or "also asked" or "other wordings" => SectionKind.AlsoAsked,
        "if you told me" => SectionKind.IfTold,
        "sources" or "source" or "references" => SectionKind.Sources,
        _ => SectionKind.Other,
    };

    /// <summary>The name of the section that a heading was probably meant to be; null when it is like none.</summary>
    public static string? NearName(string name) => Nearest.Of(name, Names);
}
