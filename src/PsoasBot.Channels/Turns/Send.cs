using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.Turns;

/// <summary>Hands one activity to the channel that the turn came from.</summary>
/// <returns>The id that the channel gave it; empty when it took it and gave none, null when it did not take it.</returns>
public delegate Task<string?> Send(Activity activity, CancellationToken cancellationToken);
