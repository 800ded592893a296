using System.Collections.Immutable;
using PsoasBot.Knowledge.Exchange;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Tests.Exchange;

/// <summary>Passages of everything that has ever broken a table, by chance.</summary>
internal sealed class OddPassages(int seed)
{
    private static readonly string[] Pieces =
    [
        "=", "+", "-", "@", "'", "''", "\"", "\"\"", "\t", "\n", "\n\n", "\\", "\\n", "\\\\n", ",", ";", "|", ":", "#", "`", "*", "_", "[", "]", "<b>", "&amp;", "{", "}",
        "_x000D_", "_x005F_", "腰大肌", "ψόας", "💆", "é", "\u00A0", "\u2019", "\uFF1D", "\u0001", "1. ", "- ", "~", "(", ")", "psoas", "1-2", " ", "a", "SUM(A1)", "\\|", "---", "===",
    ];

    private readonly Random _random = new(seed);

    public ImmutableArray<SheetPassage> Some() =>
        [.. Enumerable.Range(0, _random.Next(1, 5)).Select(Passage).DistinctBy(passage => passage.Id)];

    /// <returns>A text on one line, without blanks around it; not empty.</returns>
    public string Line() => string.Join(' ', Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : "psoas";

    private SheetPassage Passage(int number) => new()
    {
        Id = _random.Next(2) == 0 ? $"{number}" : $"{Line()} {number}",
        Questions = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Text() is { Length: > 0 } text ? text : "psoas").Distinct()],
        Answer = Text() is { Length: > 0 } answer ? answer : "answer",
        Source = Text(),
        Metadata = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new SheetPair(Line().Replace(":", "", StringComparison.Ordinal).Trim(), Line())).Where(pair => pair.Key.Length > 0)],
        SuggestedQuestions = Text() is "[]" ? "" : Text(),
        IsContextOnly = _random.Next(2) == 0,
        Prompts = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new SheetPrompt(Line(), Text()))],
        Place = SourceSpan.WholeFile(""),
    };

    private string Text() => string.Concat(Enumerable.Range(0, _random.Next(8)).Select(_ => Pieces[_random.Next(Pieces.Length)])).Trim();
}
