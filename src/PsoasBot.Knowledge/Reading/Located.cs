namespace PsoasBot.Knowledge;

/// <summary>Something that staff wrote, and where.</summary>
internal sealed record Located(string Text, SourceSpan Span);
