using System.Collections.Immutable;
using System.Text;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Lists;

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

    private static Problem? SignsOnly(Located line)
    {
        var at = 0;
        foreach (var word in line.Text.Replace("=>", ",,", StringComparison.Ordinal).Split(','))
        {
            var (trimmed, blanks) = (word.Trim(), word.Length - word.TrimStart().Length);
            if (trimmed.Length > 0 && !trimmed.EnumerateRunes().Any(Rune.IsLetterOrDigit))
                return ListProblems.SignsOnly(line.Span with { Column = line.Span.Column + at + blanks, Length = trimmed.Length }, trimmed);
            at += word.Length + 1;
        }

        return null;
    }

    private static Problem? Check(Located line)
    {
        var sides = line.Text.Split("=>");
        if (sides.Length > 2)
            return ListProblems.TwoArrows(line.Span with { Column = line.Span.Column + line.Text.LastIndexOf("=>", StringComparison.Ordinal), Length = 2 });

        if (sides.Any(side => side.Split(',').Any(string.IsNullOrWhiteSpace)))
            return ListProblems.EmptySynonym(line.Span);

        if (SignsOnly(line) is { } signs)
            return signs;

        return sides is [var only] && !only.Contains(',') ? ListProblems.LoneSynonym(line.Span, only) : null;
    }
}
