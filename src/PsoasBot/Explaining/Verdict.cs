using System.Globalization;
using PsoasBot.Answering;

namespace PsoasBot.Explaining;

/// <summary>What was decided and by what, in one sentence; the same words at the terminal and in the console.</summary>
internal static class Verdict
{
    public static string Of(ExplainedReply explained, AnsweringOptions options) => explained.Reply switch
    {
        Urgent urgent => $"urgent: {Raised(explained, urgent)}",
        Answer { StepNumber: { } step } => $"answer: step {Number(step)} of the walk-through",
        Answer { Found.Length: 2 } => "answer: two things were asked, and each is answered by a passage of its own",
        Answer { Found: [var found] } => $"answer: {Number(found.Confidence)} is at least {Number(options.AnswerThreshold)}, the least for an answer",
        Clarify { Options: [var best, ..] } =>
            $"clarify: {Number(best.Confidence)} is below {Number(options.AnswerThreshold)}, the least for an answer, but at least {Number(options.ChoiceThreshold)}, the least for a choice",
        NotCovered { Language: { } language } => $"not-covered: it is in {language.Name}, which nothing is written in",
        NotCovered { Candidates: [var best, ..] } when best.Confidence < options.ChoiceThreshold =>
            $"not-covered: {Number(best.Confidence)}, the best that was found, is below {Number(options.ChoiceThreshold)}, the least for a choice",
        NotCovered { Candidates.IsEmpty: true } => "not-covered: nothing was found for it",
        NotCovered => "not-covered: it leans on something that was not answered, or there is nothing to choose between",
        SmallTalkReply small => $"small-talk: it is most like `{small.Said.Id}` of small-talk.md",
        _ => explained.Reply.Outcome,
    };

    /// <summary>How it was searched for, when not simply as it was typed; null then.</summary>
    public static string? WayOf(Way way) => way switch
    {
        Way.WithTheOneBefore => "it leans on the message before it, so both were searched for together",
        Way.TwoRequests => "it asks two things, and each was searched for",
        Way.Steps => "it moves through the steps; nothing was searched for",
        _ => null,
    };

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Raised(ExplainedReply explained, Urgent urgent) =>
        explained.Screening is { } screening
            ? $"the flag {screening.FlagId} of `{screening.Card.Id}` is raised by {string.Join(" and ", screening.Said.Select(said => $"`{said}`"))}"
                + (screening.IsCertain ? ", and nothing is looked for beside it" : ", and it may be harmless, so an answer may stand under the card")
            : $"the flag {urgent.FlagId} is raised";
}
