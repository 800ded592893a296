using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>A section of <c>small-talk.md</c> and where its wordings stand.</summary>
internal sealed record FoundSmallTalk(SmallTalk SmallTalk, ImmutableArray<Located> Questions);
