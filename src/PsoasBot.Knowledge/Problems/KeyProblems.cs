using System.Globalization;

namespace PsoasBot.Knowledge;

/// <summary>What can be wrong with <c>key: value</c> lines.</summary>
internal static class KeyProblems
{
    public static Problem Unknown(SourceSpan span, string key, IReadOnlyCollection<string> known) => new("PB101", span,
        What: $"there is no key `{key}` here",
        Why: "what it says would be left out without a word",
        Fix: Instead(key) ?? Nearest.Fix(key, known, $"use one of {string.Join(", ", known.Select(each => $"`{each}`"))}, or delete the line"));

    public static Problem Twice(SourceSpan span, string key, int firstLine) => new("PB102", span,
        What: string.Create(CultureInfo.InvariantCulture, $"the key `{key}` stands here a second time; the first is on line {firstLine}"),
        Why: "only one of the two can hold, and a reader cannot tell which",
        Fix: "delete one of the two lines");

    public static Problem NotAKey(SourceSpan span, string text, IEnumerable<string> keys) => new("PB103", span,
        What: $"`{text}` is not a `key: value`",
        Why: "what it says would be left out without a word",
        Fix: keys.FirstOrDefault(key => text.StartsWith($"{key}:", StringComparison.Ordinal)) is { } glued
            ? $"put a space after the colon: `{glued}: {text[(glued.Length + 1)..]}`"
            : "write the key, a colon, a space and the value; or begin the line with `#` to make it a note");

    public static Problem NotClosed(SourceSpan span) => new("PB104", span,
        What: "the keys that begin here are not closed with `---`",
        Why: "the text of the passage could not be told from its keys",
        Fix: "write `---` on a line of its own between the last key and the heading");

    public static Problem Tab(SourceSpan span) => new("PB105", span,
        What: "a tab stands at the start of the line",
        Why: "a tab is as wide as each editor likes; it was read as two spaces",
        Fix: "use spaces")
    { Severity = Severity.Warning };

    public static Problem Indent(SourceSpan span) => new("PB106", span,
        What: "this line does not line up with the lines around it",
        Why: "it cannot be told which key it belongs to",
        Fix: "begin keys that stand side by side in the same column; begin those that belong to the key above two spaces further in");

    public static Problem NoValue(SourceSpan span, string key) => new("PB107", span,
        What: $"the key `{key}` has no value",
        Why: "an empty value says nothing",
        Fix: "write a value after the colon, or delete the line")
    { Severity = Severity.Warning };

    public static Problem NotText(SourceSpan span, string key) => new("PB108", span,
        What: $"the key `{key}` has lines below it that belong to it, where one value is wanted",
        Why: "it cannot be told which of them is meant",
        Fix: $"write `{key}: ` and the value on one line");

    public static Problem NotAList(SourceSpan span, string key) => new("PB108", span,
        What: $"the key `{key}` has keys below it, where a list is wanted",
        Why: "it cannot be told what is meant",
        Fix: $"write `{key}: first, second` on one line");

    public static Problem ListForKeys(SourceSpan span) => new("PB108", span,
        What: "a list begins here, where keys are wanted",
        Why: "it cannot be told what is meant",
        Fix: "begin each line with a key, a colon and a space");

    public static Problem NotKeys(SourceSpan span, string key, string example) => new("PB108", span,
        What: $"the key `{key}` has no keys below it",
        Why: "it cannot be told what is meant",
        Fix: $"write the keys below it, each two spaces further in, e.g. `{example}`");

    public static Problem Comment(SourceSpan span) => new("PB119", span,
        What: "what follows ` # ` is part of the value",
        Why: "a value is taken as it stands, so a note here is shown to visitors or spoils the value",
        Fix: "put the note on a line of its own that begins with `#`")
    { Severity = Severity.Warning };

    /// <summary>Keys of other programs, and what does the same here.</summary>
    private static string? Instead(string key) => key.ToLowerInvariant() switch
    {
        "title" or "question" or "heading" => "write the title as a line that begins with `# ` below the second `---`",
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
