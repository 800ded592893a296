using System.Collections.Immutable;
using PsoasBot.Answering;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Comparing;

/// <summary>What one state of the knowledge would change against another.</summary>
/// <param name="Passages">By id; empty when none differs.</param>
/// <param name="Others">Other parts of the folder that differ, in staff's words, e.g. <c>synonyms</c>; may be empty.</param>
/// <param name="Asked">How many questions were asked of both.</param>
/// <param name="Answers">Those that would get another answer, in the order asked; may be empty.</param>
/// <param name="Rivalries">Wordings of the new state that another passage than their own claims; may be empty.</param>
internal sealed record KnowledgeChange(
    ImmutableArray<PassageChange> Passages, ImmutableArray<string> Others, int Asked, ImmutableArray<AnswerChange> Answers, ImmutableArray<Rivalry> Rivalries)
{
    /// <summary>Compares; reads and writes nothing.</summary>
    /// <param name="before">What serves, or did.</param>
    /// <param name="after">What would.</param>
    /// <param name="questions">What people asked, or what a table expects; each asked once.</param>
    public static KnowledgeChange Of(Snapshot before, Snapshot after, IEnumerable<PastQuestion> questions)
    {
        ImmutableArray<PastQuestion> asked = [.. questions.Distinct()];
        var passages = PassageChange.Between(before.Knowledge, after.Knowledge);
        return new KnowledgeChange(
            passages,
            OtherChanges.Between(before.Knowledge, after.Knowledge),
            asked.Length,
            [
                .. asked.AsParallel().AsOrdered()
                    .Select(question => new AnswerChange(question, Decision.Of(Ask(before, question)), Decision.Of(Ask(after, question))))
                    .Where(answer => !answer.Before.IsSameAs(answer.After)),
            ],
            Rivalry.In(before, after, [.. passages.Select(change => change.Id)]));
    }

    private static Reply Ask(Snapshot snapshot, PastQuestion question) => snapshot.Reply(
        question.Text,
        question.Context.Length == 0 ? Conversation.Start : Conversation.Start.After(question.Context, snapshot.Reply(question.Context, Conversation.Start)));
}

/// <summary>A question to compare by.</summary>
/// <param name="Context">What was asked before it; empty when nothing.</param>
internal sealed record PastQuestion(string Context, string Text);

/// <summary>A question that would get another answer.</summary>
internal sealed record AnswerChange(PastQuestion Question, Decision Before, Decision After);
