using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Answering.Dialogue;

/// <summary>Walks through the steps of the last answer, as the user commands.</summary>
internal static class Walking
{
    private const int MostOffered = 4;

    private static readonly SmallTalk Stopped = new(
        "steps-stopped", ["stop"], "All right, let's stop here. Say \"where was I\" to continue later, or ask me something else.");

    private static readonly SmallTalk Done = new(
        "steps-done", ["next"], "That was the last step. Say \"start over\" to do it again, or ask me something else.");

    /// <returns>Null if there are no steps to walk through, or the words are no command.</returns>
    public static Reply? Reply(IReadOnlyList<string> words, Conversation conversation, KnowledgeContent knowledge)
    {
        if (conversation.Walk is null && StepCommandReader.Of(words) is { Move: StepMove.To })
            return Which(knowledge);

        if (conversation.Walk is not { } walk
            || (StepCommandReader.Of(words) ?? StepCommandReader.OfNumber(words)) is not { } command
            || knowledge.PassageOf(walk.PassageId) is not { Steps.Length: > 0 } passage
            || !IsMeant(command.Move, walk, conversation))
        {
            return null;
        }

        var at = Math.Min(walk.Step, passage.Steps.Length);
        return command.Move switch
        {
            StepMove.Stop => Said(Stopped, passage, knowledge),
            StepMove.Next when at == passage.Steps.Length => Said(Done, passage, knowledge),
            StepMove.To when command.Number > passage.Steps.Length => null,
            _ => Shown(passage, Step(command, at, passage), walk),
        };
    }

    /// <summary>"Step 3", and nothing has been shown: the passages that have steps, whole; null when none has.</summary>
    private static Reply? Which(KnowledgeContent knowledge)
    {
        ImmutableArray<Candidate> walks = [.. knowledge.Passages.Where(passage => !passage.Steps.IsEmpty).Take(MostOffered).Select(passage => new Candidate(passage, 1))];
        return walks switch
        {
            [] => null,
            [_] => new Answer(walks, walks),
            _ => new Clarify(walks, walks) { AreSteps = true },
        };
    }

    /// <summary>
    /// A passage that was shown whole can be begun, and seen again; one that is under way obeys every command. When something else was
    /// asked meanwhile, "again" and the like refer to that, but the walk can still be begun or continued.
    /// </summary>
    private static bool IsMeant(StepMove move, Walk walk, Conversation conversation) => move switch
    {
        StepMove.Stop or StepMove.Back when walk.Step == 0 => false,
        StepMove.Start or StepMove.Next => true,
        StepMove.Repeat or StepMove.OtherSide or StepMove.Stop => conversation.PassageId is null || conversation.PassageId == walk.PassageId,
        _ => walk.Step > 0 || conversation.PassageId == walk.PassageId,
    };

    /// <returns>A step's number, from 1; 0 for the whole passage.</returns>
    private static int Step(StepCommand command, int at, Passage passage) => command.Move switch
    {
        StepMove.Next => at + 1,
        StepMove.Back => Math.Max(1, at - 1),
        StepMove.Start => 1,
        StepMove.Last => passage.Steps.Length,
        StepMove.To => command.Number,
        StepMove.OtherSide when at > 0 => Math.Max(1, OtherSide(passage, at)),
        StepMove.OtherSide => 0,
        _ => at,
    };

    /// <summary>The step about the other side, if still to come; otherwise the steps start over for that side.</summary>
    private static int OtherSide(Passage passage, int at) => Enumerable.Range(at + 1, passage.Steps.Length - at)
        .FirstOrDefault(number => passage.Steps[number - 1].Contains("other side", StringComparison.OrdinalIgnoreCase));

    private static Answer Shown(Passage passage, int step, Walk walk)
    {
        var candidate = new Candidate(passage, 1);
        return new Answer([candidate], [candidate]) { StepNumber = step == 0 ? null : step, BeginsSteps = step == 1 || walk.Step == 0 };
    }

    private static SmallTalkReply Said(SmallTalk said, Passage passage, KnowledgeContent knowledge) =>
        new(said, [.. passage.Next.Select(knowledge.PassageOf).OfType<Passage>()], []);
}
