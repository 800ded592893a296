namespace PsoasBot.Answering.Replies;

/// <summary>What the next turn needs to know of a conversation, and no more.</summary>
/// <param name="Utterance">What the user said last, small talk and steps aside; null at the start.</param>
/// <param name="PassageId">What was answered to that; null when nothing was.</param>
public sealed record Conversation(string? Utterance, string? PassageId)
{
    /// <summary>Nothing said yet.</summary>
    public static readonly Conversation Start = new(null, null);

    /// <summary>The steps that can be gone through, or are; null when none were answered, or when an emergency ended it.</summary>
    public Walk? Walk { get; init; }

    /// <summary>What the person has told, and what is open between them and the bot.</summary>
    public Remembered Remembered { get; init; } = Remembered.None;

    /// <summary>The conversation after one more turn. Small talk at the start or after an answer changes nothing; a step keeps the question that it belongs to.</summary>
    public Conversation After(string utterance, Reply reply)
    {
        if (reply.Constraints.Forgets)
            return Start with { Remembered = Remembered.None with { IsQuiet = true } };

        var remembered = reply.Remembered ?? Remembered;
        if (reply is SmallTalkReply && (PassageId is not null || Utterance is null))
            return this with { Remembered = remembered };

        var answer = reply is Urgent urgent ? urgent.Under : reply as Answer;
        return new Conversation(answer is { StepNumber: not null } or { Continues: true } ? Utterance : utterance, reply.Passages is [.., var last] ? last.Passage.Id : null)
        {
            Walk = reply is Urgent && answer is null ? null : WalkAfter(answer),
            Remembered = remembered,
        };
    }

    private Walk? WalkAfter(Answer? answer) => answer?.Found.LastOrDefault(found => !found.Passage.Steps.IsEmpty) switch
    {
        null => Walk,
        _ when answer.Constraints.WithholdsSteps || answer.IsStop => Walk,
        var found when answer.StepNumber is { } step => new Walk(found.Passage.Id, step),
        var found when found.Passage.Id == Walk?.PassageId => Walk,
        var found => new Walk(found.Passage.Id, 0),
    };
}
