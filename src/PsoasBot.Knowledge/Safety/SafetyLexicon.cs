using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>The folder <c>safety/</c>: the cards, the flags that raise them, and the words the screen reads by.</summary>
public sealed record SafetyLexicon
{
    /// <summary>1 or more, the most pressing first.</summary>
    public required ImmutableArray<SafetyCard> Cards { get; init; }

    /// <summary>1 or more, in the order of the cards, then of the files.</summary>
    public required ImmutableArray<SafetyFlag> Flags { get; init; }

    /// <summary>
    /// What the <c>{name}</c>s stand for, by the list's name; none is empty, and each name used in a sign or a list is here.
    /// Phrases are as staff wrote them; no list leads back to itself.
    /// </summary>
    public required ImmutableDictionary<string, ImmutableArray<string>> Lists { get; init; }

    /// <summary>
    /// Lists that change what the words beside them mean, by the list's name: exactly those of <see cref="SafetyModifiers.Names"/>.
    /// They may use <see cref="Lists"/>.
    /// </summary>
    public required ImmutableDictionary<string, ImmutableArray<string>> Modifiers { get; init; }

    /// <summary>What to read before pressing on the belly or the back, Markdown; shown above every steps passage. Not empty.</summary>
    public required string BeforeBellyWork { get; init; }
}
