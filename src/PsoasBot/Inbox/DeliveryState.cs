namespace PsoasBot.Inbox;

/// <summary>How far telling the clinic has come.</summary>
internal enum DeliveryState
{
    /// <summary>It is yet to be sent, for the first time or again.</summary>
    Waiting,

    /// <summary>It was taken.</summary>
    Sent,

    /// <summary>It was not taken for a day, or its settings are gone.</summary>
    GivenUp,
}
