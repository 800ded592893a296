using PsoasBot.Answering;

namespace PsoasBot.Evaluation;

/// <summary>A row and what the bot made of it.</summary>
/// <param name="Took">How long the decision took.</param>
internal sealed record EvalResult(EvalRow Row, Reply Reply, TimeSpan Took)
{
    /// <summary>Whether the outcome is one that the row accepts. A clarify is right when it offers an acceptable passage.</summary>
    public bool IsRight => Reply switch
    {
        Answer answer => answer.Found.Any(found => Accepts(found.Passage.Id)),
        Clarify clarify => clarify.Options.Any(option => Accepts(option.Passage.Id)),
        _ => Accepts(Reply.Outcome),
    };

    /// <summary>Whether a passage was answered that the row does not accept: worse than having none.</summary>
    public bool IsWrongAnswer => Reply is Answer && !IsRight;

    /// <summary>Whether the best passage found is right, whatever was decided.</summary>
    public bool IsFound => Reply.Candidates is [var best, ..] && Accepts(best.Passage.Id);

    /// <summary>How sure the bot is that it has an answer, 0–1.</summary>
    public double Confidence => Reply is not SmallTalkReply && Reply.Candidates is [var best, ..] ? best.Confidence : 0;

    /// <summary>What was said, in the words of <see cref="EvalRow.Expected"/>.</summary>
    public string Said => Reply switch
    {
        Answer answer => string.Join("+", answer.Found.Select(found => found.Passage.Id)),
        Clarify clarify => $"clarify({string.Join(", ", clarify.Options.Select(option => option.Passage.Id))})",
        _ => Reply.Outcome,
    };

    private bool Accepts(string id) => Row.Expected.Contains(id);
}
