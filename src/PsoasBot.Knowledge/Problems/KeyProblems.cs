using System.Globalization;
using PsoasBot.Knowledge.Facts;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Problems;

/// <summary>What can be wrong with <c>key: value</c> lines.</summary>
internal static class KeyProblems
{
    public static Problem Unknown(SourceSpan span, string key, IReadOnlyCollection<string> known) => new("PB101", span,
        What: $"unknown key `{key}`",
        Why: "the bot would silently ignore it",
        Fix: Instead(key) ?? Fact(key, known) ?? Nearest.Fix(key, known, $"use one of {string.Join(", ", known.Select(each => $"`{each}`"))}, or delete the line"));

    public static Problem Twice(SourceSpan span, string key, int firstLine) => new("PB102", span,
        What: string.Create(CultureInfo.InvariantCulture, $"duplicate key `{key}`; the first is on line {firstLine}"),
        Why: "only one of the two can count, and it is unclear which",
        Fix: "delete one of the two lines");

    public static Problem NotAKey(SourceSpan span, string text, IEnumerable<string> keys) => new("PB103", span,
        What: $"`{text}` is not a `key: value` line",
        Why: "the bot would silently ignore it",
        Fix: keys.FirstOrDefault(key => text.StartsWith($"{key}:", StringComparison.Ordinal)) is { } glued
            ? $"put a space after the colon: `{glued}: {text[(glued.Length + 1)..]}`"
            : "write a key, a colon, a space and a value; or start the line with `#` to make it a note");

    public static Problem NotClosed(SourceSpan span) => new("PB104", span,
        What: "the keys that start here are not closed with `---`",
        Why: "the bot cannot tell the keys from the text",
        Fix: "add a `---` line between the last key and the heading");

    public static Problem Tab(SourceSpan span) => new("PB105", span,
        What: "the line starts with a tab",
        Why: "editors show tabs in different widths; this one was read as two spaces",
        Fix: "use spaces")
    { Severity = Severity.Warning };

    public static Problem Indent(SourceSpan span) => new("PB106", span,
        What: "this line does not line up with the lines around it",
        Why: "it is unclear which key it belongs to",
        Fix: "start keys at the same level in the same column; indent keys that belong to the key above by two spaces");

    public static Problem NoValue(SourceSpan span, string key) => new("PB107", span,
        What: $"the key `{key}` has no value",
        Why: "a key without a value is ignored",
        Fix: "write a value after the colon, or delete the line")
    { Severity = Severity.Warning };

    public static Problem NotText(SourceSpan span, string key) => new("PB108", span,
        What: $"the key `{key}` has lines indented below it, but takes a single value",
        Why: "it is unclear which line counts",
        Fix: $"write `{key}: ` and the value on one line");

    public static Problem NotAList(SourceSpan span, string key) => new("PB108", span,
        What: $"the key `{key}` has keys below it, but takes a list",
        Why: "it is unclear what you mean",
        Fix: $"write `{key}: first, second` on one line");

    public static Problem ListForKeys(SourceSpan span) => new("PB108", span,
        What: "a list starts here, but keys are expected",
        Why: "it is unclear what you mean",
        Fix: "start each line with a key, a colon and a space");

    public static Problem NotKeys(SourceSpan span, string key, string example) => new("PB108", span,
        What: $"the key `{key}` has no keys below it",
        Why: "it is unclear what you mean",
        Fix: $"write its keys below it, indented by two spaces, e.g. `{example}`");

    public static Problem Comment(SourceSpan span) => new("PB119", span,
        What: "the text after ` # ` is part of the value",
        Why: "a value runs to the end of its line, so visitors would see the note, or it would break the value",
        Fix: "put the note on its own line, starting with `#`")
    { Severity = Severity.Warning };

    /// <summary>Other words for a fact of the clinic.</summary>
    private static string? Fact(string key, IReadOnlyCollection<string> known) =>
        FactNames.Meant(key) is { } fact && known.Contains(fact) ? $"did you mean `{fact}`?" : null;

    /// <summary>Keys of other programs, and what does the same here.</summary>
    private static string? Instead(string key) => key.ToLowerInvariant() switch
    {
        "title" or "question" or "heading" => "write the title on a line that starts with `# `, below the second `---`",
        "answer" or "text" => "write the answer below the heading",
        "questions" or "aliases" or "alternatives" => "write the other wordings as bullets under `## Also asked as`",
        "tags" or "synonyms" or "subject" => "did you mean `keywords`?",
        "date" or "updated" => "did you mean `reviewed`?",
        "draft" => "did you mean `status: draft`?",
        "author" => "did you mean `reviewer`?",
        "steps" => "write the steps as a numbered list under `## Steps`",
        "sources" => "write the sources as bullets under `## Sources`",
        _ => null,
    };
}
