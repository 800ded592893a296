using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Problems;

/// <summary>What can be wrong with the Markdown of a passage.</summary>
internal static class PassageProblems
{
    public static Problem NoAnswer(SourceSpan heading, string question) => new("PB003", heading,
        What: $"the question `{question}` has no answer under it",
        Why: "the bot would match this question and have nothing to say",
        Fix: $"write the answer below line {heading.Line}, or delete the file");

    public static Problem NoHeading(SourceSpan span) => new("PB004", span,
        What: "there is no heading",
        Why: "the heading is the title of the answer and the first wording of its question",
        Fix: "above the answer, write the question on a line that starts with `# `");

    public static Problem TwoHeadings(SourceSpan span, int firstLine) => new("PB005", span,
        What: $"this is a second `# ` heading; the first is on line {firstLine}",
        Why: "a file is one passage with one title",
        Fix: "start it with `## `, or move it and what follows to its own file");

    public static Problem Html(SourceSpan span) => new("PB007", span,
        What: "this is HTML",
        Why: "no channel renders HTML, so visitors would see the tags or lose the text",
        Fix: "delete it, or write it in Markdown: `**bold**`, `*italic*`, `[text](https://…)`");

    public static Problem AboveHeading(SourceSpan span) => new("PB010", span,
        What: "this is above the heading",
        Why: "the answer starts below the heading, so visitors would never see this",
        Fix: "move it below the heading, or between two `---` lines if it is a key");

    /// <param name="cue">The first that the passage names; null when it has the section and names none.</param>
    public static Problem ToldWithoutText(SourceSpan span, string? cue) => new("PB121", span,
        What: cue is null ? "the passage has a section `## If you told me`, and no `told:` that says when it is said" : $"`told: {cue}` has no text under a heading `## If you told me`",
        Why: "somebody who has told the assistant this would be answered like everybody else",
        Fix: cue is null ? $"add `told:` at the top, with any of {Nearest.List(Cues.ForPassages)}" : "add the heading and, under it, what is to be said first; or delete the `told:` line");

    public const string GluedHeadingCode = "PB014";

    public static Problem GluedHeading(SourceSpan span, string marks) => new(GluedHeadingCode, span,
        What: $"there is no space after `{marks}`",
        Why: "without a space the line is text, not a heading",
        Fix: $"write `{marks} `, then the heading");

    public static Problem SectionLevel(SourceSpan span, string marks, string name) => new("PB015", span,
        What: $"the section `{name}` starts with `{marks}`",
        Why: "without exactly two `#` it would be part of the answer",
        Fix: $"write `## {name}`");

    public static Problem SectionName(SourceSpan span, string name, string near) => new("PB016", span,
        What: $"`{name}` is not one of the special sections",
        Why: "its lines would be shown as part of the answer",
        Fix: $"did you mean `## {near}`? If not, choose a heading that looks less like it");

    public static Problem NoSteps(SourceSpan span) => new("PB017", span,
        What: "the section has no numbered list",
        Why: "visitors could not go through it step by step",
        Fix: "start the steps with `1. `, `2. ` and so on");

    public static Problem StepsBroken(SourceSpan span, int step) => new("PB018", span,
        What: $"this line ends the list after step {step}",
        Why: "visitors would not get the steps below it one by one",
        Fix: $"indent it by three spaces to make it part of step {step}, or move it below the last step");

    public static Problem NotABullet(SourceSpan span) => new("PB019", span,
        What: "this line is not a bullet",
        Why: "it would not count as a wording, so visitors who ask it may get no answer",
        Fix: "start the line with `- `");

    public static Problem EmptyWording(SourceSpan span) => new("PB020", span,
        What: "this bullet is empty",
        Why: "it adds no wording",
        Fix: "add a wording, or delete it")
    { Severity = Severity.Warning };

    public static Problem FewWordings(SourceSpan title, int count) => new("PB021", title,
        What: count == 1 ? "the title is the only wording of this question" : $"this question has only {count} wordings",
        Why: "the bot understands other wordings, but with so few examples it may confuse this passage with a similar one",
        Fix: "add what people really ask as bullets under `## Also asked as`: five different ones are enough, 25 are plenty")
    { Severity = Severity.Warning };

    public static Problem NoOpening(SourceSpan span) => new("PB022", span,
        What: "the answer does not start with a sentence",
        Why: "what comes first is shown on its own as the short answer",
        Fix: "above this line, answer the question in one or two sentences")
    { Severity = Severity.Warning };

    public static Problem NoAltText(SourceSpan span) => new("PB023", span,
        What: "the picture has no description",
        Why: "people who cannot see it, or who have a slow connection, get nothing",
        Fix: "between the brackets, say what it shows: `![the ball right of the spine](https://…)`");

    public static Problem IndentedText(SourceSpan span) => new("PB024", span,
        What: "the line is indented, so it is shown as code",
        Why: "visitors see a grey box, and its lines do not wrap",
        Fix: "delete the spaces or the tab at its start")
    { Severity = Severity.Warning };

    public static Problem TooDeep(SourceSpan span) => new("PB026", span,
        What: "lists, quotes or brackets are nested too deeply",
        Why: "no channel could show it, so visitors would get nothing",
        Fix: "look for a long run of `>`, `-`, `[`, `*` or empty lines, perhaps from a key held down too long");

    public static Problem UnusableLink(SourceSpan span, string url) => new("PB025", span,
        What: url.Length == 0 ? "the link has no address" : $"the link `{url}` does not work from a chat",
        Why: "visitors who click it get nothing",
        Fix: "write the full address, starting with `https://`, `mailto:`, `tel:` or `sms:`");

    /// <param name="near">The name that was probably meant; null when that cannot be told.</param>
    public static Problem UnknownFact(SourceSpan span, string name, string? near) => new("PB040", span,
        What: $"there is no fact `{{{name}}}`",
        Why: "visitors would see the braces",
        Fix: near is null
            ? "use `{phone}`, `{email}`, `{address}`, `{map}`, `{hours}`, `{open-now}`, `{prices}`, `{price:SERVICE}`, `{cancellation}`, `{parking}`, `{access}`, `{payment}`, `{languages}` or `{privacy}`; for a brace that is text, write `\\{`"
            : $"did you mean `{{{near}}}`?");

    public static Problem UnknownPrice(SourceSpan span, string service, IReadOnlyCollection<string> services) => new("PB040", span,
        What: $"there is no service `{service}`, so it has no price",
        Why: "visitors would not know what they have to pay",
        Fix: Nearest.Of(service, services) is { } near
            ? $"did you mean `{{price:{near}}}`?"
            : $"use a key of `booking` in `clinic.yaml`, such as {Nearest.List(services)}");

    public static Problem FactInQuestion(SourceSpan span, string name) => new("PB041", span,
        What: $"the question names the fact `{{{name}}}`",
        Why: "facts belong into answers; visitors would see the braces",
        Fix: "write the question in words, and the fact in its answer");

    public static Problem Misspelt(SourceSpan span, string word, string meant) => new("PB027", span,
        What: $"`{word}` looks misspelt",
        Why: "the bot copes with visitors' typos, but a misspelt wording teaches it the wrong word",
        Fix: $"did you mean `{meant}`? If the word is right, leave it")
    { Severity = Severity.Warning };

    public static Problem ManyWordings(SourceSpan title, int count, int most) => new("PB028", title,
        What: $"this question has {count} other wordings",
        Why: $"more than {most} are too many to review before a change, and the bot understands other wordings on its own",
        Fix: $"keep the {most} that differ most")
    { Severity = Severity.Warning };

    public static Problem LongShortAnswer(SourceSpan title, int words, int most) => new("PB042", title,
        What: $"the first paragraph under this title has {words} words",
        Why: $"it is what visitors see first, and more than {most} words are not read on a phone",
        Fix: "begin with a paragraph that answers the question by itself; the rest goes below it and opens with *Read more*")
    { Severity = Severity.Warning };
}
