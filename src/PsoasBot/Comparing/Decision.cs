using System.Collections.Immutable;
using System.Globalization;
using PsoasBot.Answering.Replies;

namespace PsoasBot.Comparing;

/// <summary>The decision on a question, comparable with another.</summary>
/// <param name="Outcome">As <see cref="Reply.Outcome"/>.</param>
/// <param name="Ids">Passages answered or offered, or the flag, or the small talk; empty for <c>not-covered</c>.</param>
/// <param name="Confidence">0–1, of the first passage; 0 without one.</param>
internal sealed record Decision(string Outcome, ImmutableArray<string> Ids, double Confidence)
{
    public static Decision Of(Reply reply) => new(
        reply.Outcome,
        reply switch
        {
            Answer answer => IdsOf(answer.Found),
            Clarify clarify => IdsOf(clarify.Options),
            Urgent urgent => [urgent.SignId],
            SmallTalkReply smallTalk => [smallTalk.Said.Id],
            _ => [],
        },
        (reply.Passages.FirstOrDefault() ?? reply.Candidates.FirstOrDefault())?.Confidence ?? 0);

    /// <summary>Whether a visitor gets the same reply; the order of a choice does not count.</summary>
    public bool IsSameAs(Decision other) => Outcome == other.Outcome && Ids.Order(StringComparer.Ordinal).SequenceEqual(other.Ids.Order(StringComparer.Ordinal));

    /// <summary>For the terminal and the console, e.g. <c>causes (0.91)</c> or <c>a choice of causes, signs (0.44)</c>.</summary>
    public override string ToString() => Outcome switch
    {
        "answer" => string.Create(CultureInfo.InvariantCulture, $"{string.Join(" and ", Ids)} ({Confidence:f2})"),
        "clarify" => string.Create(CultureInfo.InvariantCulture, $"a choice of {string.Join(", ", Ids)} ({Confidence:f2})"),
        "urgent" => $"urgent card {Ids[0]}",
        "small-talk" => $"small talk {Ids[0]}",
        _ => "not covered",
    };

    private static ImmutableArray<string> IdsOf(ImmutableArray<Candidate> found) => [.. found.Select(candidate => candidate.Passage.Id)];
}
