namespace PsoasBot.Inbox;

/// <summary>How telling the clinic of one message goes, by one route.</summary>
/// <param name="Tries">How often it was tried so far.</param>
/// <param name="At">When it is tried next, or when it was sent or given up.</param>
internal sealed record Delivery(DeliveryState State, int Tries, DateTimeOffset At)
{
    /// <summary>Pauses after each try, a minute at first and half a day at last.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12),
    ];

    /// <summary>What went wrong the last time and what to check, for staff; null when nothing did.</summary>
    public string? Failure { get; init; }

    /// <summary>One that is sent at once.</summary>
    public static Delivery Now(DateTimeOffset now) => new(DeliveryState.Waiting, 0, now);

    /// <summary>After it was taken.</summary>
    public Delivery Sent(DateTimeOffset now) => new(DeliveryState.Sent, Tries + 1, now);

    /// <summary>After a try that failed: it is tried again later, and given up after about a day.</summary>
    public Delivery Failed(string failure, DateTimeOffset now) => new Delivery(
        Tries < Pauses.Length ? DeliveryState.Waiting : DeliveryState.GivenUp, Tries + 1, Tries < Pauses.Length ? now + Pauses[Tries] : now) with
    {
        Failure = failure,
    };
}
