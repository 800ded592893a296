using System.Collections.Immutable;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Lists;

/// <summary>The file <c>not-covered.txt</c>: a question a line.</summary>
internal static class NotCoveredReader
{
    /// <summary>More are worth a warning.</summary>
    private const int MostQuestions = 300;

    public static ImmutableArray<Located> Read(SourceFile file, List<Problem> problems)
    {
        var questions = LineList.Read(file);
        if (questions.Length > MostQuestions)
            problems.Add(ListProblems.ManyNotCovered(file.Path, questions.Length, MostQuestions));

        return questions;
    }

    /// <summary>What each of these questions is about, in the words of the heading above it: <c># ── medicines and scans ──</c>.</summary>
    /// <returns>In the order of the questions; null under no heading, and under one in brackets, which is for staff alone.</returns>
    public static ImmutableArray<string?> Topics(SourceFile file, ImmutableArray<Located> questions)
    {
        var headings = Enumerable.Range(1, file.Lines).Select(number => (number, heading: Heading(file.Line(number)))).Where(line => line.heading is not null).ToList();
        return [.. questions.Select(question => headings.LastOrDefault(line => line.number < question.Span.Line).heading is { } heading && heading[0] is not ('(' or '[') ? heading : null)];
    }

    private static string? Heading(string line) =>
        line.Trim() is ['#', .. var note] && note.Trim() is ['─' or '-' or '=', .., '─' or '-' or '='] and var ruled && ruled.Trim('─', '-', '=', ' ') is { Length: > 0 } heading ? heading : null;
}
