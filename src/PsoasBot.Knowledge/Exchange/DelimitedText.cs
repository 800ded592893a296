using System.Text;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>Rows → a TSV or CSV file.</summary>
internal static class DelimitedText
{
    /// <param name="delimiter">A tab, for which a quote within a cell stays alone, as QnA Maker has it; or a comma, for RFC 4180.</param>
    public static string Of(IEnumerable<string[]> rows, char delimiter)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendJoin(delimiter, row.Select(cell => Closed(cell, delimiter))).Append(delimiter == '\t' ? "\n" : "\r\n");
        return text.ToString();
    }

    private static string Closed(string cell, char delimiter)
    {
        var isWrapped = cell.Contains(delimiter) || cell.Contains('\n') || cell.Contains('\r') || (delimiter == '\t' ? cell.StartsWith('"') : cell.Contains('"'));
        return isWrapped ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
