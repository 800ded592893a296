using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Lists;

/// <summary>A section of <c>small-talk.md</c> and where its wordings stand.</summary>
internal sealed record FoundSmallTalk(SmallTalk SmallTalk, ImmutableArray<Located> Questions);
