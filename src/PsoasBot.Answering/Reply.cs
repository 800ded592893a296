using System.Collections.Immutable;
using PsoasBot.Answering.Languages;
using PsoasBot.Knowledge;

namespace PsoasBot.Answering;

/// <summary>What the bot decided to say: one of five outcomes.</summary>
/// <param name="Candidates">The best three passages found, whatever was decided; best first, may be empty.</param>
public abstract record Reply(ImmutableArray<Candidate> Candidates)
{
    /// <summary>The outcome's name on every interface: <c>answer</c>, <c>clarify</c>, <c>not-covered</c>, <c>urgent</c>, <c>small-talk</c>.</summary>
    public string Outcome => this switch
    {
        Answer => "answer",
        Clarify => "clarify",
        NotCovered => "not-covered",
        Urgent => "urgent",
        _ => "small-talk",
    };

    /// <summary>What was answered, in the order asked; empty unless the outcome is an answer, or a doubtful urgent with one under it.</summary>
    public ImmutableArray<Candidate> Passages => this switch
    {
        Answer answer => answer.Found,
        Urgent { Under: { } under } => under.Found,
        _ => [],
    };
}

/// <summary>One passage, or two when two things were asked.</summary>
/// <param name="Found">1 or 2.</param>
public sealed record Answer(ImmutableArray<Candidate> Found, ImmutableArray<Candidate> Candidates) : Reply(Candidates)
{
    /// <summary>The one step to show, from 1 to as many as the only passage has; null for the whole of what was found.</summary>
    public int? StepNumber { get; init; }
}

/// <summary>"Did you mean…", with the titles to press.</summary>
/// <param name="Options">2 to 4.</param>
public sealed record Clarify(ImmutableArray<Candidate> Options, ImmutableArray<Candidate> Candidates) : Reply(Candidates);

/// <summary>Nothing that staff wrote answers it.</summary>
/// <param name="Topics">A few passages to offer instead; may be empty.</param>
public sealed record NotCovered(ImmutableArray<Passage> Topics, ImmutableArray<Candidate> Candidates) : Reply(Candidates)
{
    /// <summary>The language of the question, when nothing is written in it; null when that is not why.</summary>
    public Language? Language { get; init; }
}

/// <summary>A fixed card: get help now. No booking link, nothing to buy.</summary>
/// <param name="FlagId">Which flag was raised.</param>
/// <param name="Under">For a doubtful flag, the answer to show under the card; null when it is certain.</param>
public sealed record Urgent(SafetyCard Card, string FlagId, Answer? Under, ImmutableArray<Candidate> Candidates) : Reply(Candidates);

/// <summary>A greeting, thanks, goodbye, help, who are you.</summary>
/// <param name="Topics">For a call for help, what can be asked; may be empty.</param>
public sealed record SmallTalkReply(SmallTalk Said, ImmutableArray<Passage> Topics, ImmutableArray<Candidate> Candidates) : Reply(Candidates);
