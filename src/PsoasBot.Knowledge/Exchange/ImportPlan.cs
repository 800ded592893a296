using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>What bringing a file in would do; nothing is written yet.</summary>
/// <param name="Files">By path below the knowledge folder: what to write; empty when nothing would change, or when something is in the way.</param>
/// <param name="Problems">Of the file that is brought in, in its order.</param>
/// <param name="Passages">How many the file has.</param>
/// <param name="Unchanged">How many of them the folder has already, word for word.</param>
/// <param name="Lines">The lines that the problems point at, by number.</param>
public sealed record ImportPlan(
    ImmutableDictionary<string, byte[]> Files, ImmutableArray<Problem> Problems, int Passages, int Unchanged, ImmutableDictionary<int, string> Lines)
{
    public bool HasErrors => Problems.Any(problem => problem.Severity == Severity.Error);

    /// <summary>The problems as <c>check</c> shows them.</summary>
    /// <param name="folder">Where the file lies, as it was named to us.</param>
    /// <returns>Each with a blank line after it; empty for none.</returns>
    public string Show(string folder)
    {
        var text = new StringBuilder();
        foreach (var problem in Problems)
            text.Append(CultureInfo.InvariantCulture, $"{problem.Show(Lines.GetValueOrDefault(problem.Span.Line), folder)}\n\n");
        return text.ToString();
    }
}
