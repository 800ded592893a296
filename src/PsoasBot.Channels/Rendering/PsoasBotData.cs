using System.Collections.Immutable;

namespace PsoasBot.Channels.Rendering;

/// <summary>The decision, for tests and analytics: <c>channelData.psoasBot</c> of a reply.</summary>
/// <param name="Outcome">As <c>Reply.Outcome</c>.</param>
/// <param name="Passages">Ids of what was answered, in the order asked; may be empty.</param>
/// <param name="Confidence">0–1, of the first passage answered, otherwise of the best one found; 0 if none was.</param>
public sealed record PsoasBotData(string Outcome, ImmutableArray<string> Passages, double Confidence);
