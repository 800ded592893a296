using PsoasBot.Search.Explaining;

namespace PsoasBot.Answering.Explaining;

/// <summary>One search for a reply. Numbers of passages count on into the small talk, as it is searched with them.</summary>
public sealed record ExplainedSearch(string Text, Explanation Found);
