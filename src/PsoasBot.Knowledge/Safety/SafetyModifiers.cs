using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>The lists of <c>safety/how-it-is-said.md</c>. The screen knows each by its name, so none may be missing or renamed.</summary>
public static class SafetyModifiers
{
    /// <summary>"no", "without": denies what follows, and what is listed after it with <see cref="ListGoesOn"/>.</summary>
    public const string Denial = "denial";

    /// <summary>"not", "isn't": denies the three words after it.</summary>
    public const string DenialBeside = "denial-beside";

    /// <summary>"none": denies what stands just before it.</summary>
    public const string DenialAfter = "denial-after";

    /// <summary>"no idea", "no longer": holds a word of denial and denies nothing.</summary>
    public const string NotADenial = "not-a-denial";

    /// <summary>"or", "nor": a denial carries on past it.</summary>
    public const string ListGoesOn = "list-goes-on";

    /// <summary>"but", "I have": a denial ends before it.</summary>
    public const string NewThought = "new-thought";

    /// <summary>"years ago": what is said beside it is over, unless it is said to be still there.</summary>
    public const string Past = "past";

    /// <summary>"fully recovered": what is said in this sentence and the one before it is over.</summary>
    public const string Cleared = "cleared";

    /// <summary>"since yesterday", "still": it is there now, whatever else the sentence says.</summary>
    public const string Now = "now";

    /// <summary>"my grandfather died of": it is another's, and long over.</summary>
    public const string Family = "family";

    /// <summary>"my dog limps", "in the film": nobody who could come has it, unless the sentence speaks of its <see cref="Writer"/> too.</summary>
    public const string Nobody = "nobody";

    /// <summary>"I", "my": the writer speaks of themselves.</summary>
    public const string Writer = "writer";

    /// <summary>"what if": nobody has it.</summary>
    public const string General = "general";

    /// <summary>"can … cause": nobody has it, unless the sentence speaks of somebody who does.</summary>
    public const string GeneralUnlessOwn = "general-unless-own";

    /// <summary>"I have", "my mother": somebody has it.</summary>
    public const string Own = "own";

    /// <summary>"dying to book": words that mean something else together.</summary>
    public const string Idiom = "idiom";

    /// <summary>Words that are never taken for a misspelling of another.</summary>
    public const string SpeltAsMeant = "spelt-as-meant";

    /// <summary>All of them, in the order in which the file is shipped.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        Denial, DenialBeside, DenialAfter, NotADenial, ListGoesOn, NewThought,
        Past, Cleared, Now, Family, Nobody, Writer, General, GeneralUnlessOwn, Own, Idiom, SpeltAsMeant,
    ];
}
