using System.Globalization;
using PsoasBot.Answering.Explaining;
using PsoasBot.Answering.Replies;
using PsoasBot.Answering.Safety;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Search.Explaining;

namespace PsoasBot.Explaining;

/// <summary>The decision and its reason in one sentence, the same in the terminal and the console.</summary>
internal static class Verdict
{
    public static string Of(ExplainedReply explained, KnowledgeContent knowledge, AnsweringOptions options) => explained.Reply switch
    {
        Urgent urgent => $"urgent: {Raised(explained, urgent)}",
        Answer { StepNumber: { } step } => $"answer: step {Number(step)} of the walk-through",
        Answer { IsStop: true } => "answer: what they do just now hurts, so the signs to stop are shown",
        Answer { Found.Length: > 1 } => "answer: it asks several things, and each has its own passage",
        Answer { Found: [var found] } when found.Confidence < options.AnswerThreshold => "answer: it leans on the message before, and is nearest to the passage that was just shown",
        Answer { Found: [var found] } when explained.Way != Way.WithTheOneBefore && explained.Searches.All(search => search.Found.Passages.All(hit => hit.Hit.Confidence < found.Confidence)) =>
            "answer: what else the message tells, and not the search, asks for this passage",
        Answer { Found: [var found] } => $"answer: {Number(found.Confidence)} reaches the answer threshold, {Number(options.AnswerThreshold)}",
        Clarify { Options: [var best, ..] } =>
            $"clarify: {Number(best.Confidence)} is below the answer threshold, {Number(options.AnswerThreshold)}, but reaches the choice threshold, {Number(options.ChoiceThreshold)}",
        NotCovered { Language: { } language } => $"not-covered: it is in {language.Name}, and no passage is",
        NotCovered { Candidates: [var best, ..] } when best.Confidence < options.ChoiceThreshold =>
            $"not-covered: the best match, {Number(best.Confidence)}, is below the choice threshold, {Number(options.ChoiceThreshold)}",
        NotCovered { Candidates.IsEmpty: true } => "not-covered: nothing matched",
        NotCovered { IsIndecent: true } => "not-covered: it asks for sexual services",
        NotCovered => "not-covered: it refers to something that was not answered, or there is no second passage to offer",
        SmallTalkReply small when !knowledge.SmallTalk.Contains(small.Said) => $"small-talk: `{small.Said.Id}`, which the program says by itself",
        SmallTalkReply small => $"small-talk: the best match is `{small.Said.Id}` in small-talk.md",
        _ => explained.Reply.Outcome,
    };

    /// <summary>How it was searched; null if simply as typed.</summary>
    public static string? WayOf(Way way) => way switch
    {
        Way.WithTheOneBefore => "it refers to the message before it, so it was searched by itself and with that one, and the two confidences were added",
        Way.Parts => "what it asks in one part or several was searched by itself, as the whole says too little or too much",
        Way.TwoRequests => "it asks two things, and each was searched separately",
        Way.Steps => "it is a command for the steps, so nothing was searched",
        Way.Unsearched => "it picks one of what was offered, or has no words, so nothing was searched",
        _ => null,
    };

    /// <summary>Whose the very words are; null where nothing has them.</summary>
    public static string? SameWordsOf(Explanation found) => found.SameWords switch
    {
        null => null,
        "not-covered" => "a line of not-covered.txt has these very words, so no passage is more certain than 0.1",
        var id => $"a wording of `{id}` has these very words, so it comes first whatever the points say",
    };

    /// <summary>The likeliest signs of danger and how sure the encoder is of each.</summary>
    public static string SignsOf(ExplainedReply explained) => string.Create(
        CultureInfo.InvariantCulture,
        $"danger {explained.Danger:0.00} (card from {SafetyScreen.Doubtful:0.00}, card alone from {SafetyScreen.Certain:0.00}); {string.Join(", ", explained.Signs.Select(sign => $"{sign.Sign.Id} {sign.Likelihood.ToString("0.00", CultureInfo.InvariantCulture)}"))}");

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Raised(ExplainedReply explained, Urgent urgent) =>
        explained.Screening is { } screening
            ? $"the sign {screening.Sign.Id} of the card `{screening.Card.Id}` was raised by "
                + (screening.Phrase is { } phrase ? $"the phrase `{phrase}`, which always raises it" : $"the encoder, which rates the danger {Number(screening.Confidence)}")
                + (screening.IsCertain ? "; the card is shown alone" : "; it may be harmless, so an answer may follow the card")
            : $"the sign {urgent.SignId} was raised";
}
