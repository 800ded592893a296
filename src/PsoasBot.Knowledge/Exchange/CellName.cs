using System.Globalization;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>The name of a cell as a spreadsheet shows it: <c>B14</c>.</summary>
internal static class CellName
{
    /// <param name="column">1 or more.</param>
    public static string Of(int row, int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }

    /// <returns>1 or more.</returns>
    public static int Column(string name) =>
        Math.Max(1, name.TakeWhile(char.IsAsciiLetter).Take(4).Aggregate(0, (column, letter) => (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1)));

    /// <returns>1 or more.</returns>
    public static int Row(string name) =>
        int.TryParse(string.Concat(name.SkipWhile(char.IsAsciiLetter)), CultureInfo.InvariantCulture, out var row) ? Math.Max(1, row) : 1;
}
