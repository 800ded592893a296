using PsoasBot.Knowledge;

namespace PsoasBot.Answering.Dialogue;

/// <summary>Goes through the steps of the passage that was answered last, as the user says.</summary>
internal static class Walking
{
    private static readonly SmallTalk Stopped = new(
        "steps-stopped", ["stop"], "All right, we stop here. Say \"where was I\" to go on later, or ask me anything else.");

    private static readonly SmallTalk Done = new(
        "steps-done", ["next"], "That was the last step. Say \"start over\" for another round, or ask me anything else.");

    /// <returns>Null when nobody is on a walk, or when the utterance is none of its commands.</returns>
    public static Reply? Reply(string utterance, Conversation conversation, KnowledgeContent knowledge)
    {
        if (conversation.Walk is not { } walk
            || StepCommandReader.Of(utterance) is not { } command
            || knowledge.Passages.FirstOrDefault(passage => passage.Id == walk.PassageId) is not { Steps.Length: > 0 } passage
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
            _ => Shown(passage, Step(command, at, passage)),
        };
    }

    /// <summary>
    /// A passage that was shown whole can be begun, and seen again; one that is under way obeys every command. When something else was
    /// asked meanwhile, "again" and the like are about that, but the walk under way can still be gone on with.
    /// </summary>
    private static bool IsMeant(StepMove move, Walk walk, Conversation conversation) => move switch
    {
        StepMove.Stop or StepMove.Back when walk.Step == 0 => false,
        StepMove.Start => true,
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

    /// <summary>The step that speaks of the other side, when it is still to come; else none, and the steps begin anew for that side.</summary>
    private static int OtherSide(Passage passage, int at) => Enumerable.Range(at + 1, passage.Steps.Length - at)
        .FirstOrDefault(number => passage.Steps[number - 1].Contains("other side", StringComparison.OrdinalIgnoreCase));

    private static Answer Shown(Passage passage, int step)
    {
        var candidate = new Candidate(passage, 1);
        return new Answer([candidate], [candidate]) { StepNumber = step == 0 ? null : step };
    }

    private static SmallTalkReply Said(SmallTalk said, Passage passage, KnowledgeContent knowledge) =>
        new(said, [.. passage.Next.Select(id => knowledge.Passages.FirstOrDefault(other => other.Id == id)).OfType<Passage>()], []);
}
