using System.Globalization;
using System.Text.RegularExpressions;

namespace PsoasBot.Knowledge;

/// <summary>Reads a card's upper half: its level, its title, its text with the clinic's numbers in place.</summary>
internal sealed partial class SafetyCardReader(IReadOnlyDictionary<string, string> numbers, List<Problem> problems)
{
    /// <returns>The card, complete only when no problem was noted; level 0 when it has none.</returns>
    public (SafetyFile File, SafetyCard Card, int Level) Read(SafetyFile file)
    {
        var upper = file.Lines.TakeWhile(line => line.Heading(2) != "Flags").ToList();
        var title = upper.Find(line => line.Heading(1) is not null);
        var text = upper.Where(line => line != title).ToList();
        if (title is null)
            problems.Add(SafetyProblems.NoTitle(file));

        if (text.All(line => line.Text.Length == 0))
            problems.Add(SafetyProblems.NoText(file));

        var words = string.Join('\n', text.Select(Fill)).Trim();
        return (file, new SafetyCard(file.Name, title is null ? "" : Fill(title)[2..].Trim(), words), ReadLevel(file));
    }

    private string Fill(SafetyLine line)
    {
        foreach (var link in Link().Matches(line.Text).Select(match => match.Value))
            problems.Add(SafetyProblems.Link(line, link));

        return Placeholder().Replace(line.Text, match =>
        {
            var name = match.Groups[1].Value;
            if (numbers.TryGetValue(name, out var number) && number.Length > 0)
                return number;

            problems.Add(SafetyProblems.NoNumber(line, name, numbers.Keys));
            return match.Value;
        });
    }

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
