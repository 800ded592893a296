using System.Collections.Immutable;

namespace PsoasBot.Evaluation;

/// <summary>Reads a table of questions: <c>question</c> and <c>expected</c>, and optionally <c>context</c> and <c>kind</c>.</summary>
internal static class EvalTable
{
    /// <returns>The rows in order, without empty lines.</returns>
    /// <exception cref="FormatException">A line has no expected id; the message says which and what to do.</exception>
    public static ImmutableArray<EvalRow> Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var header = lines.Length == 0 ? [] : Array.ConvertAll(lines[0].Split('\t'), name => name.Trim().ToLowerInvariant());
        var hasHeader = header.Contains("question") && header.Contains("expected");
        if (!hasHeader && header is ["question", ..])
            throw new FormatException($"{file}:1: this header has no column `expected`; name it so, or leave the header out");

        var (question, expected) = hasHeader ? (Array.IndexOf(header, "question"), Array.IndexOf(header, "expected")) : (0, 1);
        string[] names = hasHeader ? header : [];
        return [.. lines
            .Select((line, index) => (Cells: line.Split('\t'), Line: index + 1))
            .Skip(hasHeader ? 1 : 0)
            .Where(row => row.Cells.Any(cell => cell.Length > 0))
            .Select(row => Row(row.Cells, row.Line))];

        EvalRow Row(string[] cells, int line)
        {
            var ids = Cell(cells, expected).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return ids.Length > 0
                ? new EvalRow(line, Cell(cells, Array.IndexOf(names, "kind")), Cell(cells, Array.IndexOf(names, "context")), Cell(cells, question), [.. ids])
                : throw new FormatException($"{file}:{line}: no expected id; write `question<TAB>id`, or a header line with the columns `question` and `expected`");
        }
    }

    private static string Cell(string[] cells, int index) => index >= 0 && index < cells.Length ? cells[index] : "";
}
