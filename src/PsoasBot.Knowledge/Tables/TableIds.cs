using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PsoasBot.Knowledge.Tables;

/// <summary>Ids for passages of tables that have none.</summary>
internal static partial class TableIds
{
    private const int Longest = 60;

    /// <summary>The words of the first question; where another passage has them, a number made from the answer, so that the order of rows does not matter.</summary>
    /// <param name="taken">Ids that are taken; the new one is added.</param>
    public static string Generate(TableRow row, HashSet<string> taken)
    {
        var words = NotKebab().Replace(row.Question.Text.ToLowerInvariant(), "-").Trim('-');
        var id = words.Length > Longest ? words[..Longest].TrimEnd('-') : words;
        if (id.Length > 0 && taken.Add(id))
            return id;

        var number = BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(row.Answer)));
        while (!taken.Add(string.Create(CultureInfo.InvariantCulture, $"{id}-{number:x8}").TrimStart('-')))
            number++;

        return string.Create(CultureInfo.InvariantCulture, $"{id}-{number:x8}").TrimStart('-');
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotKebab();
}
