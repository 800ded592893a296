using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>A passage on its way in or out: all that a QnA Maker table or a Markdown file says of it, as text.</summary>
internal sealed record SheetPassage
{
    /// <summary>Not empty.</summary>
    public required string Id { get; init; }

    /// <summary>1 or more, none empty.</summary>
    public required ImmutableArray<string> Questions { get; init; }

    /// <summary>Markdown with all of its sections, but without the title and the other wordings; may be empty.</summary>
    public required string Answer { get; init; }

    public string Source { get; init; } = "";

    /// <summary>Keys and values in their order; a key may come more than once.</summary>
    public ImmutableArray<SheetPair> Metadata { get; init; } = [];

    /// <summary>As the table has it.</summary>
    public string SuggestedQuestions { get; init; } = "";

    public bool IsContextOnly { get; init; }

    /// <summary>In the order shown.</summary>
    public ImmutableArray<SheetPrompt> Prompts { get; init; } = [];

    /// <summary>Where it was read.</summary>
    public required SourceSpan Place { get; init; }
}
