using System.Collections.Immutable;

namespace PsoasBot.QuestionLog;

/// <summary>How often an outcome came on a day.</summary>
/// <param name="Outcome">As <c>Reply.Outcome</c>.</param>
internal sealed record OutcomeCount(DateOnly Day, string Outcome, int Count);

/// <summary>How often a safety card was shown.</summary>
internal sealed record SignCount(string SignId, int Count);

/// <summary>What became of a passage.</summary>
/// <param name="Answered">How often it was the answer, or one of two.</param>
internal sealed record PassageUse(string PassageId, int Answered, int ThumbsUp, int ThumbsDown);

/// <summary>A wording that got no answer, or only a choice.</summary>
/// <param name="Outcome"><c>not-covered</c> or <c>clarify</c>.</param>
/// <param name="Nearest">The passage that came nearest; empty when nothing was found.</param>
/// <param name="Confidence">That passage's, 0–1.</param>
/// <param name="PerDay">How often on each day that it came.</param>
internal sealed record OpenQuestion(string Text, string Outcome, string Nearest, double Confidence, ImmutableSortedDictionary<DateOnly, int> PerDay)
{
    public int Count => PerDay.Values.Sum();
}

/// <summary>Something that was asked.</summary>
/// <param name="Passage">What was answered, or else what came nearest; empty when nothing was found.</param>
internal sealed record RecentQuestion(DateTimeOffset At, string Outcome, string Passage, double Confidence, string Text);

/// <summary>What somebody wrote to a thumb.</summary>
/// <param name="PassageId">Empty when the reply was no answer.</param>
internal sealed record ThumbComment(DateTimeOffset At, string PassageId, bool IsHelpful, string Comment);
