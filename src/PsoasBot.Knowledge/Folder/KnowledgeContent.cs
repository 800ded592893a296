using System.Collections.Immutable;
using PsoasBot.Knowledge.Facts;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Safety;

namespace PsoasBot.Knowledge.Folder;

/// <summary>All that a knowledge folder says, checked and never changed: one snapshot.</summary>
public sealed record KnowledgeContent
{
    /// <summary>1 or more live passages, in the order of their files; drafts are left out.</summary>
    public required ImmutableArray<Passage> Passages { get; init; }

    /// <summary>Lines of <c>synonyms.txt</c> in Solr format, without comments and blanks; may be empty.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>Questions that must be declined; may be empty.</summary>
    public ImmutableArray<string> NotCovered { get; init; } = [];

    /// <summary>What each of <see cref="NotCovered"/> is about, fit to be read out, in the same order; null where staff have not said. Empty without headings.</summary>
    public ImmutableArray<string?> NotCoveredTopics { get; init; } = [];

    /// <summary>May be empty.</summary>
    public ImmutableArray<SmallTalk> SmallTalk { get; init; } = [];

    /// <summary>Null for a bare table.</summary>
    public Clinic? Clinic { get; init; }

    /// <summary>The folder's own, or the one that we ship: no bot is without. The shipped one, without a clinic's numbers, when left out.</summary>
    public SafetyLexicon Safety { get; init; } = SafetyFolder.Default;

    /// <summary>The clock by which facts that change with the time are shown; the system's when left out.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The passage with an id; null when there is none.</summary>
    public Passage? PassageOf(string? id) => Passages.FirstOrDefault(passage => passage.Id == id);

    /// <summary>A passage as it is shown now: the clinic's facts in place of their names in braces. Whoever shows a passage's text shows this one, and keeps it no longer than that.</summary>
    /// <returns>The same object when it names no fact.</returns>
    public Passage Filled(Passage passage) => new FactFiller(Clinic, Time.GetUtcNow()).Fill(passage);

    /// <summary>The same for small talk.</summary>
    public SmallTalk Filled(SmallTalk smallTalk) => smallTalk with { Answer = Filled(smallTalk.Answer) };

    /// <summary>How to reach a person, as it is now: phone, e-mail and whether the clinic is open where that is known, else what staff wrote. Markdown; null without a clinic.</summary>
    public string? WaysToReach() => new FactFiller(Clinic, Time.GetUtcNow()).WaysToReach();

    /// <summary>The same for a text by itself.</summary>
    public string Filled(string markdown) => new FactFiller(Clinic, Time.GetUtcNow()).Fill(markdown);
}
