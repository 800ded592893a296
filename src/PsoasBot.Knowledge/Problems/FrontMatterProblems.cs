namespace PsoasBot.Knowledge;

/// <summary>What can be wrong with the keys of a passage, and with what they name elsewhere.</summary>
internal static class FrontMatterProblems
{
    public static Problem SameQuestion(SourceSpan span, string question, SourceSpan first, Severity severity) => new("PB011", span,
        What: $"the question `{question}` also stands in {first.File}:{first.Line}",
        Why: "a visitor would get whichever comes first",
        Fix: "delete one of the two, or make each say what only its own answer answers")
    { Severity = severity };

    public static Problem SameId(SourceSpan span, string id, SourceSpan first) => new("PB012", span,
        What: $"the id `{id}` is also that of {first.File}:{Math.Max(1, first.Line)}",
        Why: "an id leads to one passage",
        Fix: "give one of the two another id");

    public static Problem IdNotKebab(SourceSpan span, string id, string kebab) => new("PB013", span,
        What: $"the id `{id}` has other characters than small letters, digits and single hyphens",
        Why: "it goes into booking links and statistics, where other characters break",
        Fix: kebab.Length > 0 ? $"write `{kebab}`" : "choose one such as `what-is-the-psoas`");

    public static Problem FileNotKebab(string file, string kebab) => new("PB013", SourceSpan.WholeFile(file),
        What: "the file's name, which is the passage's id, has other characters than small letters, digits and single hyphens",
        Why: "the id goes into booking links and statistics, where other characters break",
        Fix: kebab.Length > 0 ? $"rename it to `{kebab}.md`, or write `id: {kebab}` in it" : "rename it, e.g. to `what-is-the-psoas.md`");

    public static Problem UnknownNext(SourceSpan span, string id, IReadOnlyCollection<string> known) => new("PB109", span,
        What: $"there is no passage `{id}`",
        Why: "a visitor who presses this follow-up would get nothing",
        Fix: Nearest.Fix(id, known, "write the id of a passage: the name of its file without `.md`"));

    public static Problem NextToItself(SourceSpan span, string id) => new("PB110", span,
        What: $"`{id}` is this passage itself",
        Why: "a visitor would be offered the answer they have just read",
        Fix: "delete it from the list")
    { Severity = Severity.Warning };

    public static Problem NextToDraft(SourceSpan span, string id) => new("PB111", span,
        What: $"the passage `{id}` is a draft",
        Why: "drafts are not served, so a visitor who presses this follow-up would get nothing",
        Fix: $"delete it from the list until it is ready, or delete `status: draft` from `{id}`");

    public static Problem UnknownBooking(SourceSpan span, string key, IReadOnlyCollection<string> known) => new("PB112", span,
        What: $"there is no booking link `{key}` in `clinic.yaml`",
        Why: "the booking link of this answer would be missing",
        Fix: Nearest.Fix(key, known, known.Count > 0 ? $"write {Nearest.List(known)}" : "add it to `clinic.yaml` under `booking:`"));

    public static Problem NotADate(SourceSpan span, string text) => new("PB113", span,
        What: $"`{text}` is not a day as year-month-day",
        Why: "it could not be told when the passage is due for its next review",
        Fix: "write it like `2026-11-02`");

    public static Problem ReviewedLater(SourceSpan span, string day) => new("PB114", span,
        What: $"`{day}` is yet to come",
        Why: "nobody can have vouched for the passage then, and its next review would come too late",
        Fix: "write the day of the last review")
    { Severity = Severity.Warning };

    public static Problem ReviewDue(SourceSpan span, string due) => new("PB115", span,
        What: $"the next review was due on {due}",
        Why: "what visitors read about their health may be out of date",
        Fix: "have it read again, then write that day after `reviewed:`")
    { Severity = Severity.Warning };

    public static Problem NotAPeriod(SourceSpan span, string text) => new("PB116", span,
        What: $"`{text}` is not a length of time",
        Why: "it could not be told when the passage is due for its next review",
        Fix: "write it like `180 days`, `6 months` or `1 year`");

    public static Problem UnknownStatus(SourceSpan span, string text) => new("PB117", span,
        What: $"there is no status `{text}`",
        Why: "it could not be told whether visitors may see the passage",
        Fix: "write `live` or `draft`, or delete the line: a passage without it is live");

    public static Problem NotALink(SourceSpan span, string key, string text) => new("PB118", span,
        What: $"`{text}` is not a whole web address",
        Why: $"the {key} could not be shown in a chat",
        Fix: "write the whole address, beginning with `https://`");
}
