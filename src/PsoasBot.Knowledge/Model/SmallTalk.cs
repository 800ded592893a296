using System.Collections.Immutable;

namespace PsoasBot.Knowledge.Model;

/// <summary>One section of <c>small-talk.md</c>: what people say in passing, and what they hear back.</summary>
/// <param name="Id">The heading, e.g. <c>greeting</c>; unique.</param>
/// <param name="Questions">What people say; 1 or more.</param>
/// <param name="Answer">Markdown, not empty.</param>
public sealed record SmallTalk(string Id, ImmutableArray<string> Questions, string Answer);
