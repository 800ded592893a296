using System.Collections.Immutable;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Id">Null for a row without one.</param>
/// <param name="Question">Not empty.</param>
/// <param name="Answer">With real line breaks; may be empty.</param>
/// <param name="Keywords">May be empty.</param>
/// <param name="Next">Ids that its prompts lead to; may be empty.</param>
internal sealed record TableRow(
    string? Id, Located Question, string Answer, Cell AnswerCell, ImmutableArray<string> Keywords, ImmutableArray<string> Next);
