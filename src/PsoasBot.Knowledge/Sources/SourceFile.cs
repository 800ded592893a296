using System.Text;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Sources;

/// <summary>One file of the knowledge folder, as text with places in it.</summary>
/// <param name="path">Below the knowledge folder, with <c>/</c>.</param>
/// <param name="text">Line ends are <c>\n</c>, no byte order mark; see <see cref="Decode"/>.</param>
internal sealed class SourceFile(string path, string text)
{
    private readonly int[] _lineStarts = LineStarts(text);

    public string Path => path;

    public string Text => text;

    /// <summary>1 or more: an empty file has one empty line.</summary>
    public int Lines => _lineStarts.Length;

    /// <summary>The text of a file's bytes: UTF-8, or UTF-16 with a byte order mark; what cannot be read becomes <c>�</c>.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
            _ => Encoding.UTF8.GetString(bytes),
        };
        return text.Contains('\r') ? text.Replace("\r\n", "\n").Replace('\r', '\n') : text;
    }

    /// <summary>The stretch from an offset on, cut at the end of its line; never shorter than one character.</summary>
    public SourceSpan Span(int offset, int length)
    {
        var index = Array.BinarySearch(_lineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        var end = Math.Min(offset + length, LineEnd(line));
        return new(path, line + 1, offset - _lineStarts[line] + 1, Math.Max(1, end - offset));
    }

    /// <summary>What stands on a line, without the blanks around it.</summary>
    /// <param name="number">1 or more.</param>
    public SourceSpan LineSpan(int number)
    {
        var line = Line(number);
        var indent = line.Length - line.TrimStart().Length;
        return new(path, number, indent + 1, Math.Max(1, line.Trim().Length));
    }

    /// <param name="number">1 or more.</param>
    public string Line(int number) => LineText(number).ToString();

    /// <summary>The same without a copy of it: a table may be one line of many thousand cells.</summary>
    /// <param name="number">1 or more.</param>
    public ReadOnlySpan<char> LineText(int number) => text.AsSpan()[_lineStarts[number - 1]..LineEnd(number - 1)];

    /// <summary>Where a line begins in the text; the text's length for the line after the last.</summary>
    /// <param name="number">1 or more.</param>
    public int Offset(int number) => number > Lines ? text.Length : _lineStarts[number - 1];

    private int LineEnd(int line) => line + 1 < _lineStarts.Length ? _lineStarts[line + 1] - 1 : text.Length;

    private static int[] LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);

        return [.. starts];
    }
}
