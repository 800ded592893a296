using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Problems;

/// <summary>What can be wrong with the keys of a passage, and with what they name elsewhere.</summary>
internal static class FrontMatterProblems
{
    public static Problem SameQuestion(SourceSpan span, string question, SourceSpan first, Severity severity) => new("PB011", span,
        What: $"the question `{question}` is also in {first.File}:{first.Line}",
        Why: "visitors would get whichever comes first",
        Fix: "delete one of the two, or reword them so that each fits only its own answer")
    { Severity = severity };

    public static Problem SameId(SourceSpan span, string id, SourceSpan first) => new("PB012", span,
        What: $"the id `{id}` is already used in {first.File}:{Math.Max(1, first.Line)}",
        Why: "an id must mean one passage",
        Fix: "give one of the two a different id");

    public static Problem IdNotKebab(SourceSpan span, string id, string kebab) => new("PB013", span,
        What: $"the id `{id}` has characters other than lowercase letters, digits and single hyphens",
        Why: "it is part of booking links, where other characters turn into codes such as `%20`",
        Fix: kebab.Length > 0 ? $"write `{kebab}`" : "choose one such as `what-is-the-psoas`");

    public static Problem FileNotKebab(string file, string kebab) => new("PB013", SourceSpan.WholeFile(file),
        What: "the file name is the passage's id, and has characters other than lowercase letters, digits and single hyphens",
        Why: "the id is part of booking links, where other characters turn into codes such as `%20`",
        Fix: kebab.Length > 0 ? $"rename it to `{kebab}.md`, or add `id: {kebab}` to it" : "rename it, e.g. to `what-is-the-psoas.md`");

    public static Problem UnknownNext(SourceSpan span, string id, IReadOnlyCollection<string> known) => new("PB109", span,
        What: $"there is no passage `{id}`",
        Why: "visitors who choose this follow-up would get nothing",
        Fix: Nearest.Fix(id, known, "write the id of a passage: its file name without `.md`"));

    public static Problem NextToItself(SourceSpan span, string id) => new("PB110", span,
        What: $"`{id}` is this passage itself",
        Why: "visitors have just read this answer, so the bot does not offer it",
        Fix: "remove it from the list")
    { Severity = Severity.Warning };

    public static Problem NextToDraft(SourceSpan span, string id) => new("PB111", span,
        What: $"the passage `{id}` is a draft",
        Why: "drafts are not live, so visitors who choose this follow-up would get nothing",
        Fix: $"remove it from the list until it is ready, or remove `status: draft` from `{id}`");

    public static Problem UnknownBooking(SourceSpan span, string key, IReadOnlyCollection<string> known) => new("PB112", span,
        What: $"`clinic.yaml` has no booking link `{key}`",
        Why: "this answer would get the clinic's first booking link instead",
        Fix: Nearest.Fix(key, known, known.Count > 0 ? $"write {Nearest.List(known)}" : "add it to `clinic.yaml` under `booking:`"));

    public static Problem UnknownCue(SourceSpan span, string cue) => new("PB120", span,
        What: $"the assistant cannot tell that somebody has told it `{cue}`",
        Why: "what stands under `## If you told me` would never be said",
        Fix: Nearest.Fix(cue, Cues.ForPassages, $"write {Nearest.List(Cues.ForPassages)}"));

    public static Problem SameCue(SourceSpan span, string cue, SourceSpan first) => new("PB122", span,
        What: $"`told: {cue}` also stands in {first.File}:{first.Line}",
        Why: "only one passage can speak first to what somebody has told",
        Fix: "delete it from one of the two");

    public static Problem NotADate(SourceSpan span, string text) => new("PB113", span,
        What: $"`{text}` is not a date in the form year-month-day",
        Why: "the bot could not work out when the next review is due",
        Fix: "write it like `2026-11-02`");

    public static Problem ReviewedLater(SourceSpan span, string day) => new("PB114", span,
        What: $"`{day}` is in the future",
        Why: "nobody can have reviewed the passage yet on that date, and the next review would come too late",
        Fix: "write the date of the last review")
    { Severity = Severity.Warning };

    public static Problem ReviewDue(SourceSpan span, string due) => new("PB115", span,
        What: $"the next review was due on {due}",
        Why: "what visitors read about their health may be out of date",
        Fix: "have someone review it, then put that date after `reviewed:`")
    { Severity = Severity.Warning };

    public static Problem NotAPeriod(SourceSpan span, string text) => new("PB116", span,
        What: $"`{text}` is not a length of time",
        Why: "the bot could not work out when the next review is due",
        Fix: "write it like `180 days`, `6 months` or `1 year`");

    public static Problem UnknownStatus(SourceSpan span, string text) => new("PB117", span,
        What: $"there is no status `{text}`",
        Why: "it is unclear whether visitors may see the passage",
        Fix: "write `live` or `draft`, or delete the line: a passage without it is live");

    public static Problem NotALink(SourceSpan span, string key, string text) => new("PB118", span,
        What: $"`{text}` is not a usable web address",
        Why: $"the {key} could not be shown in a chat",
        Fix: "write the full address, starting with `https://`");
}
