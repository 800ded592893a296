using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>Characters that XML cannot hold, as a spreadsheet writes them: <c>_x000D_</c>. Source: ECMA-376, part 1, 22.9.2.19.</summary>
internal static partial class XlsxText
{
    public static string Encode(string text)
    {
        var marked = Escape().Replace(text, "_x005F_x$1_");
        if (marked.All(letter => letter != '\r' && XmlConvert.IsXmlChar(letter)))
            return marked;

        var encoded = new StringBuilder();
        for (var at = 0; at < marked.Length; at++)
        {
            if (at + 1 < marked.Length && char.IsSurrogatePair(marked[at], marked[at + 1]))
                encoded.Append(marked, at++, 2);
            else if (marked[at] != '\r' && XmlConvert.IsXmlChar(marked[at]))
                encoded.Append(marked[at]);
            else
                encoded.Append(CultureInfo.InvariantCulture, $"_x{(int)marked[at]:X4}_");
        }

        return encoded.ToString();
    }

    public static string Decode(string text) => Escape().Replace(
        text, escape => ((char)int.Parse(escape.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
