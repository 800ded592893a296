namespace PsoasBot.Search.Explaining;

/// <summary>What was typed, and what was searched for instead.</summary>
public sealed record Replacement(string Typed, string Read);
