namespace PsoasBot.Knowledge;

/// <summary>Reads a card's lower half: below <c>## Flags</c>, a heading for each flag and an item for each of its signs.</summary>
internal sealed class SafetyFlagReader(SafetyLists lists, List<Problem> problems)
{
    private readonly Dictionary<string, SourceSpan> _seen = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<SafetyFlag> Read(SafetyFile file)
    {
        var flags = new List<SafetyFlag>();
        var lower = file.Lines.SkipWhile(line => line.Heading(2) != "Flags").Skip(1).ToList();
        var headings = Enumerable.Range(0, lower.Count).Where(at => lower[at].Heading(3) is not null).ToList();
        problems.AddRange(lower.Take(headings is [var first, ..] ? first : lower.Count).Where(line => line.Item is not null).Select(SafetyProblems.StrayItem));
        if (headings is [])
            problems.Add(SafetyProblems.NoFlags(file));

        for (var at = 0; at < headings.Count; at++)
        {
            var end = at + 1 < headings.Count ? headings[at + 1] : lower.Count;
            if (ReadFlag(file.Name, lower[headings[at]], lower[(headings[at] + 1)..end]) is { } flag)
                flags.Add(flag);
        }

        return flags;
    }

    private SafetyFlag? ReadFlag(string card, SafetyLine heading, List<SafetyLine> lines)
    {
        if (heading.Heading(3)!.Split(' ', 2) is not [var id, var name])
        {
            problems.Add(SafetyProblems.FlagWithoutName(heading));
            return null;
        }

        if (!_seen.TryAdd(id, heading.Span))
            problems.Add(SafetyProblems.SameFlag(heading, id, _seen[id]));

        if (!lines.Any(line => line.Item is not null))
            problems.Add(SafetyProblems.NoSigns(heading, id));

        return new SafetyFlag(id, name.Trim(), card, [.. lines.Where(line => line.Item is not null).Select(ReadSign).OfType<SafetySign>()]);
    }

    private SafetySign? ReadSign(SafetyLine line)
    {
        var sign = SignReader.Read(line, line.Item!, problems);
        if (sign is not null)
            lists.CheckNames(line, PhrasesOf(sign));

        return sign;
    }

    /// <returns>All phrases of a sign, those that take it back too.</returns>
    public static IEnumerable<string> PhrasesOf(SafetySign sign) =>
        sign.Parts.SelectMany(part => part.Groups.SelectMany(group => group)).Concat(sign.Unless);
}
