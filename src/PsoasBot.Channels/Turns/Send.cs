namespace PsoasBot.Channels.Turns;

/// <summary>Hands one activity to the channel that the turn came from.</summary>
/// <returns>The id that the channel gave it; null when it gave none or did not take it.</returns>
public delegate Task<string?> Send(Activity activity, CancellationToken cancellationToken);
