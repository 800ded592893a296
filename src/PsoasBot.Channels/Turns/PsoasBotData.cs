using System.Collections.Immutable;

namespace PsoasBot.Channels.Turns;

/// <summary>What was decided, for tests and analytics: <c>channelData.psoasBot</c> of a reply.</summary>
/// <param name="Outcome">As <see cref="PsoasBot.Answering.Reply.Outcome"/>.</param>
/// <param name="Passages">Ids of what was answered, in the order asked; may be empty.</param>
/// <param name="Confidence">0–1: of the first passage answered, or else of the best one found; 0 when none was.</param>
public sealed record PsoasBotData(string Outcome, ImmutableArray<string> Passages, double Confidence);
