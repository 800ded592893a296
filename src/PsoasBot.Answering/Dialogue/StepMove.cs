namespace PsoasBot.Answering.Dialogue;

/// <summary>Where to go from one step of a walk-through.</summary>
internal enum StepMove
{
    Next,
    Back,

    /// <summary>The step just shown, once more.</summary>
    Repeat,

    /// <summary>The step where the walk was left: "where was I".</summary>
    Resume,

    /// <summary>From the first step: "step by step", "start over".</summary>
    Start,
    Last,

    /// <summary>The same on the other side of the body.</summary>
    OtherSide,

    /// <summary>A step by its number.</summary>
    To,
    Stop,
}
