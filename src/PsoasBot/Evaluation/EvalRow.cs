using System.Collections.Immutable;

namespace PsoasBot.Evaluation;

/// <summary>A question and its acceptable outcomes.</summary>
/// <param name="Line">Its line in the table, 1 or more.</param>
/// <param name="Kind">Its group; empty if the table has none.</param>
/// <param name="Context">What the person asked before; may be empty.</param>
/// <param name="Expected">Acceptable passage ids, <c>urgent</c>, <c>small-talk</c> or <c>not-covered</c>; 1 or more, the best first.</param>
internal sealed record EvalRow(int Line, string Kind, string Context, string Question, ImmutableArray<string> Expected)
{
    public bool IsInScope => Expected[0] is not ("not-covered" or "urgent" or "small-talk");
}
