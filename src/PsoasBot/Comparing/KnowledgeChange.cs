using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Comparing;

/// <summary>The differences between two states of the knowledge.</summary>
/// <param name="Passages">By id; empty if none changed.</param>
/// <param name="Others">Other parts of the folder that differ, in staff's words, e.g. <c>synonyms</c>; may be empty.</param>
/// <param name="Asked">How many questions both were asked.</param>
/// <param name="Answers">Those that would get a different answer, in the order asked; may be empty.</param>
/// <param name="Rivalries">Wordings in the new state that find another passage than their own; may be empty.</param>
internal sealed record KnowledgeChange(
    ImmutableArray<PassageChange> Passages, ImmutableArray<string> Others, int Asked, ImmutableArray<AnswerChange> Answers, ImmutableArray<IntentConflict> Rivalries)
{
    /// <summary>Compares; reads and writes nothing.</summary>
    /// <param name="before">What is or was live.</param>
    /// <param name="after">What would go live.</param>
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
            IntentConflict.In(before, after, [.. passages.Select(change => change.Id)]));
    }

    private static Reply Ask(Snapshot snapshot, PastQuestion question) => snapshot.Reply(
        question.Text,
        question.Context.Length == 0 ? Conversation.Start : Conversation.Start.After(question.Context, snapshot.Reply(question.Context, Conversation.Start)));
}

/// <summary>A question that both states are asked.</summary>
/// <param name="Context">What was asked before it; empty when nothing.</param>
internal sealed record PastQuestion(string Context, string Text);

/// <summary>A question that would get a different answer.</summary>
internal sealed record AnswerChange(PastQuestion Question, Decision Before, Decision After);
