using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>The folder <c>safety/</c> of a knowledge folder that has a clinic.</summary>
public static class SafetyFolder
{
    private const string BeforeBellyWork = "before-belly-work";
    private const string HowItIsSaid = "how-it-is-said";

    /// <summary>The cards without which the knowledge does not go live.</summary>
    private static readonly ImmutableArray<string> Cards = ["emergency", "crisis", "urgent"];

    private static readonly ImmutableArray<string> Needed = [.. Cards, BeforeBellyWork, HowItIsSaid, "words"];

    /// <summary>Reads and checks it: a file with front matter is a card, <c>before-belly-work.md</c> a text, all others hold lists.</summary>
    /// <param name="knowledgeDirectory">The knowledge folder, which holds <c>safety/</c>.</param>
    /// <param name="numbers">What <c>{emergency}</c> and the like stand for; may be empty, which is a problem where a card uses one.</param>
    /// <returns>The lexicon, null when a problem is an error; the problems by file, then line and column, each once.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static (SafetyLexicon? Lexicon, ImmutableArray<Problem> Problems) Read(string knowledgeDirectory, IReadOnlyDictionary<string, string> numbers)
    {
        var folder = Path.Combine(knowledgeDirectory, "safety");
        if (!Directory.Exists(folder))
            return (null, [SafetyProblems.NoFolder()]);

        var files = Directory.EnumerateFiles(folder, "*.md")
            .Order(StringComparer.Ordinal)
            .Select(file => SafetyFile.Read(file, $"safety/{Path.GetFileName(file)}"))
            .ToList();
        var problems = new List<Problem>();
        problems.AddRange(Needed.Where(name => files.TrueForAll(file => file.Name != name)).Select(SafetyProblems.NoFile));
        var lexicon = ReadFiles(files, numbers, problems);
        var sorted = problems
            .Distinct()
            .OrderBy(problem => problem.Span.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Span.Line)
            .ThenBy(problem => problem.Span.Column)
            .ToImmutableArray();
        return (sorted.Any(problem => problem.Severity == Severity.Error) ? null : lexicon, sorted);
    }

    private static SafetyLexicon ReadFiles(List<SafetyFile> files, IReadOnlyDictionary<string, string> numbers, List<Problem> problems)
    {
        var cards = files.Where(IsCard).ToList();
        var lists = ReadLists([.. files.Where(file => !IsCard(file) && file.Name != BeforeBellyWork)], problems);
        var cardReader = new SafetyCardReader(numbers, problems);
        var levels = cards.Select(cardReader.Read).OrderBy(card => card.Level).ToList();
        problems.AddRange(levels.Zip(levels.Skip(1))
            .Where(pair => pair.First.Level == pair.Second.Level && pair.First.Level > 0)
            .Select(pair => SafetyProblems.SameLevel(pair.Second.File.Whole, pair.First.Card.Id + ".md", pair.Second.Level)));
        var flagReader = new SafetyFlagReader(lists, problems);
        var flags = levels.SelectMany(card => flagReader.Read(card.File)).ToImmutableArray();
        lists.CheckUse(flags.SelectMany(flag => flag.Signs).SelectMany(SafetyFlagReader.PhrasesOf));
        return new SafetyLexicon
        {
            Cards = [.. levels.Select(card => card.Card)],
            Flags = flags,
            Lists = lists.Of(name => !SafetyModifiers.Names.Contains(name)),
            Modifiers = lists.Of(SafetyModifiers.Names.Contains),
            BeforeBellyWork = ReadText(files.Find(file => file.Name == BeforeBellyWork), problems),
        };
    }

    private static bool IsCard(SafetyFile file) => !Needed.Except(Cards).Contains(file.Name) && (Cards.Contains(file.Name) || file.FrontMatter is not []);

    private static SafetyLists ReadLists(List<SafetyFile> files, List<Problem> problems)
    {
        var lists = new SafetyLists(problems);
        foreach (var file in files)
            lists.Add(file);

        var said = files.Find(file => file.Name == HowItIsSaid);
        if (said is not null)
        {
            var headings = said.Lines.Where(line => line.Heading(2) is not null).ToList();
            var names = headings.Select(line => line.Heading(2)!).ToHashSet(StringComparer.Ordinal);
            problems.AddRange(SafetyModifiers.Names.Where(name => !names.Contains(name)).Select(SafetyProblems.NoModifier));
            problems.AddRange(headings
                .Where(line => !SafetyModifiers.Names.Contains(line.Heading(2)!))
                .Select(line => SafetyProblems.UnknownModifier(line, line.Heading(2)!, SafetyModifiers.Names.Where(name => !names.Contains(name)))));
        }

        lists.Check();
        return lists;
    }

    private static string ReadText(SafetyFile? file, List<Problem> problems)
    {
        var text = file is null ? "" : string.Join('\n', file.Lines.Select(line => line.Text)).Trim();
        if (file is not null && text.Length == 0)
            problems.Add(SafetyProblems.NoText(file));

        return text;
    }
}
