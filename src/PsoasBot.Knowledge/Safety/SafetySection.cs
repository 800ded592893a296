using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Safety;

/// <summary>A heading that names a sign, and the lines of phrases below it.</summary>
/// <param name="Items">May be empty.</param>
internal sealed record SafetySection(SafetyLine Heading, List<SafetyLine> Items)
{
    /// <summary>The first word of the heading; may be empty.</summary>
    public string Id => Heading.Heading!.Split(' ', 2)[0]; // made of headings only

    /// <summary>The rest of the heading; may be empty.</summary>
    public string Name => Heading.Heading![Id.Length..].Trim(); // as above

    /// <summary>How many lines staff have to keep an eye on.</summary>
    public int Lines => 1 + Items.Count;

    /// <summary>Cuts lines at their headings; text between them is staff's own, and so is a title (<c># …</c>) above the first.</summary>
    /// <param name="problems">Gets one for each phrase above the first heading.</param>
    public static List<SafetySection> Cut(IEnumerable<SafetyLine> lines, List<Problem> problems)
    {
        var sections = new List<SafetySection>();
        foreach (var line in lines)
        {
            if (line.Level > (sections is [] ? 1 : 0))
                sections.Add(new SafetySection(line, []));
            else if (line.Item is not null && sections is [])
                problems.Add(SafetyProblems.StrayItem(line));
            else if (line.Item is not null)
                sections[^1].Items.Add(line);
        }

        return sections;
    }
}
