using System.Collections.Immutable;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Tables;

/// <summary>Which cell of a row holds what; -1 for a column that is not there.</summary>
/// <param name="Count">How many cells a whole row has.</param>
internal sealed record Columns(int Question, int Answer, int Metadata, int Prompts, int Id, int Count)
{
    private static readonly ImmutableArray<string> Names =
        ["Question", "Answer", "Source", "Metadata", "SuggestedQuestions", "IsContextOnly", "Prompts", "QnaId"];

    /// <returns>Null, with problems, when the first row does not name a question and an answer.</returns>
    public static Columns? Of(SourceFile file, IReadOnlyList<Cell> header, List<Problem> problems)
    {
        int Find(string name) => header.ToList().FindIndex(cell => Is(cell, name));
        var columns = new Columns(Find("Question"), Find("Answer"), Find("Metadata"), Find("Prompts"), Find("QnaId"), header.Count);
        foreach (var name in Names[..2].Where(name => Find(name) < 0))
        {
            var near = header.FirstOrDefault(cell => !Names.Any(known => Is(cell, known)) && Nearest.Of(cell.Text, [name]) is not null);
            problems.Add(TableProblems.NoColumn(near.Text is null ? file.LineSpan(header[0].Line) : near.Span(file), name, near.Text));
        }

        return columns.Question >= 0 && columns.Answer >= 0 ? columns : null;
    }

    /// <returns>The one of tab, comma, semicolon and bar that makes the most known columns of the first line; the file's kind decides a tie.</returns>
    public static char Delimiter(string path, string firstLine)
    {
        var usual = path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : ',';
        return new[] { usual, '\t', ',', ';', '|' }
            .MaxBy(delimiter => firstLine.Split(delimiter).Count(name => Names.Contains(name.Trim().Trim('"'), StringComparer.OrdinalIgnoreCase)));
    }

    private static bool Is(Cell cell, string name) => cell.Text.Equals(name, StringComparison.OrdinalIgnoreCase);
}
