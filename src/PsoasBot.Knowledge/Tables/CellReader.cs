using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Tables;

/// <summary>
/// A table's text → rows of cells with their places. A quote is a wrapping only where it stands at both ends of a cell, so that a lone one, as QnA
/// Maker writes it, is text and never swallows the rows below.
/// </summary>
/// <param name="delimiter">A tab, a comma, a semicolon or a bar.</param>
/// <param name="start">Where the first row begins in the text.</param>
/// <param name="line">Which line that is.</param>
internal sealed class CellReader(SourceFile file, char delimiter, int start, int line = 1)
{
    /// <summary>The most characters in a cell. Source: Excel's own limit.</summary>
    private const int MostInACell = 32_767;

    private readonly string _text = file.Text;
    private readonly List<Cell> _cells = [];
    private int _at = start;
    private int _line = line;
    private int _lineStart = start;

    /// <param name="columns">How many cells a whole row has; 0 when that is not known yet.</param>
    /// <returns>1 or more cells; null at the end.</returns>
    public IReadOnlyList<Cell>? Row(int columns)
    {
        if (_at >= _text.Length)
            return null;

        var (at, line, lineStart) = (_at, _line, _lineStart);
        Cells(overLines: delimiter != '\t');
        if (delimiter != '\t' || _cells.Count >= columns || !_cells[^1].Text.StartsWith('"'))
            return [.. _cells];

        // Excel's tab-separated text wraps a cell that has line breaks. Whether a quote is meant that way shows in the number of cells.
        var after = (_at, _line, _lineStart);
        Cell[] plain = [.. _cells];
        (_at, _line, _lineStart) = (at, line, lineStart);
        Cells(overLines: true);
        if (_cells.Count == columns)
            return [.. _cells];

        (_at, _line, _lineStart) = after;
        return plain;
    }

    private void Cells(bool overLines)
    {
        _cells.Clear();
        while (true)
        {
            var (line, column, from) = (_line, _at - _lineStart + 1, _at);
            var text = Wrapped(overLines) ?? Plain();
            var blanks = _text.AsSpan(from, _at - from).IndexOfAnyExcept(' ', '\u00A0') is > 0 and var lead ? lead : 0;
            _cells.Add(new(text, line, column + blanks, Math.Max(1, _at - from - blanks)));
            if (_at >= _text.Length)
                return;

            if (_text[_at++] == '\n')
            {
                NextLine(_at);
                return;
            }
        }
    }

    private string Plain()
    {
        var rest = _text.AsSpan(_at);
        var length = rest.IndexOfAny(delimiter, '\n');
        var cell = length < 0 ? rest : rest[..length];
        _at += cell.Length;
        return cell.Trim().ToString();
    }

    /// <returns>What the quotes wrap, with each doubled quote as one; null where they do not wrap the cell.</returns>
    private string? Wrapped(bool overLines)
    {
        if (_at >= _text.Length || _text[_at] != '"')
            return null;

        var window = _text.AsSpan(_at + 1, Math.Min(MostInACell * 2, _text.Length - _at - 1));
        if (!overLines && window.IndexOf('\n') is >= 0 and var lineEnd)
            window = window[..lineEnd];

        var end = ClosingQuote(window);
        var after = _at + 1 + end + 1;
        if (end < 0 || (after < _text.Length && _text[after] != delimiter && _text[after] != '\n'))
            return null;

        for (var at = window[..end].IndexOf('\n'); at >= 0;)
        {
            NextLine(_at + 1 + at + 1);
            var next = window[(at + 1)..end].IndexOf('\n');
            at = next < 0 ? -1 : at + 1 + next;
        }

        _at = after;
        return window[..end].Trim().ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    /// <returns>The first quote that is not one of a pair; -1 for none.</returns>
    private static int ClosingQuote(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('"'); at >= 0;)
        {
            if (at + 1 >= text.Length || text[at + 1] != '"')
                return at;

            var next = text[(at + 2)..].IndexOf('"');
            at = next < 0 ? -1 : at + 2 + next;
        }

        return -1;
    }

    private void NextLine(int start) => (_line, _lineStart) = (_line + 1, start);
}
