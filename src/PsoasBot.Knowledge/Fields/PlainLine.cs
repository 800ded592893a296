using System.Text.RegularExpressions;

namespace PsoasBot.Knowledge.Fields;

/// <summary>One line of a YAML file, taken apart the way somebody who has never heard of YAML would.</summary>
/// <param name="Indent">Blanks in front, a tab counted as two.</param>
/// <param name="Dash">Whether it is an item of a list.</param>
/// <param name="Key">What stands before the first colon that a blank or the line's end follows; null for an item or a line without one.</param>
/// <param name="Value">What follows, blanks around it cut; may be empty.</param>
/// <param name="ValueColumn">1 or more.</param>
internal sealed partial record PlainLine(int Indent, bool Dash, string? Key, string Value, int ValueColumn)
{
    public bool IsBlank => !Dash && Key is null && Value.Length == 0;

    /// <summary>A text over several lines follows, e.g. <c>|</c> or <c>>-</c>.</summary>
    public bool OpensBlock => Key is not null && Block().IsMatch(Value);

    public static PlainLine Of(string line)
    {
        var text = line.TrimStart();
        var blanks = line[..^text.Length];
        var indent = blanks.Length + blanks.Count(c => c == '\t');
        if (text.StartsWith('#') || text.TrimEnd() is "---" or "...")
            return new(indent, false, null, "", 1);

        if (text is "-" || text.StartsWith("- ", StringComparison.Ordinal) || text.StartsWith("-\t", StringComparison.Ordinal))
            return Valued(line, indent, dash: true, key: null, from: blanks.Length + 1);

        return KeyAndColon().Match(text) is { Success: true } match
            ? Valued(line, indent, dash: false, match.Groups["key"].Value, blanks.Length + match.Length)
            : Valued(line, indent, dash: false, key: null, blanks.Length);
    }

    private static PlainLine Valued(string line, int indent, bool dash, string? key, int from)
    {
        var value = line[from..].TrimStart();
        return new(indent, dash, key, value.TrimEnd(), line.Length - value.Length + 1);
    }

    /// <summary>The key ends with no blank, so that a long run of blanks is not tried from each of them.</summary>
    [GeneratedRegex(@"^(?<key>[^\s:\[\]{},](?:[^:]*[^\s:])?)\s*:(?=\s|$)")]
    private static partial Regex KeyAndColon();

    [GeneratedRegex(@"^[|>][+-]?[1-9]?[+-]?$")]
    private static partial Regex Block();
}
