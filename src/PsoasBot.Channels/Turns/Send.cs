namespace PsoasBot.Channels.Turns;

/// <summary>Hands one activity to the channel that the turn came from.</summary>
public delegate Task Send(Activity activity, CancellationToken cancellationToken);
