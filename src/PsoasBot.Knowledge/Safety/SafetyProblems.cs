using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Safety;

/// <summary>What can be wrong in <c>safety/</c>: PB402 to PB424. Codes between them that are gone were for the word lists of earlier versions.</summary>
internal static class SafetyProblems
{
    private const string NoScreen = "the safety cards are incomplete without it, so the knowledge does not go live";

    public static Problem NoFile(string folder, string name) => new("PB402", SourceSpan.WholeFile($"{folder}/{name}.md"),
        $"the file `{name}.md` is missing", NoScreen, $"put `{name}.md` back, with exactly this name");

    public static Problem UnknownKey(SafetyLine line, string key) => new("PB403", line.SpanOf(key),
        $"cards have no setting `{key}`", "it would be ignored", "the only setting is `level`: write that, or delete the line");

    public static Problem NoLevel(SourceSpan span) => new("PB403", span,
        "the card has no level", "when two cards apply, people see the one with the lower level, so each card needs a level",
        "at the top, between two `---` lines, write `level: 1` (the most urgent), `level: 2` and so on");

    public static Problem BadLevel(SafetyLine line, string value) => new("PB403", line.SpanOf(value),
        $"the level `{value}` is not a whole number of 1 or more", "when two cards apply, people see the one with the lower level",
        "write `level: 1` for the most urgent card, 2 for the next");

    public static Problem SameLevel(SourceSpan span, string other, int level) => new("PB403", span,
        $"the card has level {level}, the same as `{other}`", "when both apply, it is unclear which one people see", "give one of the two a different level");

    public static Problem NoTitle(SafetyFile file) => new("PB404", file.Whole,
        "the file has no title", "it is the one line that everybody reads", "write the one thing to do on its own line, such as `# Call {emergency} now`");

    public static Problem NoText(SafetyFile file) => new("PB404", file.Whole,
        "there is no text below the title", "people would see a heading and not know what to do", "write what to do now, below the title and above `## Signs`");

    public static Problem Link(SafetyLine line, string link) => new("PB405", line.SpanOf(link),
        $"the card links to `{link}`", "people who need help now must find nothing else to click, least of all a booking link",
        "delete the link; only phone numbers (`tel:`, `sms:`) may be links");

    public static Problem NoNumber(SafetyLine line, string name, IEnumerable<string> known) => new("PB406", line.SpanOf($"{{{name}}}"),
        $"`clinic.yaml` has no number `{name}`", $"people would see `{{{name}}}` instead of a number",
        Nearest.Of(name, known) is { } near ? $"write `{{{near}}}`, or add `{name}:` under `numbers:` in `clinic.yaml`" : $"add `{name}:` under `numbers:` in `clinic.yaml`");

    public static Problem NoSigns(SafetyFile file) => new("PB407", file.Whole,
        "the card has no signs", "nobody would ever see it", "write `## Signs` below the text, then a heading for each sign, such as `### chest Chest pain`");

    public static Problem EarlierHeading(SafetyLine line) => new("PB407", line.SpanOf("Flags"),
        "the list of flags is from an earlier version", "the bot does not read flags, so nobody would ever see the card",
        "write `## Signs`, and below it a heading and plain phrases for each sign; `check --explain PB407` shows an example");

    public static Problem SignWithoutName(SafetyLine line) => new("PB408", line.Span,
        "the sign's id or name is missing", "the log shows the id, and staff read the name", "write both, such as `### chest Chest pain`");

    public static Problem NoPhrases(SafetyLine line, string id) => new("PB408", line.SpanOf(id),
        $"the sign `{id}` has no phrases", "only a phrase is sure to raise the card", "below it, write what people say, such as `- I'm having a heart attack`");

    public static Problem SameHeading(SafetyLine line, string id, int first) => new("PB412", line.SpanOf(id),
        $"the sign `{id}` is in this file twice", "it is easy to change one and forget the other", $"move these phrases below line {first} and delete this heading");

    public static Problem StrayItem(SafetyLine line) => new("PB416", line.Span,
        "this line has no sign above it", "the bot would ignore it", "move it below the heading of its sign");

    public static Problem UnknownSign(SafetyLine line, string id) => new("PB418", line.SpanOf(id),
        $"there is no sign `{id}`", "the bot knows signs by their ids and would ignore these phrases",
        Nearest.Fix(id, DangerSigns.Names, "write the id of a sign; `check --explain PB418` lists them all"));

    public static Problem NoSuchSign(string folder, string id) => new("PB419", SourceSpan.WholeFile(folder),
        $"no card has the sign `{id}`", "people who write about it would not see a card", $"add `### {id} Name` to a card, with at least one phrase below it");

    public static Problem SameSign(SafetyLine line, string id, SourceSpan first) => new("PB420", line.SpanOf(id),
        $"the sign `{id}` is there twice", "it is unclear which card it raises",
        $"move its phrases to one of the two and delete the other; the first is in {first.File}, line {first.Line}");

    public static Problem LongPhrase(SafetyLine line, string phrase, int words) => new("PB421", line.SpanOf(phrase),
        $"the phrase has {words} words", "it must match word for word, and hardly anybody writes exactly this", $"keep only the words that matter, {PhraseReader.MostWords} at most");

    public static Problem OneLetter(SafetyLine line, string phrase) => new("PB421", line.SpanOf(phrase),
        $"the phrase `{phrase}` is a single letter", "harmless messages would raise the card", "write words that people use only when it is happening");

    public static Problem NoWords(SafetyLine line, string phrase) => new("PB421", line.SpanOf(phrase),
        "a phrase on this line has no words", "it would never match anything", "write its words, or delete the ` / ` next to it");

    public static Problem Pattern(SafetyLine line, string phrase) => new("PB422", line.SpanOf(phrase),
        $"`{phrase}` has pattern marks from an earlier version", "people do not type such marks, so it would never match",
        "write plain words; between two phrases, put ` / ` with a space on each side");

    public static Problem TooManyLines(string folder, int lines, int most) => new("PB423", SourceSpan.WholeFile(folder),
        $"the signs and their phrases take up {lines} lines", "that is too many to review before a change",
        $"keep only phrases that must always raise a card, in {most} lines at most; the bot understands other wordings without them")
    { Severity = Severity.Warning };

    public static Problem LongLine(SafetyLine line) => new("PB424", line.Span,
        $"the line has {line.Text.Length} characters", "a mistake in a long line is easy to miss", $"split it into lines of {PhraseReader.LongestLine} characters or fewer")
    { Severity = Severity.Warning };

    public static Problem LongCard(SafetyFile file, int length, int most) => new("PB424", file.Whole,
        $"the card's text has {length} characters", "people in need read only a few lines", $"shorten it to {most} characters or fewer")
    { Severity = Severity.Warning };
}
