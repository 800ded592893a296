using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>A file of <c>safety/</c>, taken apart.</summary>
/// <param name="Path">Path below the knowledge folder, e.g. <c>safety/words.md</c>.</param>
/// <param name="FrontMatter">The lines between the two <c>---</c>; may be empty.</param>
/// <param name="Lines">The others, without comments.</param>
internal sealed record SafetyFile(string Path, ImmutableArray<SafetyLine> FrontMatter, ImmutableArray<SafetyLine> Lines)
{
    /// <summary>The file's name without its ending, e.g. <c>words</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The stretch of the first line, where something is missing from the file as a whole.</summary>
    public SourceSpan Whole => SourceSpan.WholeFile(Path);

    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SafetyFile Read(string file, string path)
    {
        var lines = File.ReadAllLines(file).Select((text, at) => new SafetyLine(path, at + 1, text.TrimStart('\ufeff').TrimEnd())).ToList();
        var end = lines is [{ Text: "---" }, ..] ? lines.FindIndex(1, line => line.Text == "---") : -1;
        return new SafetyFile(path, end < 0 ? [] : [.. lines[1..end]], [.. WithoutComments(lines.Skip(end + 1))]);
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
