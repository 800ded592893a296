using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Sources;

/// <summary>Something that staff wrote, and where.</summary>
internal sealed record Located(string Text, SourceSpan Span);
