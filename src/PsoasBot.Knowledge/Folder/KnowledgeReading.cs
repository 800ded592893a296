using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Folder;

/// <summary>What came of reading a knowledge folder.</summary>
/// <param name="Content">Null when a problem at error level keeps it from going live.</param>
/// <param name="Problems">By file, then line and column; empty when all is well. Each once.</param>
/// <param name="Files">How many files were read.</param>
public sealed record KnowledgeReading(KnowledgeContent? Content, ImmutableArray<Problem> Problems, int Files)
{
    /// <summary>The files of passages by path, so that the next reading need not read again what has not changed.</summary>
    internal IReadOnlyDictionary<string, ReadFile> PassageFiles { get; init; } = ImmutableDictionary<string, ReadFile>.Empty;

    /// <summary>Keys of <c>clinic.yaml</c> that are not there although passages name their facts, so that visitors are told to ask; may be empty.</summary>
    public ImmutableArray<string> MissingFacts { get; init; } = [];

    /// <summary>All that <c>check</c> prints: the problems with their lines, and whether the folder may go live.</summary>
    /// <param name="directory">The folder that was read, as it was named to us.</param>
    /// <returns>Each problem as <see cref="Problem.Show"/> has it and a blank line, then one or two lines that count, and one that names missing facts; ends with a line break.</returns>
    /// <param name="most">How many problems are shown, errors first, where there are more: a log is no place for thousands.</param>
    /// <exception cref="IOException">The disk cannot be read.</exception>
    public string Show(string directory, int most = int.MaxValue)
    {
        var lines = new SourceLines(directory);
        var text = new StringBuilder();
        foreach (var problem in Problems.Length <= most ? Problems : [.. Problems.OrderByDescending(problem => problem.Severity).Take(most)])
            text.Append(problem.Show(lines.Find(problem.Span), directory)).Append("\n\n");

        if (Problems.Length > most)
            text.Append(CultureInfo.InvariantCulture, $"{Problems.Length - most} more; `check` shows them all\n\n");

        if (Problems.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"{Counted()} in {Many(Files, "file")}\n");

        if (Content is not null)
        {
            var wordings = Content.Passages.Sum(passage => passage.Questions.Length);
            text.Append(CultureInfo.InvariantCulture, $"{directory} may go live: {Many(Content.Passages.Length, "passage")}, {Many(wordings, "wording")}\n");
            if (!MissingFacts.IsEmpty)
                text.Append(CultureInfo.InvariantCulture, $"note: passages name facts that clinic.yaml does not have, so visitors are told to ask: {string.Join(", ", MissingFacts)}\n");
        }

        return text.ToString();
    }

    private string Counted()
    {
        var errors = Problems.Count(problem => problem.Severity == Severity.Error);
        var warnings = Problems.Length - errors;
        return (errors, warnings) switch
        {
            (_, 0) => Many(errors, "error"),
            (0, _) => Many(warnings, "warning"),
            _ => $"{Many(errors, "error")} and {Many(warnings, "warning")}",
        };
    }

    private static string Many(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
