namespace PsoasBot.Channels.Turns;

/// <summary>Why a reply was given up.</summary>
internal enum Undelivered
{
    /// <summary>The activity names none that a reply may go to.</summary>
    NoAddress,

    /// <summary>Microsoft Entra gave us none.</summary>
    NoToken,

    /// <summary>The channel did not take it.</summary>
    Refused,

    /// <summary>The channel did not answer in time.</summary>
    TooSlow,

    /// <summary>The channel could not be called.</summary>
    Unreachable,
}
