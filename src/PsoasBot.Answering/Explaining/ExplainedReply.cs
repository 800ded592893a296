using System.Collections.Immutable;
using PsoasBot.Answering.Replies;
using PsoasBot.Answering.Safety;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Answering.Explaining;

/// <summary>A reply and how it came about.</summary>
/// <param name="Reply">The very reply that a visitor would get.</param>
/// <param name="Screening">What the safety screen found; null when nothing.</param>
/// <param name="Danger">How likely the message describes any sign of danger as present, 0–1.</param>
/// <param name="Signs">The three likeliest signs with their likelihoods, the likeliest first.</param>
/// <param name="Cues">How likely the message as a whole tells of what, the likeliest first; not all of it counts as told, and those too unlikely to be worth a look are left out.</param>
/// <param name="Searches">What was searched for, in order; empty when nothing was.</param>
public sealed record ExplainedReply(
    Reply Reply,
    Screening? Screening,
    double Danger,
    ImmutableArray<(SafetySign Sign, double Likelihood)> Signs,
    ImmutableArray<(string Cue, double Likelihood)> Cues,
    Way Way,
    ImmutableArray<ExplainedSearch> Searches);
