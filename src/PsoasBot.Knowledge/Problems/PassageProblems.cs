namespace PsoasBot.Knowledge;

/// <summary>What can be wrong with the Markdown of a passage.</summary>
internal static class PassageProblems
{
    public static Problem NoAnswer(SourceSpan heading, string question) => new("PB003", heading,
        What: $"the question `{question}` has no answer under it",
        Why: "the bot would find this question and then have nothing to say",
        Fix: $"write the answer below line {heading.Line}, or delete the file");

    public static Problem NoHeading(SourceSpan span) => new("PB004", span,
        What: "there is no heading",
        Why: "the heading is the title of the answer and its first question",
        Fix: "write the question on a line that begins with `# `, above the answer");

    public static Problem TwoHeadings(SourceSpan span, int firstLine) => new("PB005", span,
        What: $"a second `# ` heading; the first is on line {firstLine}",
        Why: "a file is one passage with one title",
        Fix: "begin it with `## `, or move it and what follows to a file of its own");

    public static Problem Html(SourceSpan span) => new("PB007", span,
        What: "this is HTML",
        Why: "visitors would see it as text, or not at all: each channel draws Markdown in its own way",
        Fix: "delete it, or write it in Markdown: `**bold**`, `*italic*`, `[text](https://…)`");

    public static Problem AboveHeading(SourceSpan span) => new("PB010", span,
        What: "this stands above the heading",
        Why: "the answer begins below the heading, so visitors would never see it",
        Fix: "move it below the heading, or between two lines `---` if it is a key");

    public const string GluedHeadingCode = "PB014";

    public static Problem GluedHeading(SourceSpan span, string marks) => new(GluedHeadingCode, span,
        What: $"no space follows `{marks}`",
        Why: "without it the line is text, not a heading",
        Fix: $"write `{marks} ` and then the heading");

    public static Problem SectionLevel(SourceSpan span, string marks, string name) => new("PB015", span,
        What: $"the section `{name}` begins with `{marks}`",
        Why: "with another number of `#` it would be part of the answer",
        Fix: $"write `## {name}`");

    public static Problem SectionName(SourceSpan span, string name, string near) => new("PB016", span,
        What: $"there is no section `{name}` with a meaning of its own",
        Why: "its lines would be shown as part of the answer",
        Fix: $"did you mean `## {near}`? If not, choose a heading less like it");

    public static Problem NoSteps(SourceSpan span) => new("PB017", span,
        What: "the section has no numbered list",
        Why: "nobody could walk through it step by step",
        Fix: "begin each step with `1. `, `2. ` and so on");

    public static Problem StepsBroken(SourceSpan span, int step) => new("PB018", span,
        What: $"this line ends the list after step {step}",
        Why: "the steps below it would not be walked through",
        Fix: $"indent it by three spaces, so that it belongs to step {step}, or move it below the last step");

    public static Problem NotABullet(SourceSpan span) => new("PB019", span,
        What: "this line is not a bullet",
        Why: "it would not count as a wording, and somebody who asks it that way may get no answer",
        Fix: "begin the line with `- `");

    public static Problem EmptyWording(SourceSpan span) => new("PB020", span,
        What: "an empty bullet",
        Why: "it says nothing that a visitor could ask",
        Fix: "write a wording after it, or delete it")
    { Severity = Severity.Warning };

    public static Problem FewWordings(SourceSpan title, int count) => new("PB021", title,
        What: count == 1 ? "the title is the only wording of this question" : $"there are only {count} wordings of this question",
        Why: "the more of the ways in which people ask it stand here, the more of them get this answer",
        Fix: "add what people really say as bullets under `## Also asked as`; three to ten do most of the work")
    { Severity = Severity.Warning };

    public static Problem NoOpening(SourceSpan span) => new("PB022", span,
        What: "the answer does not begin with a sentence",
        Why: "what comes first is shown on its own, as the short answer",
        Fix: "write one or two sentences that answer the question above this line")
    { Severity = Severity.Warning };

    public static Problem NoAltText(SourceSpan span) => new("PB023", span,
        What: "the picture has no description",
        Why: "who cannot see it, or has a slow line, gets nothing",
        Fix: "say what it shows between the brackets: `![the ball right of the spine](https://…)`");

    public static Problem IndentedText(SourceSpan span) => new("PB024", span,
        What: "the line is indented, so it is shown as program code",
        Why: "visitors see it in a grey box that does not wrap",
        Fix: "delete the blanks or the tab at its start")
    { Severity = Severity.Warning };

    public static Problem TooDeep(string file) => new("PB026", SourceSpan.WholeFile(file),
        What: "lists, quotes or brackets stand within one another too many times",
        Why: "no channel could draw it, so visitors would get nothing",
        Fix: "look for a long run of `>`, `-`, `[` or `*`, which a slip of the keyboard may have left");

    public static Problem UnusableLink(SourceSpan span, string url) => new("PB025", span,
        What: url.Length == 0 ? "the link leads nowhere" : $"the link `{url}` cannot be followed from a chat",
        Why: "a visitor who presses it gets nothing",
        Fix: "write the whole address, beginning with `https://`, `mailto:`, `tel:` or `sms:`");
}
