namespace PsoasBot.Inbox;

/// <summary>Tells the clinic of a message, once.</summary>
internal interface IMessageRoute
{
    DeliveryRoute Route { get; }

    /// <summary>Whether its settings are there.</summary>
    bool IsConfigured { get; }

    /// <returns>Null when the other side took it; never an exception of the network's.</returns>
    /// <exception cref="OperationCanceledException">It has had its time.</exception>
    Task<DeliveryFailure?> SendAsync(KeptMessage message, CancellationToken cancellationToken);

    /// <summary>What to say when it has had its time.</summary>
    DeliveryFailure TooSlow(TimeSpan limit);
}
