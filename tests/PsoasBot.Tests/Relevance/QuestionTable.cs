using System.Collections.Immutable;
using PsoasBot.Evaluation;

namespace PsoasBot.Tests.Relevance;

/// <summary>The table of questions and its marks; see the README beside it.</summary>
internal sealed class QuestionTable
{
    private const string Mark = "yes";

    public static readonly string File = Path.Combine(Repository.Root, "tests", "PsoasBot.Tests", "Relevance", "questions.tsv");

    private readonly string[] _lines = System.IO.File.ReadAllLines(File);

    public ImmutableArray<EvalRow> Rows { get; } = EvalTable.Read(File);

    /// <summary>Whether the row is known to be wrong: its last cell is the mark.</summary>
    public bool IsMarked(EvalRow row) => Cells(row)[^1] == Mark;

    /// <summary>Writes the file anew: those that are wrong are marked, and no others.</summary>
    public void Remark(IEnumerable<EvalResult> results)
    {
        foreach (var result in results)
            _lines[result.Row.Line - 1] = string.Join('\t', [.. Cells(result.Row)[..^1], result.IsRight ? "" : Mark]);

        System.IO.File.WriteAllText(File, string.Join('\n', _lines) + "\n");
    }

    private string[] Cells(EvalRow row) => _lines[row.Line - 1].Split('\t');
}
