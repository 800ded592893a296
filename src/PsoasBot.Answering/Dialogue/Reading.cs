namespace PsoasBot.Answering.Dialogue;

/// <summary>What was searched for: words, and what they mean, by themselves or after the message before.</summary>
internal sealed record Reading(string Text, float[] Vector);
