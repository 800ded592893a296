namespace PsoasBot.Answering.Tests.Safety;

/// <summary>A row of <c>red-flags.tsv</c> or <c>look-alikes.tsv</c>; README.md beside them says by which rules they were written.</summary>
/// <param name="Line">Where it stands in its file.</param>
/// <param name="Previous">Null for a message that stands alone.</param>
internal sealed record SuiteRow(int Line, string Flag, string Rule, string? Previous, string Message, bool IsKnownWrong)
{
    public static IReadOnlyList<SuiteRow> Read(string name) =>
    [
        .. File.ReadAllLines(Path.Combine(Shipped.Root, "tests", "PsoasBot.Answering.Tests", "Safety", name))
            .Select((text, at) => (Cells: text.Split('\t'), Line: at + 1))
            .Skip(1)
            .Select(row => new SuiteRow(
                row.Line, row.Cells[0], row.Cells[1], row.Cells[2].Length == 0 ? null : row.Cells[2], row.Cells[3], row.Cells[4] == "yes")),
    ];

    public override string ToString() => $"line {Line}, {Flag}, {Rule}: {(Previous is null ? "" : Previous + " | ")}{Message}";
}
