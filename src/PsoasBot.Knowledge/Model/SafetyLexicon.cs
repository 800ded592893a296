using System.Collections.Immutable;

namespace PsoasBot.Knowledge.Model;

/// <summary>The folder <c>safety/</c>: the cards, and the signs that raise them.</summary>
public sealed record SafetyLexicon
{
    /// <summary>1 or more, the most pressing first.</summary>
    public required ImmutableArray<SafetyCard> Cards { get; init; }

    /// <summary>One for each of <see cref="DangerSigns.Names"/>, in the order of the cards, then of the files.</summary>
    public required ImmutableArray<SafetySign> Signs { get; init; }

    /// <summary>What to read before pressing on the belly or the back, Markdown; shown above every steps passage. Not empty.</summary>
    public required string BeforeBellyWork { get; init; }
}
