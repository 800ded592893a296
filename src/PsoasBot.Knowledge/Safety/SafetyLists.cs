using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>The word lists of all files; a list may go on in another file, as <c>languages.md</c> does.</summary>
internal sealed class SafetyLists(List<Problem> problems)
{
    private readonly Dictionary<string, List<(SafetyLine Line, string Phrase)>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SafetyLine> _headings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _references = new(StringComparer.Ordinal); // by list, the lists that it names; filled when all are read

    public IReadOnlyCollection<string> Names => _lists.Keys;

    /// <summary>Adds the lists of one file: <c>## name</c>, and below it an item for each phrase. Other text is staff's own.</summary>
    public void Add(SafetyFile file)
    {
        var firstLines = new Dictionary<string, SafetyLine>(StringComparer.Ordinal);
        (string Name, List<(SafetyLine, string)> Phrases)? current = null;
        foreach (var line in file.Lines)
        {
            if (line.Heading(2) is { } name)
                current = (name, Open(line, name, firstLines));
            else if (line.Item is { } item && current is null)
                problems.Add(SafetyProblems.StrayItem(line));
            else if (line.Item is { } phrases)
                current!.Value.Phrases.AddRange(SignReader.ReadPhrases(line, phrases, problems).Select(phrase => (line, phrase)));
        }
    }

    /// <summary>Notes what is wrong between the lists: empty, unknown, in a ring.</summary>
    public void Check()
    {
        foreach (var (name, heading) in _headings.Where(list => _lists[list.Key] is []))
            problems.Add(SafetyProblems.EmptyList(heading, name));

        foreach (var (name, phrases) in _lists)
        {
            foreach (var (line, phrase) in phrases)
                CheckReferences(name, line, phrase);
        }
    }

    /// <summary>Notes each list that a line names and nobody wrote.</summary>
    public void CheckNames(SafetyLine line, IEnumerable<string> phrases) => problems.AddRange(phrases
        .SelectMany(SignReader.ListsIn)
        .Where(name => !_lists.ContainsKey(name))
        .Distinct()
        .Select(name => SafetyProblems.NoList(line, name, Names)));

    /// <summary>Notes each list that neither a sign nor a modifier leads to.</summary>
    /// <param name="used">The phrases of the signs.</param>
    public void CheckUse(IEnumerable<string> used)
    {
        var reached = new HashSet<string>(SafetyModifiers.Names, StringComparer.Ordinal);
        var open = new Stack<string>(used.SelectMany(SignReader.ListsIn).Concat(SafetyModifiers.Names));
        while (open.TryPop(out var name))
        {
            reached.Add(name);
            foreach (var next in ReferencesOf(name).Where(next => !reached.Contains(next)))
                open.Push(next);
        }

        problems.AddRange(_headings.Where(list => !reached.Contains(list.Key)).Select(list => SafetyProblems.UnusedList(list.Value, list.Key)));
    }

    public ImmutableDictionary<string, ImmutableArray<string>> Of(Func<string, bool> choose) => Names
        .Where(choose)
        .ToImmutableDictionary(name => name, name => PhrasesOf(name).ToImmutableArray(), StringComparer.Ordinal);

    private List<(SafetyLine, string)> Open(SafetyLine line, string name, Dictionary<string, SafetyLine> firstLines)
    {
        if (!firstLines.TryAdd(name, line))
            problems.Add(SafetyProblems.SameList(line, name, firstLines[name].Number));

        _headings.TryAdd(name, line);
        if (!_lists.TryGetValue(name, out var phrases))
            _lists[name] = phrases = [];

        return phrases;
    }

    private void CheckReferences(string name, SafetyLine line, string phrase)
    {
        CheckNames(line, [phrase]);
        foreach (var used in SignReader.ListsIn(phrase).Where(used => Leads(used, name, [])))
            problems.Add(SafetyProblems.Ring(line, used));
    }

    private bool Leads(string from, string to, HashSet<string> seen) =>
        from == to || (seen.Add(from) && ReferencesOf(from).Any(next => Leads(next, to, seen)));

    private string[] ReferencesOf(string name)
    {
        if (!_references.TryGetValue(name, out var references))
            _references.Add(name, references = [.. PhrasesOf(name).SelectMany(SignReader.ListsIn).Distinct()]);
        return references;
    }

    private IEnumerable<string> PhrasesOf(string name) =>
        _lists.TryGetValue(name, out var phrases) ? phrases.Select(pair => pair.Phrase) : [];
}
