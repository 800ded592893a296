using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>All that a knowledge folder says, checked and never changed: one snapshot.</summary>
public sealed record KnowledgeContent
{
    /// <summary>1 or more live passages, in the order of their files; drafts are left out.</summary>
    public required ImmutableArray<Passage> Passages { get; init; }

    /// <summary>Lines of <c>synonyms.txt</c> in Solr format, without comments and blanks; may be empty.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>Questions that must be declined; may be empty.</summary>
    public ImmutableArray<string> NotCovered { get; init; } = [];

    /// <summary>May be empty.</summary>
    public ImmutableArray<SmallTalk> SmallTalk { get; init; } = [];

    /// <summary>Null for a bare table: then there is no <see cref="Safety"/> either.</summary>
    public Clinic? Clinic { get; init; }

    /// <summary>Not null where there is a <see cref="Clinic"/>.</summary>
    public SafetyLexicon? Safety { get; init; }
}
