using PsoasBot.Answering.Replies;

namespace PsoasBot.Evaluation;

/// <summary>A row and the bot's reply.</summary>
/// <param name="Took">How long the decision took.</param>
internal sealed record EvalResult(EvalRow Row, Reply Reply, TimeSpan Took)
{
    /// <summary>Whether the row accepts the outcome. A clarify is right if it offers an acceptable passage.</summary>
    public bool IsRight => Reply switch
    {
        Answer answer => answer.Found.Any(found => Accepts(found.Passage.Id)),
        Clarify clarify => clarify.Options.Any(option => Accepts(option.Passage.Id)),
        _ => Accepts(Reply.Outcome),
    };

    /// <summary>Whether the answer is a passage that the row does not accept: worse than no answer.</summary>
    public bool IsWrongAnswer => Reply is Answer && !IsRight;

    /// <summary>Whether the best passage found is right, whatever was decided.</summary>
    public bool IsFound => Reply.Candidates is [var best, ..] && Accepts(best.Passage.Id);

    /// <summary>How sure the bot is that it has an answer, 0–1: of what it answered, or of the best it found.</summary>
    public double Confidence => Reply switch
    {
        SmallTalkReply or NotCovered { Language: not null } => 0,
        { Passages: [var answered, ..] } => answered.Confidence,
        { Candidates: [var best, ..] } => best.Confidence,
        _ => 0,
    };

    /// <summary>The outcome, in the terms of <see cref="EvalRow.Expected"/>.</summary>
    public string Said => Reply switch
    {
        Answer answer => string.Join("+", answer.Found.Select(found => found.Passage.Id)),
        Clarify clarify => $"clarify({string.Join(", ", clarify.Options.Select(option => option.Passage.Id))})",
        _ => Reply.Outcome,
    };

    private bool Accepts(string id) => Row.Expected.Contains(id);
}
