using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Tables;

/// <summary>One cell of a table.</summary>
/// <param name="Text">Without the quotes that wrap it, blanks around it cut; may be empty and may hold line breaks.</param>
/// <param name="Line">1 or more.</param>
/// <param name="Column">1 or more.</param>
/// <param name="Length">1 or more.</param>
internal readonly record struct Cell(string Text, int Line, int Column, int Length)
{
    public SourceSpan Span(SourceFile file) => new(file.Path, Line, Column, Length);
}
