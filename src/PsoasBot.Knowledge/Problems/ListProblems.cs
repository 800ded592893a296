namespace PsoasBot.Knowledge;

/// <summary>What can be wrong with <c>synonyms.txt</c> and <c>small-talk.md</c>.</summary>
internal static class ListProblems
{
    public static Problem TwoArrows(SourceSpan span) => new("PB210", span,
        What: "a second `=>` on one line",
        Why: "it cannot be told which words are to be read as which",
        Fix: "write two lines, each with one `=>`");

    public static Problem EmptySynonym(SourceSpan span) => new("PB211", span,
        What: "there is nothing between two of the commas, or on one side of `=>`",
        Why: "an empty word has no meaning to share",
        Fix: "write the missing word, or delete the comma");

    public static Problem LoneSynonym(SourceSpan span, string word) => new("PB212", span,
        What: $"`{word}` stands alone on its line",
        Why: "a word without a second one changes nothing",
        Fix: "add the words that mean the same, with commas between them, or delete the line")
    { Severity = Severity.Warning };

    public static Problem SignsOnly(SourceSpan span, string word) => new("PB213", span,
        What: $"`{word}` has neither a letter nor a digit",
        Why: "nothing of it would be left to search for",
        Fix: "write a word, or delete it and the comma before it");

    public static Problem NothingSaid(SourceSpan span, string name) => new("PB220", span,
        What: $"the section `{name}` has no bullets",
        Why: "nothing that a visitor says would lead to it",
        Fix: "write what people say as bullets that begin with `- `, below the heading");

    public static Problem NothingAnswered(SourceSpan span, string name) => new("PB221", span,
        What: $"the section `{name}` has no answer",
        Why: "the bot would hear this and then have nothing to say",
        Fix: "write the answer as text below the bullets");

    public static Problem SameSection(SourceSpan span, string name, int firstLine) => new("PB222", span,
        What: $"a second section `{name}`; the first is on line {firstLine}",
        Why: "it cannot be told which of the two answers is meant",
        Fix: "put both under one heading");

    public static Problem NoSections(SourceSpan span) => new("PB223", span,
        What: "this stands above the first `## ` heading",
        Why: "it belongs to no section, so visitors would never see it",
        Fix: "write a heading such as `## greeting` above it");
}
