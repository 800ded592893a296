using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Safety;

/// <summary>A file of <c>safety/</c>, taken apart.</summary>
/// <param name="Path">Path below the knowledge folder, e.g. <c>safety/urgent.md</c>.</param>
/// <param name="FrontMatter">The lines between the two <c>---</c>; may be empty.</param>
/// <param name="Lines">The others, without comments.</param>
internal sealed record SafetyFile(string Path, ImmutableArray<SafetyLine> FrontMatter, ImmutableArray<SafetyLine> Lines)
{
    /// <summary>The file's name in small letters without its ending, e.g. <c>urgent</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path).ToLowerInvariant();

    /// <summary>For what is missing from the file as a whole.</summary>
    public SourceSpan Whole => SourceSpan.WholeFile(Path);

    /// <summary>The heading that ends a card's text: <c>## Signs</c>, or <c>## Flags</c> of an earlier version; null for a file without.</summary>
    public SafetyLine? SignsHeading => Lines.FirstOrDefault(line => line.IsSection("Signs") || line.IsSection("Flags"));

    /// <summary>What comes before <see cref="SignsHeading"/>; all lines when there is none.</summary>
    public IEnumerable<SafetyLine> Upper => Lines.TakeWhile(line => line != SignsHeading);

    /// <summary>What comes after <see cref="SignsHeading"/>; no line when there is none.</summary>
    public IEnumerable<SafetyLine> Lower => Lines.SkipWhile(line => line != SignsHeading).Skip(1);

    public static SafetyFile Of(SourceFile file)
    {
        var lines = Enumerable.Range(1, file.Lines).Select(number => new SafetyLine(file.Path, number, file.Line(number).TrimEnd())).ToList();
        var end = lines is [{ Text: "---" }, ..] ? lines.FindIndex(1, line => line.Text == "---") : -1;
        return new SafetyFile(file.Path, end < 0 ? [] : [.. lines[1..end]], [.. WithoutComments(lines.Skip(end + 1))]);
    }

    private static IEnumerable<SafetyLine> WithoutComments(IEnumerable<SafetyLine> lines)
    {
        var isComment = false;
        foreach (var line in lines)
        {
            isComment |= line.Text.StartsWith("<!--", StringComparison.Ordinal);
            if (!isComment)
                yield return line;

            isComment &= !line.Text.EndsWith("-->", StringComparison.Ordinal);
        }
    }
}
