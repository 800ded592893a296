using System.Text;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Sources;

namespace PsoasBot.Knowledge.Fields;

/// <summary>
/// Staff's lines as YAML that cannot be misread: every key and value in quotes, so that a colon, a quote, an apostrophe, <c>#</c>, <c>no</c>
/// and <c>1.10</c> are text. Line numbers stay as they are.
/// </summary>
internal sealed class PlainYaml
{
    private readonly StringBuilder _yaml = new();
    private readonly Dictionary<int, PlainLine> _lines = [];
    private PlainLine? _open;   // a value that the next, more indented line goes on with
    private PlainLine? _block;  // the key of a text over several lines
    private readonly IReadOnlySet<string> _keys;
    private readonly bool _isFlat;
    private bool _tabSeen;

    private PlainYaml(IReadOnlySet<string> keys, bool isFlat) => (_keys, _isFlat) = (keys, isFlat);

    public string Text => _yaml.ToString();

    /// <param name="first">1 or more.</param>
    /// <param name="last">The last line to read; less than <paramref name="first"/> for none.</param>
    /// <param name="keys">All keys that are known, at any depth: only they can tell a line that went astray from a text that goes on.</param>
    /// <param name="isFlat">Whether no key has keys of its own, so that it does not matter where a line begins.</param>
    public static PlainYaml Of(SourceFile file, int first, int last, IReadOnlySet<string> keys, bool isFlat, List<Problem> problems)
    {
        var yaml = new PlainYaml(keys, isFlat);
        for (var number = first; number <= last; number++)
        {
            yaml.CheckTab(file, number, problems);
            yaml.Add(file, number, problems);
        }

        yaml.Close();
        return yaml;
    }

    /// <summary>The line as it was taken apart; null for one without key or value.</summary>
    public PlainLine? Line(int number) => _lines.GetValueOrDefault(number);

    private void Add(SourceFile file, int number, List<Problem> problems)
    {
        var text = file.Line(number);
        var line = Aligned(PlainLine.Of(text));
        if (_block is not null && (text.AsSpan().IsWhiteSpace() || line.Indent > _block.Indent))
        {
            _yaml.Append('\n').Append(' ', line.Indent).Append(text.AsSpan().TrimStart());
            return;
        }

        _block = null;
        if (_open is not null && line.Indent > _open.Indent && !line.Dash && !line.IsBlank && !IsKnown(line))
        {
            _yaml.Append('\n').Append(' ', line.Indent).Append(text.Trim().Replace("'", "''", StringComparison.Ordinal));
            return;
        }

        Close();
        _yaml.Append('\n');
        if (line.Key is null && !line.Dash)
        {
            if (!line.IsBlank)
                problems.Add(KeyProblems.NotAKey(file.LineSpan(number), line.Value, _keys));
            return;
        }

        Write(line, number);
    }

    private bool IsKnown(PlainLine line) => line.Key is not null && _keys.Contains(line.Key);

    private PlainLine Aligned(PlainLine line) => _isFlat && IsKnown(line) ? line with { Indent = 0 } : line;

    private void Write(PlainLine line, int number)
    {
        _lines.Add(number, line);
        _yaml.Append(' ', line.Indent).Append(line.Dash ? "- " : $"'{Escape(line.Key!)}': "); // a line that is no item has its key here
        if (line.OpensBlock)
        {
            _yaml.Append(line.Value);
            _block = line;
        }
        else if (line.Value.Length > 0)
        {
            _yaml.Append('\'').Append(Escape(Unquote(line.Value)));
            _open = line;
        }
    }

    private void Close()
    {
        if (_open is not null)
            _yaml.Append('\'');

        _open = null;
    }

    private void CheckTab(SourceFile file, int number, List<Problem> problems)
    {
        var text = file.Line(number);
        var tab = text[..^text.TrimStart().Length].IndexOf('\t', StringComparison.Ordinal);
        if (tab < 0 || _tabSeen || text.AsSpan().IsWhiteSpace())
            return;

        _tabSeen = true;
        problems.Add(KeyProblems.Tab(new(file.Path, number, tab + 1, 1)));
    }

    private static string Escape(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    /// <summary>The value without the quotes that staff put around all of it, if they did.</summary>
    private static string Unquote(string value)
    {
        if (value is not ['"' or '\'', .., var last] || last != value[0] || value.Length < 2)
            return value;

        var inner = value[1..^1];
        var plain = last == '"' ? inner.Replace("\\\"", "\0", StringComparison.Ordinal) : inner.Replace("''", "\0", StringComparison.Ordinal);
        return plain.Contains(last) ? value : plain.Replace('\0', last);
    }
}
