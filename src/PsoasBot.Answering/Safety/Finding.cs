using PsoasBot.Knowledge;

namespace PsoasBot.Answering.Safety;

/// <summary>A sign that holds.</summary>
/// <param name="Spans">Where each of its parts is said.</param>
internal sealed record Finding(SafetyFlag Flag, bool IsCertain, IReadOnlyList<Span> Spans);
