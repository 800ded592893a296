namespace PsoasBot.Answering.Dialogue;

/// <summary>A command during a walk-through.</summary>
/// <param name="Number">The step's number, 1 or more, for <see cref="StepMove.To"/>; 0 for the others.</param>
internal readonly record struct StepCommand(StepMove Move, int Number = 0);
