using System.Text;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Tables;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>A TSV or CSV file, by whatever delimiter and in whatever encoding.</summary>
internal static class DelimitedGrid
{
    /// <param name="path">As it is named in problems.</param>
    /// <param name="encoding">Null to find out.</param>
    public static Grid Read(string path, byte[] bytes, Encoding? encoding, List<Problem> problems)
    {
        var used = encoding ?? TextEncodings.Of(bytes);
        var text = used.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var file = new SourceFile(path, text);
        if (encoding is null && used is not (UTF8Encoding or UnicodeEncoding))
            problems.Add(ExchangeProblems.Encoding(FirstForeign(file), used.WebName));

        var start = text.AsSpan().IndexOfAnyExcept('\n', ' ');
        if (start < 0)
            return new(file, []);

        var first = file.Span(start, 1).Line;
        var delimiter = Columns.Delimiter(path, file.Line(first));
        var cells = new CellReader(file, delimiter, file.Offset(first), first);
        var rows = new List<IReadOnlyList<Cell>>();
        while (cells.Row(rows.Count == 0 ? 0 : rows[0].Count) is { } row)
            rows.Add(row);
        return new(file, [.. rows]);
    }

    private static SourceSpan FirstForeign(SourceFile file)
    {
        var at = file.Text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007f');
        return at < 0 ? SourceSpan.WholeFile(file.Path) : file.Span(at, 1);
    }
}
