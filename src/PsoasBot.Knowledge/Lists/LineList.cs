using System.Collections.Immutable;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Lists;

/// <summary>A file with one thing a line; blank lines and lines that begin with <c>#</c> are not read.</summary>
internal static class LineList
{
    /// <returns>In the order of the file, blanks around each cut.</returns>
    public static ImmutableArray<Located> Read(SourceFile file) =>
    [
        .. Enumerable.Range(1, file.Lines)
            .Where(number => file.Line(number).Trim() is [not '#', ..])
            .Select(number => new Located(file.Line(number).Trim(), file.LineSpan(number))),
    ];
}
