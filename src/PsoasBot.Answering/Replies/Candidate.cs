using PsoasBot.Knowledge.Model;

namespace PsoasBot.Answering.Replies;

/// <summary>A passage that may be meant.</summary>
/// <param name="Confidence">0–1, comparable between questions and between knowledge folders.</param>
public sealed record Candidate(Passage Passage, double Confidence);
