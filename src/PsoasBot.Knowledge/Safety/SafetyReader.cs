using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Safety;

/// <summary>Reads the files of <c>safety/</c>: the cards, <c>other-languages.md</c>, and <c>before-belly-work.md</c>.</summary>
/// <param name="folder">The folder's name.</param>
/// <param name="numbers">What <c>{emergency}</c> and the like stand for.</param>
internal sealed class SafetyReader(string folder, IReadOnlyDictionary<string, string> numbers, List<Problem> problems)
{
    private const string BeforeBellyWork = "before-belly-work";
    private const string OtherLanguages = "other-languages";
    private const string ReadMe = "readme";

    /// <summary>The cards without which the knowledge does not go live. The others may be merged into these.</summary>
    private static readonly ImmutableArray<string> NeededCards = ["emergency", "crisis", "urgent"];

    private static readonly ImmutableArray<string> Known = [.. NeededCards, "poison", "complaint", BeforeBellyWork, OtherLanguages];

    /// <returns>The lexicon; whole only when no problem is an error.</returns>
    public SafetyLexicon Read(IReadOnlyList<SafetyFile> files)
    {
        var missing = NeededCards.Add(BeforeBellyWork).Where(name => !files.Any(file => file.Name == name)).ToList();
        problems.AddRange(missing.Select(name => SafetyProblems.NoFile(folder, name)));
        problems.AddRange(files.Where(file => !IsCard(file) && file.Name is not (BeforeBellyWork or OtherLanguages or ReadMe)).Select(NotRead));
        var cards = ReadCards(files.Where(IsCard));
        var signs = new SafetySignReader(problems);
        foreach (var (file, _, _) in cards)
            signs.ReadCard(file);

        foreach (var file in files.Where(file => file.Name == OtherLanguages))
            signs.ReadOtherLanguages(file);

        signs.CheckLines(folder);
        if (missing is [] && cards.All(card => card.File.SignsHeading?.IsSection("Signs") == true)) // else the signs are missing for that reason
            signs.CheckWhole(folder);

        return new SafetyLexicon
        {
            Cards = [.. cards.Select(card => card.Card)],
            Signs = signs.Signs,
            BeforeBellyWork = ReadText(files.FirstOrDefault(file => file.Name == BeforeBellyWork)),
        };
    }

    /// <summary>A file may be a card by its name, so that one without its level is told so.</summary>
    private static bool IsCard(SafetyFile file) => file.Name is not (BeforeBellyWork or OtherLanguages or ReadMe)
        && (Known.Contains(file.Name) || file.FrontMatter is not [] || file.SignsHeading is not null);

    private static Problem NotRead(SafetyFile file) => FileProblems.NotRead(file.Path, Nearest.Of(file.Name, Known) is { } near
        ? $"did you mean `{near}.md`?"
        : "add `level: 1` at the top if it is a card; delete it if it has word lists from an earlier version");

    private List<(SafetyFile File, SafetyCard Card, int Level)> ReadCards(IEnumerable<SafetyFile> files)
    {
        var reader = new SafetyCardReader(numbers, problems);
        var cards = files.Select(reader.Read).OrderBy(card => card.Level).ToList();
        problems.AddRange(cards.Zip(cards.Skip(1))
            .Where(pair => pair.First.Level == pair.Second.Level && pair.First.Level > 0)
            .Select(pair => SafetyProblems.SameLevel(pair.Second.File.Whole, pair.First.Card.Id + ".md", pair.Second.Level)));
        return cards;
    }

    private string ReadText(SafetyFile? file)
    {
        var text = file is null ? "" : string.Join('\n', file.Lines.Select(line => line.Text)).Trim();
        if (file is not null && text.Length == 0)
            problems.Add(SafetyProblems.NoText(file));
        if (file is not null && MarkdownDepth.IsTooDeep(text))
            problems.Add(PassageProblems.TooDeep(file.Whole));

        return text;
    }
}
