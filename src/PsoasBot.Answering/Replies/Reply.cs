using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Answering.Replies;

/// <summary>What the bot decided to say: one of five outcomes.</summary>
/// <param name="Candidates">A few passages, the best first: one that is given without a search, then of confidence 1, and what was found, whatever was decided; may be empty.</param>
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

    /// <summary>How many characters in the middle of a very long utterance were not read, so that the reply can say so; 0 for any other.</summary>
    public int LeftOut { get; init; }

    /// <summary>What it heeds besides the question.</summary>
    public ReplyConstraints Constraints { get; init; } = ReplyConstraints.Usual;

    /// <summary>What holds from now on; null where the conversation's stays as it is.</summary>
    public Remembered? Remembered { get; init; }

    /// <summary>What was answered, in the order asked; empty unless the outcome is an answer, or a doubtful urgent with one under it.</summary>
    public ImmutableArray<Candidate> Passages => this switch
    {
        Answer answer => answer.Found,
        Urgent { Under: { } under } => under.Found,
        _ => [],
    };
}

/// <summary>One passage, or as many as things were asked.</summary>
/// <param name="Found">1 to 3.</param>
public sealed record Answer(ImmutableArray<Candidate> Found, ImmutableArray<Candidate> Candidates) : Reply(Candidates)
{
    /// <summary>A passage as it is, whatever the search says of it; null for null.</summary>
    [return: NotNullIfNotNull(nameof(passage))]
    public static Answer? Of(Passage? passage) => passage is null ? null : new([new(passage, 1)], [new(passage, 1)]);

    /// <summary>The same answer, for a question to which these were found.</summary>
    public Answer Besides(ImmutableArray<Candidate> found) =>
        this with { Candidates = [.. Candidates, .. found.Where(candidate => Candidates.All(own => own.Passage.Id != candidate.Passage.Id))] };

    /// <summary>The one step to show, from 1 to as many as the only passage has; null for the whole of what was found.</summary>
    public int? StepNumber { get; init; }

    /// <summary>Whether who must not, and when to stop, is shown with this step: it is the first, or the first that is shown after the whole passage.</summary>
    public bool BeginsSteps { get; init; }

    /// <summary>Whether the message says nothing by itself, as "why": what was asked before it is still what is talked about.</summary>
    public bool Continues { get; init; }

    /// <summary>Whether something else was asked beside it that nothing answers.</summary>
    public bool LeavesOut { get; init; }

    /// <summary>Whether only the signs to stop are shown, as what the person does just now hurts.</summary>
    public bool IsStop { get; init; }

    /// <summary>Whether a passage is shown without its steps, and with what to read before them in their place.</summary>
    public bool IsWithheld(Passage passage) => Constraints.WithholdsSteps && !passage.Steps.IsEmpty;
}

/// <summary>"Did you mean…", with the titles to press.</summary>
/// <param name="Options">2 to 4.</param>
public sealed record Clarify(ImmutableArray<Candidate> Options, ImmutableArray<Candidate> Candidates) : Reply(Candidates)
{
    /// <summary>Whether a step was asked for before any steps were chosen.</summary>
    public bool AreSteps { get; init; }
}

/// <summary>Nothing that staff wrote answers it.</summary>
/// <param name="Topics">A few passages to offer instead; may be empty.</param>
public sealed record NotCovered(ImmutableArray<Passage> Topics, ImmutableArray<Candidate> Candidates) : Reply(Candidates)
{
    /// <summary>The language of the question, when nothing is written in it; null when that is not why.</summary>
    public Language? Language { get; init; }

    /// <summary>What it seems to be about, in the words of staff; null when they have not said.</summary>
    public string? Topic { get; init; }

    /// <summary>Whether <see cref="Topics"/> are near the question; else they are what most people ask.</summary>
    public bool AreNear { get; init; }

    /// <summary>How many questions in a row had no answer, this one included: 1 for the first.</summary>
    public int Time { get; init; } = 1;

    /// <summary>Whether there was not a word in it: a picture, or symbols.</summary>
    public bool IsWordless { get; init; }

    /// <summary>Whether it asked for sex.</summary>
    public bool IsIndecent { get; init; }
}

/// <summary>A fixed card: get help now. No booking link, nothing to buy.</summary>
/// <param name="SignId">Which sign was seen.</param>
/// <param name="Under">For a doubtful sign, the answer to show under the card; null when it is certain.</param>
public sealed record Urgent(SafetyCard Card, string SignId, Answer? Under, ImmutableArray<Candidate> Candidates) : Reply(Candidates);

/// <summary>A greeting, thanks, goodbye, help, who are you.</summary>
/// <param name="Topics">Passages to offer after it; may be empty.</param>
public sealed record SmallTalkReply(SmallTalk Said, ImmutableArray<Passage> Topics, ImmutableArray<Candidate> Candidates) : Reply(Candidates);
