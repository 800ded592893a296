using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>The file <c>synonyms.txt</c>, in Solr's format: <c>a, b</c> for words that mean the same, <c>a, b => c</c> for words to be read as another.</summary>
internal static class SynonymReader
{
    /// <returns>The lines that can be used, as staff wrote them.</returns>
    public static ImmutableArray<string> Read(SourceFile file, List<Problem> problems)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var line in LineList.Read(file))
        {
            if (Check(line) is not { } problem)
                lines.Add(line.Text);
            else
                problems.Add(problem);
        }

        return lines.ToImmutable();
    }

    private static Problem? Check(Located line)
    {
        var sides = line.Text.Split("=>");
        if (sides.Length > 2)
            return ListProblems.TwoArrows(line.Span with { Column = line.Span.Column + line.Text.LastIndexOf("=>", StringComparison.Ordinal), Length = 2 });

        if (sides.Any(side => side.Split(',').Any(string.IsNullOrWhiteSpace)))
            return ListProblems.EmptySynonym(line.Span);

        return sides is [var only] && !only.Contains(',') ? ListProblems.LoneSynonym(line.Span, only) : null;
    }
}
