using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Safety;

/// <summary>Reads the signs: those below <c>## Signs</c> of each card, then what <c>other-languages.md</c> adds to them.</summary>
internal sealed class SafetySignReader(List<Problem> problems)
{
    /// <summary>How many headings and lines of phrases two people can look through before a change.</summary>
    private const int MostLines = 300;

    private readonly OrderedDictionary<string, SafetySign> _signs = new(StringComparer.Ordinal);
    private int _lines;

    /// <summary>Those that have no problem, in the order in which they were read.</summary>
    public ImmutableArray<SafetySign> Signs => [.. _signs.Values];

    public void ReadCard(SafetyFile card)
    {
        if (card.SignsHeading is { } heading && !heading.IsSection("Signs"))
        {
            problems.Add(SafetyProblems.EarlierHeading(heading));
            return; // what is below it is a language of its own
        }

        var sections = Cut(card.Lower);
        if (sections is [])
            problems.Add(SafetyProblems.NoSigns(card));

        foreach (var section in sections)
            ReadSign(card, section);
    }

    public void ReadOtherLanguages(SafetyFile file)
    {
        var seen = new Dictionary<string, SafetyLine>(StringComparer.Ordinal);
        foreach (var section in Cut(file.Lines))
        {
            var phrases = Phrases(section);
            if (!DangerSigns.Names.Contains(section.Id))
                problems.Add(SafetyProblems.UnknownSign(section.Heading, section.Id));
            else if (!seen.TryAdd(section.Id, section.Heading))
                problems.Add(SafetyProblems.SameHeading(section.Heading, section.Id, seen[section.Id].Number));
            else if (_signs.TryGetValue(section.Id, out var sign))
                _signs[section.Id] = sign with { Phrases = [.. sign.Phrases, .. phrases] };
        }
    }

    /// <summary>Notes the signs that no card has.</summary>
    /// <param name="folder">The folder's name.</param>
    public void CheckWhole(string folder) =>
        problems.AddRange(DangerSigns.Names.Where(id => !_signs.ContainsKey(id)).Select(id => SafetyProblems.NoSuchSign(folder, id)));

    /// <summary>Notes when there are more lines than people can oversee.</summary>
    /// <param name="folder">The folder's name.</param>
    public void CheckLines(string folder)
    {
        if (_lines > MostLines)
            problems.Add(SafetyProblems.TooManyLines(folder, _lines, MostLines));
    }

    private List<SafetySection> Cut(IEnumerable<SafetyLine> lines)
    {
        var sections = SafetySection.Cut(lines, problems);
        _lines += sections.Sum(section => section.Lines);
        return sections;
    }

    private void ReadSign(SafetyFile card, SafetySection section)
    {
        var (heading, id) = (section.Heading, section.Id);
        var phrases = Phrases(section);
        if (id.Length > 0 && !DangerSigns.Names.Contains(id))
            problems.Add(SafetyProblems.UnknownSign(heading, id));
        else if (section.Name.Length == 0)
            problems.Add(SafetyProblems.SignWithoutName(heading));

        if (phrases is [])
            problems.Add(SafetyProblems.NoPhrases(heading, id));

        if (!_signs.TryAdd(id, new SafetySign(id, section.Name, card.Name, phrases, heading.Span)))
            problems.Add(SafetyProblems.SameSign(heading, id, _signs[id].Source));
    }

    private ImmutableArray<string> Phrases(SafetySection section) => [.. section.Items.SelectMany(line => PhraseReader.Read(line, problems))];
}
