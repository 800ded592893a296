using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Problems;

/// <summary>What can be wrong with <c>synonyms.txt</c>, <c>small-talk.md</c> and <c>not-covered.txt</c>.</summary>
internal static class ListProblems
{
    public static Problem TwoArrows(SourceSpan span) => new("PB210", span,
        What: "this is the second `=>` on the line",
        Why: "it is unclear which words are read as which",
        Fix: "write two lines with one `=>` each");

    public static Problem EmptySynonym(SourceSpan span) => new("PB211", span,
        What: "a word is missing next to a comma or `=>`",
        Why: "an empty word means nothing",
        Fix: "write the missing word, or delete the comma");

    public static Problem LoneSynonym(SourceSpan span, string word) => new("PB212", span,
        What: $"`{word}` is alone on its line",
        Why: "a single word changes nothing",
        Fix: "add words that mean the same, separated by commas, or delete the line")
    { Severity = Severity.Warning };

    public static Problem SignsOnly(SourceSpan span, string word) => new("PB213", span,
        What: $"`{word}` has no letter or digit",
        Why: "there would be nothing left to search for",
        Fix: "write a word, or delete it together with its comma");

    public static Problem NothingSaid(SourceSpan span, string name) => new("PB220", span,
        What: $"the section `{name}` has no bullets",
        Why: "nothing a visitor says would match it",
        Fix: "below the heading, write what people say as bullets that start with `- `");

    public static Problem NothingAnswered(SourceSpan span, string name) => new("PB221", span,
        What: $"the section `{name}` has no answer",
        Why: "the bot would recognise this and have nothing to say",
        Fix: "write the answer below the bullets, as plain text");

    public static Problem SameSection(SourceSpan span, string name, int firstLine) => new("PB222", span,
        What: $"duplicate section `{name}`; the first is on line {firstLine}",
        Why: "it is unclear which of the two answers to give",
        Fix: "put both under one heading");

    public static Problem NoSections(SourceSpan span) => new("PB223", span,
        What: "this is above the first `## ` heading",
        Why: "it belongs to no section, so visitors would never see it",
        Fix: "add a heading such as `## greeting` above it");

    public static Problem ManyNotCovered(string file, int count, int most) => new("PB230", SourceSpan.WholeFile(file),
        What: $"the list has {count} questions",
        Why: $"more than {most} are too many to review before a change, and the bot understands other wordings on its own",
        Fix: $"keep the {most} that differ most")
    { Severity = Severity.Warning };
}
