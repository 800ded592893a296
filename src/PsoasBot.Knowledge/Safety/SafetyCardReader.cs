using System.Globalization;
using System.Text.RegularExpressions;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Safety;

/// <summary>Reads a card's upper half: its level, its title, its text with the clinic's numbers in place.</summary>
internal sealed partial class SafetyCardReader(IReadOnlyDictionary<string, string> numbers, List<Problem> problems)
{
    private const string Poison = "poison";

    /// <summary>The longest text, in characters as staff wrote it, that somebody in need will read.</summary>
    private const int LongestText = 1500;

    /// <returns>The card, complete only when no problem was noted; level 0 when it has none.</returns>
    public (SafetyFile File, SafetyCard Card, int Level) Read(SafetyFile file)
    {
        var title = file.Upper.FirstOrDefault(line => line.Level == 1);
        var text = file.Upper.Where(line => line != title).ToList();
        if (title is null)
            problems.Add(SafetyProblems.NoTitle(file));

        if (text.All(line => line.Text.Length == 0))
            problems.Add(SafetyProblems.NoText(file));

        if (text.Sum(line => line.Text.Length) is > LongestText and var length)
            problems.Add(SafetyProblems.LongCard(file, length, LongestText));

        var card = new SafetyCard(file.Name, title is null ? "" : Fill(title).TrimStart('#').Trim(), string.Join('\n', text.Select(Fill)).Trim());
        if (MarkdownDepth.IsTooDeep(card.Title) || MarkdownDepth.IsTooDeep(card.Text))
            problems.Add(PassageProblems.TooDeep(file.Whole));

        return (file, card, ReadLevel(file));
    }

    private string Fill(SafetyLine line)
    {
        foreach (var link in Link().Matches(line.Text).Select(match => match.Value))
            problems.Add(SafetyProblems.Link(line, link));

        return Placeholder().Replace(line.Text, match =>
        {
            var name = match.Groups[1].Value;
            if (NumberOf(name) is { Length: > 0 } number)
                return number;

            problems.Add(SafetyProblems.NoNumber(line, name, [.. numbers.Keys, Poison]));
            return match.Value;
        });
    }

    /// <summary>Few countries have a number for poisoning alone; there it is the emergency number.</summary>
    private string? NumberOf(string name) => numbers.GetValueOrDefault(name) ?? (name == Poison ? numbers.GetValueOrDefault("emergency") : null);

    private int ReadLevel(SafetyFile file)
    {
        var level = 0;
        foreach (var line in file.FrontMatter.Where(line => line.Text.Length > 0))
        {
            var (key, value) = line.Text.Split(':', 2, StringSplitOptions.TrimEntries) is [var left, var right] ? (left, right) : (line.Text, "");
            if (key != "level")
                problems.Add(SafetyProblems.UnknownKey(line, key));
            else if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out level) || level == 0)
                problems.Add(SafetyProblems.BadLevel(line, value));
        }

        if (!file.FrontMatter.Any(line => line.Text.StartsWith("level", StringComparison.Ordinal)))
            problems.Add(SafetyProblems.NoLevel(file.Whole));

        return level;
    }

    [GeneratedRegex(@"\{([a-z0-9-]+)\}")]
    private static partial Regex Placeholder();

    // A link's target in Markdown, or an address that becomes a link by itself.
    [GeneratedRegex(@"(?<=\]\()(?!tel:|sms:)[^)\s]+|(?<!\]\()(?:https?://|www\.)[^\s)]+|\{booking\}", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
