namespace PsoasBot.Knowledge;

/// <summary>What can be wrong in <c>safety/</c>: PB401 to PB417.</summary>
internal static class SafetyProblems
{
    private const string NoScreen = "without it nobody who needs an ambulance would be told so, so the knowledge does not go live";

    public static Problem NoFolder() => new("PB401", SourceSpan.WholeFile("safety"),
        "there is no folder `safety`", NoScreen, "bring the folder back from the last version that had it");

    public static Problem NoFile(string name) => new("PB402", SourceSpan.WholeFile($"safety/{name}.md"),
        $"the file `{name}.md` is missing", NoScreen, $"bring `{name}.md` back, under exactly this name");

    public static Problem UnknownKey(SafetyLine line, string key) => new("PB403", line.SpanOf(key),
        $"a card has no setting `{key}`", "it would be ignored", "the only one is `level`: write that, or delete the line");

    public static Problem NoLevel(SourceSpan span) => new("PB403", span,
        "the card has no level", "when two cards apply, the lower level is shown, so every card needs one",
        "write `level: 1` (the most pressing), `level: 2` or `level: 3` between two lines of `---` at the top");

    public static Problem BadLevel(SafetyLine line, string value) => new("PB403", line.SpanOf(value),
        $"the level `{value}` is not a whole number from 1", "when two cards apply, the lower level is shown",
        "write `level: 1` for the most pressing card, 2 for the next");

    public static Problem SameLevel(SourceSpan span, string other, int level) => new("PB403", span,
        $"the card has level {level}, as `{other}` has", "when both apply, nobody could say which is shown", "give one of the two another level");

    public static Problem NoTitle(SafetyFile file) => new("PB404", file.Whole,
        "the file has no title", "it is the one line that everybody reads", "write one action on a line of its own, such as `# Call {emergency} now`");

    public static Problem NoText(SafetyFile file) => new("PB404", file.Whole,
        "nothing stands under the title", "people would see a heading and nothing to do", "write what to do now, below the title and above `## Flags`");

    public static Problem Link(SafetyLine line, string link) => new("PB405", line.SpanOf(link),
        $"the card links to `{link}`", "somebody who needs help now must find nothing else to press, least of all a booking",
        "delete the link; only telephone numbers (`tel:`, `sms:`) may be links");

    public static Problem NoNumber(SafetyLine line, string name, IEnumerable<string> known) => new("PB406", line.SpanOf($"{{{name}}}"),
        $"`clinic.yaml` has no number `{name}`", $"people would read `{{{name}}}` where the number should be",
        Nearest(name, known) is { } near ? $"write `{{{near}}}`, or add `{name}:` under `numbers:` in `clinic.yaml`" : $"add `{name}:` under `numbers:` in `clinic.yaml`");

    public static Problem NoFlags(SafetyFile file) => new("PB407", file.Whole,
        "nothing raises the card", "it would never be shown", "write `## Flags` below the text, then a heading for each flag, such as `### E1 Name`");

    public static Problem FlagWithoutName(SafetyLine line) => new("PB408", line.Span,
        "the flag needs an id and a name", "the id is what the log shows, the name is what staff read", "write both, such as `### E1 Numb between the legs`");

    public static Problem NoSigns(SafetyLine line, string id) => new("PB408", line.SpanOf(id),
        $"the flag `{id}` has no signs", "nothing a visitor says would raise it", "write what people say below it, one sign a line, each after `- `");

    public static Problem SameFlag(SafetyLine line, string id, SourceSpan first) => new("PB409", line.SpanOf(id),
        $"the flag `{id}` is there twice", "the log would not tell which of the two was raised", $"give this one another id; the first is in {first.File}, line {first.Line}");

    public static Problem NoList(SafetyLine line, string name, IEnumerable<string> known) => new("PB410", line.SpanOf($"{{{name}}}"),
        $"there is no list `{name}`", "the line could never match what people say",
        Nearest(name, known) is { } near ? $"write `{{{near}}}`" : $"add a list with the heading `## {name}` to `words.md`");

    public static Problem EmptyList(SafetyLine line, string name) => new("PB411", line.SpanOf(name),
        $"the list `{name}` is empty", "whatever uses it could never match", "write its words below it, one a line, each after `- `, or delete the heading");

    public static Problem SameList(SafetyLine line, string name, int first) => new("PB412", line.SpanOf(name),
        $"the list `{name}` is there twice in this file", "it is easy to change one and forget the other", $"move these words to line {first} and delete this heading");

    public static Problem Ring(SafetyLine line, string name) => new("PB413", line.SpanOf($"{{{name}}}"),
        $"the list `{name}` leads back to itself", "looking for it would never end", "delete this line, or write the words themselves");

    public static Problem NoModifier(string name) => new("PB414", SourceSpan.WholeFile("safety/how-it-is-said.md"),
        $"the list `{name}` is missing", "the bot reads by it whether something is denied, over, or meant at all", $"bring the heading `## {name}` back, with its words");

    public static Problem UnknownModifier(SafetyLine line, string name, IEnumerable<string> known) => new("PB414", line.SpanOf(name),
        $"this file has no list `{name}`", "the bot knows the lists of this file by their names and would not use this one",
        Nearest(name, known) is { } near ? $"write `## {near}`" : "move it to `words.md`");

    public static Problem BadPhrase(SafetyLine line, string words) => new("PB415", line.SpanOf(words),
        words.Length == 0 ? "a part of this line is empty" : $"`{words}` cannot be looked for", "the line could never match what people say",
        "write words, `{list}`s, and `…` only between them; put ` + `, ` ~ ` and ` / ` only between two parts");

    public static Problem StrayItem(SafetyLine line) => new("PB416", line.Span,
        "this line stands under no heading that could use it", "nothing would be done with it", "move it below the heading of its list or flag");

    public static Problem UnusedList(SafetyLine line, string name) => new("PB417", line.SpanOf(name),
        $"nothing uses the list `{name}`", "its words raise no card", $"write `{{{name}}}` in a sign or in another list, or delete the list")
    { Severity = Severity.Warning };

    private static string? Nearest(string name, IEnumerable<string> known) => known
        .Where(other => name.Length < 100 && other.Length < 100)
        .Select(other => (other, distance: EditDistance.Between(name, other)))
        .Where(pair => pair.distance <= Math.Max(2, name.Length / 3))
        .OrderBy(pair => pair.distance).ThenBy(pair => pair.other, StringComparer.Ordinal)
        .Select(pair => pair.other)
        .FirstOrDefault();
}
