namespace PsoasBot.Answering.Replies;

/// <summary>A walk through the steps of a passage, and how far it has come.</summary>
/// <param name="PassageId">A passage that had steps when it was answered.</param>
/// <param name="Step">The step shown last, from 1; 0 while the passage was only shown whole.</param>
public sealed record Walk(string PassageId, int Step);
